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
            "typeof app !== 'undefined' && app.heads.length && app.views[0]?.head && !app.busy && !app.setting";

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
        return Chromium.start(orSkip(Chromium.installed(), "Chromium", "chromium"));
    }

    static Firefox firefox() throws Exception {
        return Firefox.start(orSkip(Firefox.installed(), "Firefox", "firefox-esr"));
    }

    private static Path orSkip(Optional<Path> browser, String name, String debian) {
        if (browser.isEmpty()) {
            System.out.println("SKIPPED: no " + name + " on this machine; on Debian: apt-get install " + debian);
        }
        assumeTrue(browser.isPresent(), "no " + name + " on this machine");
        return browser.orElseThrow();
    }

    /** Opens the page, with something behind the # of its address, and waits until its run is set up. */
    static void open(Browser browser, Path page, String hash) throws Exception {
        browser.open("about:blank");
        browser.open(page.toUri() + hash);
        browser.until(READY);
    }

    /** Waits until the model has answered. */
    static void settled(Browser browser) throws Exception {
        browser.until(READY + " && app.wanted === undefined");
    }

    /** A text as JavaScript writes it. */
    static String quoted(String text) {
        String json = JsonText.line(Map.of("a", text));
        return json.substring(json.indexOf(':') + 1, json.length() - 1);
    }
}
