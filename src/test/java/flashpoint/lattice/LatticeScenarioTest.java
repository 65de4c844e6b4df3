package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.ReleaseRule;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenario files of the lattice say what they seem to say. */
class LatticeScenarioTest {

    private static LatticeConfig config(String name, String... overrides) {
        return LatticeScenario.config(scenario(name, overrides));
    }

    private static Scenario scenario(String name, String... overrides) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(overrides))
                .scenario();
    }

    static Stream<Arguments> paperRuns() {
        return Stream.of(RuleSet.paper(), RuleSet.asCoded())
                .flatMap(rules -> IntStream.rangeClosed(1, 8).mapToObj(run -> Arguments.of(run, rules)));
    }

    /** The table of the paper's runs in the code was checked against the paper; the files must say the same. */
    @ParameterizedTest
    @MethodSource("paperRuns")
    void theShippedFilesAreThePapersRuns(int run, RuleSet rules) {
        String name = "epstein-" + (run <= 5 ? 1 : 2) + "-run-" + run + "-" + rules.name();
        Scenario scenario = scenario(name);
        assertThat(LatticeScenario.config(scenario)).isEqualTo(PaperRuns.of(run, rules));
        assertThat(scenario.meta().name()).isEqualTo(name);
        assertThat(scenario.meta().sources()).contains("doi:10.1073/pnas.092080199");
        assertThat(scenario.meta().replicates()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void anOptionSwitchesOnePointOfTheRuleSetAlone() {
        String run2 = "epstein-1-run-2-as-coded";
        assertThat(config(run2, "lattice.arrestRatio=REAL").rules())
                .isEqualTo(RuleSet.asCoded().with(ArrestRatio.REAL));
        assertThat(config(run2, "lattice.move=JUMP").rules())
                .isEqualTo(RuleSet.asCoded().with(MoveRule.JUMP));
        assertThat(config(run2, "lattice.release=STAY").rules())
                .isEqualTo(RuleSet.asCoded().with(ReleaseRule.STAY));
        assertThat(config(run2, "lattice.k=3").rules())
                .isEqualTo(RuleSet.asCoded().withK(3));
    }

    @Test
    void kIsThatOfTheRuleSetUnlessItIsGiven() {
        assertThat(config("epstein-1-run-2-paper").rules().k()).isEqualTo(2.3);
        assertThat(config("epstein-1-run-2-paper", "lattice.rules=AS_CODED")
                        .rules()
                        .k())
                .isEqualTo(FastMath.log(10));
    }

    @Test
    void legitimacyGoesUpOrDownToItsEnd() {
        assertThat(config("epstein-1-run-3-paper").legitimacy().at(10)).isEqualTo(0.9 - 0.1);
        LatticeConfig up = config("epstein-1-run-3-paper", "lattice.legitimacy=0.1");
        assertThat(up.legitimacy().at(5)).isEqualTo(0.1 + 0.05);
        assertThat(up.legitimacy().at(50)).isEqualTo(0.2);
    }

    @Test
    void aTickCountsAsAnHour() {
        Scenario scenario = scenario("epstein-1-run-2-paper", "lattice.ticks=77");
        assertThat(scenario.meta().ticks()).isEqualTo(77);
        assertThat(scenario.meta().dt()).isEqualTo(1);
        assertThat(scenario("epstein-1-run-2-paper", "lattice.ticks=999999")
                        .meta()
                        .ticks())
                .isEqualTo(999_999);
    }
}
