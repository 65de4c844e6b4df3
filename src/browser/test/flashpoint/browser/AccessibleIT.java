package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page can be used by keyboard and screen reader, and its text has the contrast of WCAG AA, as far as axe-core sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private Chromium chromium;
    private String axe;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        try (InputStream in = AccessibleIT.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, light", "1280, light", "1280, dark", "1920, contrast"})
    void axeHasNoSeriousFindings(int width, String colours) throws Exception {
        chromium.size(width, 900);
        PageFixture.open(chromium, PageFixture.page(), "");
        chromium.evaluate("(() => { const c = document.getElementById('colours'); c.value = '" + colours
                + "'; c.dispatchEvent(new Event('change')); for (const d of"
                + " document.querySelectorAll('details')) d.open = true; })()");
        chromium.evaluate("app.seek(72)");
        PageFixture.settled(chromium);
        chromium.evaluate("app.why.ask({ sort: 'PERSON', id: 100 })");
        chromium.until("document.querySelector('#answer .sentence')");
        chromium.evaluate(axe + "; 0");
        Object found = chromium.evaluate(
                "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(r =>"
                        + " r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ':"
                        + " ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')).join('\\n"
                        + "'))");
        assertThat(found).isEqualTo("");
    }

    @Test
    void theKeyboardReachesEveryControl() throws Exception {
        PageFixture.open(chromium, PageFixture.page(), "");
        Object unreachable = chromium.evaluate(
                "[...document.querySelectorAll('button, select, input, summary, canvas[role]')].filter(e =>"
                        + " e.offsetParent && e.tabIndex < 0).map(e => e.id || e.outerHTML.slice(0, 80)).join()");
        assertThat(unreachable).isEqualTo("");
    }
}
