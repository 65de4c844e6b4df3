package flashpoint.browser;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What keeps people from using a page that is open: by axe-core, and by the Tab key alone. */
final class Accessibility {

    private static final String AXE = axe();

    /** What a person can work; of a group of radio buttons the Tab key reaches one. */
    private static final String CONTROLS =
            "[...document.querySelectorAll('a[href], button, select, input, textarea, summary, [tabindex=\"0\"]')]"
                    + ".filter(e => e.checkVisibility() && !e.disabled && (e.type !== 'radio' || e.checked))";

    private Accessibility() {}

    private static String axe() {
        try (InputStream in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Serious and critical findings, one a line; empty if there are none. */
    static Object findings(Chromium chromium) throws Exception {
        chromium.evaluate(AXE + "; 0");
        return chromium.evaluate(
                "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(r =>"
                        + " r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ':"
                        + " ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')).join('\\n"
                        + "'))");
    }

    /** Controls in view that the Tab key does not come to, from the top of the page to its end; empty if there are none. */
    static Object missedByTab(Chromium chromium) throws Exception {
        long count = ((Number) chromium.evaluate("(window.missed = new Set(" + CONTROLS
                        + "), window.scrollTo(0, 0), document.activeElement.blur(), missed.size)"))
                .longValue();
        for (long k = 0; k < 2 * count + 5; k++) {
            chromium.key("Tab", "Tab");
            if (Boolean.TRUE.equals(chromium.evaluate("(missed.delete(document.activeElement), missed.size === 0)"))) {
                return "";
            }
        }
        return chromium.evaluate("[...missed].map(e => e.id || e.outerHTML.slice(0, 80)).join('\\n')");
    }
}
