package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The site in Firefox, opened as files: it reads its style and its index there, too. */
class SiteFirefoxIT {

    @Test
    void theSearchFindsWordsFromFiles() throws Exception {
        try (Firefox firefox = PageFixture.firefox()) {
            firefox.open(
                    SiteFixture.site().resolve("classroom/flight.html").toUri().toString());
            firefox.until("document.readyState === 'complete' && document.getElementById('words')");
            firefox.evaluate("(() => { const w = document.getElementById('words'); w.value = 'granovetter ladder';"
                    + " w.dispatchEvent(new Event('input')); })()");
            firefox.until("document.getElementById('count').textContent");
            assertThat(String.valueOf(firefox.evaluate("document.querySelector('#found a').href")))
                    .startsWith("file:")
                    .contains("gallery.html#theory-granovetter");
            assertThat(firefox.evaluate("getComputedStyle(document.querySelector('.page')).display"))
                    .isEqualTo("grid");
            assertThat(firefox.errors()).isEmpty();
        }
    }
}
