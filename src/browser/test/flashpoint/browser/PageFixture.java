package flashpoint.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import flashpoint.results.JsonText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The page that was built, open in a browser. Without a browser, tests are skipped with a line that says so. */
final class PageFixture {

    private static final String READY =
            "typeof app !== 'undefined' && app.heads.length && app.views.length && !app.busy";

    private PageFixture() {}

    static Path page() {
        Path page = Path.of(System.getProperty("flashpoint.page", "target/flashpoint.html"))
                .toAbsolutePath();
        if (!Files.isRegularFile(page)) {
            throw new IllegalStateException(page + " was not built");
        }
        return page;
    }

    static Chromium chromium() throws Exception {
        Optional<Path> browser = Chromium.installed();
        if (browser.isEmpty()) {
            System.out.println("SKIPPED: no Chromium on this machine; on Debian: apt-get install chromium");
        }
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        return Chromium.start(browser.orElseThrow());
    }

    /** Opens the page, with something behind the # of its address, and waits until its run is set up. */
    static Chromium open(Chromium chromium, Path page, String hash) throws Exception {
        chromium.open("about:blank");
        chromium.open(page.toUri() + hash);
        chromium.until(READY);
        return chromium;
    }

    /** Waits until the model has answered. */
    static void settled(Chromium chromium) throws Exception {
        chromium.until(READY + " && app.wanted === undefined");
    }

    /** A text as JavaScript writes it. */
    static String quoted(String text) {
        String json = JsonText.line(Map.of("a", text));
        return json.substring(json.indexOf(':') + 1, json.length() - 1);
    }
}
