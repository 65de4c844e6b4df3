package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Blanks of every kind, seen and unseen. */
class BlanksTest {

    @Test
    void blanksOfEveryKindAreTakenFromTheEndsAlone() {
        assertThat(Blanks.strip(" \t\u00A0\u2009\u200B\uFEFFa b\u3000\n")).isEqualTo("a b");
        assertThat(Blanks.strip("\u00A0 ")).isEmpty();
        assertThat(Blanks.strip("a")).isEqualTo("a");
    }

    @Test
    void theEndThatHasThemIsNamed() {
        assertThat(Blanks.where("a ")).isEqualTo("with a blank at its end");
        assertThat(Blanks.where("\u00A0a")).isEqualTo("with a blank before it");
        assertThat(Blanks.where(" a\t")).isEqualTo("with blanks at both ends");
        assertThat(Blanks.where("a b")).isEmpty();
        assertThat(Blanks.where("")).isEmpty();
    }
}
