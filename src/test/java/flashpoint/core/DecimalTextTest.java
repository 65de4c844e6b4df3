package flashpoint.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one form of numbers, which Java's own readers take as well. */
class DecimalTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-0.25", "+7", ".5", "5.", "1e-3", "1E+9", "-.5e0", "007", "1e999999999"})
    void aDecimalNumberIsOne(String text) {
        assertThat(Numbers.isNumber(text)).isTrue();
        assertThatCode(() -> Double.parseDouble(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-0.25", "+7", ".5", "5.", "1e-3", "1E+9"})
    void itsValueIsThatOfADecimal(String text) {
        assertThat(new BigDecimal(text).doubleValue()).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "+",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "--1",
                "1 ",
                " 1",
                "1_000",
                "1,5",
                "0x10",
                "NaN",
                "Infinity",
                "1d",
                "1f",
                "\u0661",
                "1e1234567890"
            })
    void nothingElseIs(String text) {
        assertThat(Numbers.isNumber(text)).isFalse();
    }

    @Test
    void fourHundredDigitsAreANumberAndMoreAreNot() {
        assertThat(Numbers.isNumber("1".repeat(400))).isTrue();
        assertThat(Numbers.isNumber("1".repeat(401))).isFalse();
    }
}
