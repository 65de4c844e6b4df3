package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site in a browser, from files and from a server of this machine: search, runs in place, width, accessibility. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteIT {

    private static final String FRAME = "document.querySelector('.here iframe').contentWindow";

    private Chromium chromium;
    private HttpServer server;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = SiteFixture.site()
                    .resolve(exchange.getRequestURI().getPath().substring(1));
            boolean there = file.normalize().startsWith(SiteFixture.site()) && Files.isRegularFile(file);
            String name = file.getFileName().toString();
            String type = Map.of(
                            "html",
                            "text/html; charset=utf-8",
                            "css",
                            "text/css",
                            "js",
                            "text/javascript",
                            "png",
                            "image/png")
                    .getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            exchange.getResponseHeaders().set("Content-Type", type);
            byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    void close() throws IOException {
        if (server != null) {
            server.stop(0);
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void noOtherHostWasAskedAndNothingWentWrong() {
        assertThat(chromium.requests()).as("requests").allMatch(r -> r.startsWith(root()));
        assertThat(chromium.errors()).as("errors").isEmpty();
    }

    private String root() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void open(String address) throws Exception {
        chromium.open("about:blank");
        chromium.open(address);
        chromium.until("document.readyState === 'complete' && document.getElementById('words')");
    }

    private void openFile(String page) throws Exception {
        open(SiteFixture.site().resolve(page).toUri().toString());
    }

    private String text(String expression) throws Exception {
        return String.valueOf(chromium.evaluate(expression));
    }

    private void search(String words) throws Exception {
        chromium.evaluate("document.getElementById('count').textContent = ''; document.getElementById('words').focus();"
                + " document.getElementById('words').value = " + PageFixture.quoted(words)
                + "; document.getElementById('words').dispatchEvent(new Event('input'))");
        chromium.until("document.getElementById('count').textContent");
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, granovetter thresholds, classroom/thresholds.html",
        "index.html, police.reinf.delay, odd.html",
        "gallery.html, twenty million, gallery.html#region-20m",
        "classroom/rumour.html, believers statement, classroom/rumour.html",
        "odd.html, dependency-lock, developing.html",
    })
    void theSearchFindsWordsFromFilesToo(String from, String words, String expected) throws Exception {
        openFile(from);
        search(words);
        assertThat(text("[...document.querySelectorAll('#found a')].map(a => a.href).join(' ')"))
                .contains(expected);
        for (String word : words.split(" ", -1)) {
            assertThat(text("document.getElementById('found').innerText.toLowerCase()"))
                    .contains(word);
        }
    }

    @Test
    void aFindLeadsToItsSection() throws Exception {
        openFile("guide-why.html");
        search("drawing region seed");
        chromium.evaluate("document.querySelector('#found a').click()");
        chromium.until("location.hash && document.readyState === 'complete' && document.querySelector(location.hash)");
        assertThat(text("location.pathname")).endsWith("guide-scenarios.html");
    }

    @Test
    void wordsThatAreNowhereFindNothingAndSaySo() throws Exception {
        openFile("index.html");
        search("zzyzx");
        assertThat(text("document.getElementById('count').textContent")).isEqualTo("0 sections");
        assertThat(chromium.evaluate("document.getElementById('found').hidden")).isEqualTo(true);
    }

    @Test
    void aScenarioRunsInPlaceAndIsClosed() throws Exception {
        chromium.size(1280, 900);
        open(root() + "gallery.html");
        for (String scenario : List.of("theory-theory-fatigue", "korday-curfew")) {
            run("#" + scenario + " a.run", scenario.replace("theory-theory", "theory"));
            chromium.evaluate("document.querySelector('.here button').click()");
            chromium.until("!document.querySelector('.here')");
            assertThat(text("location.pathname")).isEqualTo("/gallery.html");
            assertThat(text("document.activeElement.closest('li').id")).isEqualTo(scenario);
        }
    }

    @Test
    void aLessonRunsWithItsTextBesideIt() throws Exception {
        chromium.size(1280, 900);
        open(root() + "classroom/police-timing.html");
        run("main a.run", "three-villages");
        assertThat(text(FRAME + ".eval('CONTENT.lessons[$(\"lesson\").value].name')"))
                .isEqualTo("police-timing");
        assertThat(text(FRAME + ".document.querySelector('.controls .panel').id"))
                .isEqualTo("lesson-panel");
        assertThat(text(FRAME + ".document.getElementById('lesson-text').innerText"))
                .contains("small post of eight officers");
    }

    private void run(String link, String scenario) throws Exception {
        chromium.evaluate("document.querySelector('" + link + "').click()");
        chromium.until(FRAME + ".document.readyState === 'complete' && " + FRAME
                + ".eval('typeof app !== \"undefined\" && app.heads.length && app.views.length && !app.busy &&"
                + " app.heads[0].name') === '"
                + scenario + "'");
        // Asked again until it is there: the page itself goes to the hour of its link once it is set up.
        chromium.until(FRAME + ".eval('app.tick === 3 || (app.seek(3), false)')");
    }

    @Test
    void aRunFromAFileOpensTheScenario() throws Exception {
        openFile("gallery.html");
        String address = text("document.querySelector('#classroom-three-villages-statement a.run').href");
        chromium.open("about:blank");
        chromium.open(address);
        chromium.until(
                "typeof app !== 'undefined' && app.heads.length && app.heads[0].name === 'three-villages-statement'");
        assertThat(URI.create(address).getScheme()).isEqualTo("file");
    }

    @Test
    void withoutScriptsTheLinksStayLinksAndTheSearchIsNotShown() throws Exception {
        chromium.scripts(false);
        try {
            chromium.open("about:blank");
            chromium.open(SiteFixture.site().resolve("gallery.html").toUri().toString());
            chromium.until("document.readyState === 'complete' && document.getElementById('words')");
            assertThat(chromium.evaluate("document.getElementById('search').hidden"))
                    .isEqualTo(true);
            assertThat(text("document.querySelector('a.run').href")).contains("flashpoint.html#scenario=");
        } finally {
            chromium.scripts(true);
        }
    }

    @Test
    void nothingIsWiderThanAPhone() throws Exception {
        chromium.size(390, 844);
        for (String page : SiteFixture.pages()) {
            openFile(page);
            assertThat(text("document.documentElement.scrollWidth")).as(page).isEqualTo("390");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gallery.html, 390, light, no-preference",
        "gallery.html, 1280, light, no-preference",
        "gallery.html, 1280, dark, more",
        "classroom/segregation.html, 1280, light, more",
        "guide-scenarios.html, 390, light, no-preference",
        "guide-scenarios.html, 1280, dark, no-preference",
    })
    void axeHasNoSeriousFindings(String page, int width, String scheme, String contrast) throws Exception {
        chromium.size(width, 900);
        chromium.prefers(Map.of("prefers-color-scheme", scheme, "prefers-contrast", contrast));
        try {
            open(root() + page);
            search("rumour");
            assertThat(Accessibility.findings(chromium)).isEqualTo("");
        } finally {
            chromium.prefers(Map.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"gallery.html", "guide-scenarios.html"})
    void theTabKeyComesToEveryControl(String page) throws Exception {
        chromium.size(1280, 900);
        open(root() + page);
        assertThat(Accessibility.missedByTab(chromium)).isEqualTo("");
    }
}
