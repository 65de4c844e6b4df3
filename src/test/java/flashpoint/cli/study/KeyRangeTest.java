package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.cli.terminal.Failure;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of keys that are named without one. */
class KeyRangeTest {

    private static final ScenarioTemplate BASE = ScenarioTemplate.read(
            Path.of("scenarios/three-villages.yaml"), List.of("police.reinf.delay=7", "police.reinf.size=0"));

    @ParameterizedTest
    @CsvSource({
        "rumours.video.credibility, rumours.video.credibility=0..1",
        "rumour.credulity, rumour.credulity=0..1",
        "police.reinf.delay, police.reinf.delay=0..14",
        "police.reinf.delay=2..3, police.reinf.delay=2..3"
    })
    void aShareGoesOverAllThatIsAllowedAndAnythingElseToTwiceItsValue(String given, String range) {
        assertThat(KeyRange.of(BASE, given, "--along")).isEqualTo(range);
    }

    @Test
    void whatHasNoRangeIsRefused() {
        assertThatThrownBy(() -> KeyRange.of(BASE, "police.reinf.size", "--along"))
                .isInstanceOf(Failure.class)
                .hasMessage("--along: got police.reinf.size without a range, allowed: police.reinf.size=lo..hi, since"
                        + " twice its value is no range");
        assertThatThrownBy(() -> KeyRange.of(BASE, "space.mode", "--along"))
                .isInstanceOf(Failure.class)
                .hasMessage("--along: got space.mode, allowed: the key of a number");
        assertThatThrownBy(() -> KeyRange.of(BASE, "police.reinf.dely", "--map"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean police.reinf.delay?");
    }
}
