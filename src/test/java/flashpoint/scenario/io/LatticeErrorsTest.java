package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Scenario;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a scenario of the lattice, with the exact place and words. */
class LatticeErrorsTest extends FolderTest {

    private static final String LATTICE = """

            meta: {name: lattice}
            groups:
              - {label: A}
            params:
              space.mode: LATTICE
              lattice.width: 20
              lattice.vision: 5
              lattice.density: .6
              lattice.model: I
            """;

    @Test
    void theScenarioThatTheMistakesAreMadeInIsRight() throws IOException {
        Scenario scenario = read(LATTICE);
        assertThat(scenario.lattice()).isTrue();
        assertThat(scenario.villages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            lattice.vision: 5    | lattice.vision: 10        | x.yaml:8:19: params.lattice.vision: got 10, which sees round a torus 20 cells across, allowed: a number from 1 to below 10
            lattice.vision: 5    | lattice.copVision: 12.5   | x.yaml:8:22: params.lattice.copVision: got 12.5, which sees round a torus 20 cells across, allowed: a number from 1 to below 10
            lattice.width: 20    | lattice.width: 12         | x.yaml:6:3: params.lattice.copVision: got 7, which sees round a torus 12 cells across, allowed: a number from 1 to below 6
            lattice.vision: 5    | lattice.visoin: 5         | x.yaml:8:3: params.lattice.visoin: unknown key; did you mean lattice.vision?
            lattice.density: .6  | lattice.density: .98      | x.yaml:9:20: params.lattice.density: lattice.density 0.98 and lattice.copDensity 0.04, allowed: at most one agent a cell together
            lattice.model: I     | lattice.model: II         | x.yaml:4:3: groups: 1 group with lattice.model II, allowed: two groups
            lattice.model: I     | lattice.model: III        | x.yaml:10:18: params.lattice.model: got "III", allowed: I, II; did you mean II?
            lattice.model: I     | lattice.stop: EXTINCTION  | x.yaml:10:17: params.lattice.stop: got EXTINCTION with lattice.model I, allowed: HORIZON, or lattice.model II
            lattice.model: I     | fear.decay: 3             | x.yaml:10:3: params.fear.decay: nothing reads it with space.mode LATTICE, allowed: lattice.* keys
            {name: lattice}      | {name: lattice, days: 3}  | x.yaml:2:29: meta.days: nothing reads it with space.mode LATTICE, allowed: lattice.ticks
            LATTICE              | VILLAGES                  | x.yaml:7:3: params.lattice.width: nothing reads it with space.mode VILLAGES, allowed: any other key, or space.mode LATTICE
            """)
    void aMistakeIsNamedWithItsPlace(String right, String wrong, String message) throws IOException {
        assertThat(LATTICE).contains(right);
        assertThat(error(LATTICE.replace(right, wrong))).isEqualTo(message);
    }

    @Test
    void whatTheLatticeDoesNotHaveIsRefused() throws IOException {
        assertThat(error(LATTICE + "refuges:\n  - {id: border, x: 1, y: 1, type: BORDER}\n"))
                .isEqualTo(
                        "x.yaml:12:3: refuges: nothing reads it with space.mode LATTICE, allowed: meta, groups, params");
    }

    @Test
    void writtenOutItHoldsOnlyWhatIsRead() throws IOException {
        Scenario scenario = read(LATTICE);
        String text = ScenarioWriter.write(scenario);
        assertThat(text).contains("lattice.vision: 5").doesNotContain("fear.").doesNotContain("days:");
        assertThat(read(text)).isEqualTo(scenario);
    }
}
