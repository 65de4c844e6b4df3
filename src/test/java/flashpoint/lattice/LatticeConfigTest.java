package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.lattice.rule.ArrestRatio;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatticeConfigTest {

    @Test
    void densitiesAreCutToThePublishedNumbers() {
        assertThat(PaperRuns.run2(RuleSet.paper()).citizens()).isEqualTo(1120);
        assertThat(PaperRuns.run2(RuleSet.paper()).cops()).isEqualTo(64);
        assertThat(PaperRuns.run3(RuleSet.paper()).cops()).isEqualTo(118);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(b -> b.legitimacy(1.01), "legitimacy is 1.01, allowed are 0 to 1"),
                refusal(b -> b.legitimacy(Double.NaN), "legitimacy is not a number"),
                refusal(b -> b.citizenDensity(-0.1), "citizen density is -0.1"),
                refusal(b -> b.citizenDensity(0.97), "exceed one agent a cell"),
                refusal(b -> b.vision(0.5), "citizen vision is 0.5, allowed are 1 to 100"),
                refusal(b -> b.size(14, 40), "citizen vision is 7.0, but a lattice 14 cells across allows less than 7"),
                refusal(b -> b.vision(7, 20), "cop vision is 20.0"),
                refusal(b -> b.size(2, 40).vision(1), "width is 2"),
                refusal(b -> b.threshold(2), "threshold is 2"),
                refusal(b -> b.maxJail(0), "longest jail term is 0"),
                refusal(b -> b.groupShare(1.5), "group share is 1.5"),
                refusal(b -> b.cloneProbability(-1), "clone probability is -1"),
                refusal(b -> b.maxAge(0), "maximum age is 0"),
                refusal(b -> b.ticks(0), "ticks is 0"),
                refusal(b -> b.stop(StopRule.EXTINCTION), "only Model II"));
    }

    private static Arguments refusal(UnaryOperator<LatticeBuilder> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusals")
    void whatCannotBeRunIsRefusedByName(UnaryOperator<LatticeBuilder> change, String message) {
        LatticeBuilder builder = PaperRuns.run2(RuleSet.paper()).change();
        assertThatThrownBy(() -> change.apply(builder).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void legitimacyFallsJumpsOrStays() {
        Legitimacy fall = Legitimacy.falling(0.9, 0.01, 0.2);
        assertThat(fall.at(0)).isEqualTo(0.9);
        assertThat(fall.at(35)).isEqualTo(0.9 - 0.01 * 35);
        assertThat(fall.at(70)).isEqualTo(0.2, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(fall.at(500)).isEqualTo(0.2);
        Legitimacy jump = Legitimacy.jump(0.9, 77, 0.7);
        assertThat(jump.at(76)).isEqualTo(0.9);
        assertThat(jump.at(77)).isEqualTo(0.7);
        assertThat(Legitimacy.constant(0.82).at(1000)).isEqualTo(0.82);
        assertThatThrownBy(() -> new Legitimacy(0.5, 0.1, 0.2, 9)).hasMessageContaining("leads away");
    }

    @Test
    void copsAreWithdrawnStepByStep() {
        CopWithdrawal steps = new CopWithdrawal(10, 5, 2, 3);
        assertThat(steps.left(10, 9)).isEqualTo(10);
        assertThat(steps.left(10, 10)).isEqualTo(8);
        assertThat(steps.left(10, 14)).isEqualTo(8);
        assertThat(steps.left(10, 15)).isEqualTo(6);
        assertThat(steps.left(10, 1000)).isEqualTo(3);
        assertThat(steps.left(2, 1000)).isEqualTo(2);
        assertThat(CopWithdrawal.NONE.left(10, 1000)).isEqualTo(10);
    }

    @Test
    void aPointSwitchedChangesOnlyThatPoint() {
        RuleSet real = RuleSet.paper().with(ArrestRatio.REAL);
        assertThat(real.ratio()).isEqualTo(ArrestRatio.REAL);
        assertThat(real.name()).isEqualTo("paper, ratio REAL");
        assertThat(RuleSet.paper().with(ArrestRatio.FLOOR)).isEqualTo(RuleSet.paper());
        assertThat(RuleSet.asCoded().withK(2.3).k()).isEqualTo(2.3);
        assertThatThrownBy(() -> RuleSet.paper().withK(-1)).hasMessageContaining("k is -1, allowed are 0 to 100");
        assertThat(real.with(ArrestRatio.FLOOR))
                .usingRecursiveComparison()
                .ignoringFields("name")
                .isEqualTo(RuleSet.paper());
    }

    @Test
    void onlyTheEightRunsHaveNumbers() {
        assertThatThrownBy(() -> PaperRuns.of(9, RuleSet.paper())).hasMessageContaining("allowed are 1 to 8");
    }
}
