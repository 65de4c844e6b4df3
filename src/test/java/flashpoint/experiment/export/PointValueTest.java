package flashpoint.experiment.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sampled values are shown to four figures, words and whole numbers as they are. */
class PointValueTest {

    @Test
    void sampledValuesHaveFourFigures() {
        assertThat(PointValue.shown("8.107578136585653")).isEqualTo("8.108");
        assertThat(PointValue.shown("0.8523636721136669")).isEqualTo("0.8524");
        assertThat(PointValue.shown("0.1")).isEqualTo("0.1");
        assertThat(PointValue.shown("123456")).isEqualTo("123456");
        assertThat(PointValue.shown("early")).isEqualTo("early");
    }

    @Test
    void manyNumbersAreARange() {
        List<String> many = IntStream.range(0, 30)
                .mapToObj(i -> Double.toString(1.23456 + i))
                .toList();
        assertThat(PointValue.some(many)).isEqualTo("1.235 to 30.23, 30 values");
        assertThat(PointValue.some(List.of("1", "3", "6"))).isEqualTo("1, 3, 6");
        assertThat(PointValue.some(Collections.nCopies(20, "early"))).contains("(20 values)");
    }
}
