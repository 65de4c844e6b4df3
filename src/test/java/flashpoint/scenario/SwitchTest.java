package flashpoint.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Marks of mechanisms. */
class SwitchTest {

    private static Map<String, List<Parameter>> marks() {
        Map<String, List<Parameter>> marks = new TreeMap<>();
        Arrays.stream(Parameter.values())
                .forEach(p -> p.mechanism()
                        .ifPresent(s -> marks.merge(
                                s.mechanism(),
                                List.of(p),
                                (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                        .toList())));
        return marks;
    }

    @Test
    void outAndInAreValuesOfTheParameterAndDiffer() {
        assertThat(marks()).hasSizeGreaterThan(40);
        marks().forEach((name, switches) -> {
            for (Parameter p : switches) {
                Switch s = p.mechanism().orElseThrow();
                double off = p.value(s.off());
                assertThat(p.text(off)).as(p.key()).isEqualTo(s.off());
                if (!s.on().isEmpty()) {
                    assertThat(p.value(s.on())).as(p.key()).isNotEqualTo(off);
                }
            }
        });
    }

    /** A mechanism that is neither in by default nor can be put in would never be measured. */
    @Test
    void whatIsOutByDefaultSaysHowToPutItIn() {
        marks().forEach((name, switches) -> assertThat(switches)
                .as(name)
                .anyMatch(p ->
                        p.defaultValue() != p.value(p.mechanism().orElseThrow().off())
                                || !p.mechanism().orElseThrow().on().isEmpty()));
    }

    @Test
    void supportIsSaidOnce() {
        marks().forEach((name, switches) -> assertThat(switches.stream()
                        .filter(p -> !p.mechanism().orElseThrow().support().isEmpty()))
                .as(name)
                .hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void wordsThatAreNoValueAreRefused() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Parameter.CLOCK_DIURNAL.value("NOON"))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Parameter.ATTACK_LETHALITY.value("2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Parameter.GROUP_OFFENSIVE.value("true")).isEqualTo(1);
    }
}
