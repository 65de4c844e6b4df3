package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Tests of the page in one Chromium: it is opened anew for each, and none may ask a network or leave an error. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OpenPage {

    Chromium chromium;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        chromium.size(1280, 900);
    }

    @BeforeEach
    void open() throws Exception {
        PageFixture.open(chromium, PageFixture.page(), "");
    }

    @AfterEach
    void nothingWasAskedAndNothingWentWrong() {
        assertThat(chromium.requests()).as("requests").isEmpty();
        assertThat(chromium.errors()).as("errors in the page").isEmpty();
    }

    @AfterAll
    void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** The value of an expression in the page, as text. */
    final String text(String expression) throws Exception {
        return String.valueOf(chromium.evaluate(expression));
    }

    /** The value of an expression in the page, a whole number. */
    final long whole(String expression) throws Exception {
        return ((Number) chromium.evaluate(expression)).longValue();
    }
}
