package flashpoint.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers as text. */
class NumbersTest {

    /** By hand; the first four are halves on paper, though no binary fraction is exactly such a half but 0.125. */
    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(Numbers.fixed(2.675, 2)).isEqualTo("2.68");
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Numbers.fixed(0.125, 2)).isEqualTo("0.13");
        assertThat(Numbers.fixed(-0.125, 2)).isEqualTo("-0.13");
        assertThat(Numbers.fixed(0.5, 0)).isEqualTo("1");
        assertThat(Numbers.fixed(2.5, 0)).isEqualTo("3");
        assertThat(Numbers.format(0.125, "0.00")).isEqualTo("0.13");
        assertThat(Numbers.format(2.5, "#,##0")).isEqualTo("3");
    }

    @Test
    void decimalsAreThoseAskedForWithoutExponentOrMinusBeforeZero() {
        assertThat(Numbers.fixed(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Numbers.fixed(-0.0, 1)).isEqualTo("0.0");
        assertThat(Numbers.fixed(1e-12, 3)).isEqualTo("0.000");
        assertThat(Numbers.fixed(1e21, 1)).isEqualTo("1000000000000000000000.0");
        assertThat(Numbers.fixed(12, 2)).isEqualTo("12.00");
        assertThat(Numbers.decimal(1e-5)).isEqualByComparingTo(new BigDecimal("0.00001"));
    }

    @Test
    void whatIsNoNumberIsSaidAsJavaSaysIt() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("NaN");
        assertThat(Numbers.fixed(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-Infinity");
        assertThat(Numbers.format(Double.POSITIVE_INFINITY, "0.0")).isEqualTo("\u221e");
    }

    @Test
    void noLocaleHasASay() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.fixed(1234.5, 1)).isEqualTo("1234.5");
            assertThat(Numbers.format(1234.5, "#,##0.0")).isEqualTo("1,234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
