package flashpoint.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorSpecTest {

    private static Factor factor(String text) {
        return FactorSpec.parse("police.reinf.delay", text, SourcePosition.of("--vary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,5           | 1 2 5",
                ".5, 1e0 ,7.50   | 0.5 1 7.5",
                "0..1/0.1        | 0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1",
                "0..1/.3         | 0 0.3 0.6 0.9",
                "-2..2/2         | -2 0 2",
                "0..1#4          | 0 0.3333333333333333 0.6666666666666666 1",
                "5..5/1          | 5",
                "3..9#1          | 3",
                "true,false      | true false",
                "[A],[A, B]      | [A] [A, B]",
            })
    void valuesAreListedInTheirShortestForm(String text, String values) {
        List<String> levels = factor(text).levels();
        assertThat(String.join(" ", levels)).isEqualTo(values);
    }

    @Test
    void aSteppedRangeIsExactInDecimal() {
        List<String> levels = factor("0..100/0.01").levels();
        assertThat(levels).hasSize(10_001);
        for (int i = 0; i < levels.size(); i++) {
            assertThat(Double.parseDouble(levels.get(i)))
                    .isEqualTo(BigDecimal.valueOf(i, 2).doubleValue());
        }
    }

    @Test
    void aRangeWithoutStepsHasNoLevels() {
        Factor range = factor("2..4");
        assertThat(range.ranged()).isTrue();
        assertThat(range.at(0)).isEqualTo("2");
        assertThat(range.at(0.25)).isEqualTo("2.5");
        assertThat(range.wholeNumbers().at(0.34)).isEqualTo("3");
        assertThat(range.wholeNumbers().at(Math.nextDown(1.0))).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,,2",
                "1..",
                "..2",
                "2..1/1",
                "1..2/0",
                "1..2/-1",
                "1..2#0",
                "1..2#1.5",
                "1..2:1",
                "a..b",
                "1..2..3",
                "1,1",
                "0..1e15/1e-9"
            })
    void anythingElseIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> factor(text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("--vary: police.reinf.delay: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void constraintsCompareFactorsAndNumbers() {
        List<String> keys = List.of("a.x", "b.y");
        SourcePosition mark = SourcePosition.of("x.yaml");
        assertThat(Constraint.parse("a.x < b.y", keys, mark).holds(List.of("9", "10")))
                .isTrue();
        assertThat(Constraint.parse("a.x<=b.y", keys, mark).holds(List.of("10", "9")))
                .isFalse();
        assertThat(Constraint.parse("b.y != 3", keys, mark).holds(List.of("1", "3")))
                .isFalse();
        assertThatThrownBy(() -> Constraint.parse("a.z < b.y", keys, mark))
                .hasMessage("x.yaml: constraints: no factor \"a.z\", allowed: one of a.x, b.y; did you mean a.x?");
        assertThatThrownBy(() -> Constraint.parse("a.x ~ b.y", keys, mark)).hasMessageContaining("a comparison");
    }
}
