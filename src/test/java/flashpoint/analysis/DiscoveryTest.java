package flashpoint.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.run.Replicates;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Luck is drawn once and for all, so that nothing here can fail by chance. */
class DiscoveryTest {

    private static final Condition MANY = new Condition("deaths", true, 0.5);

    /** Cases: delay above 6 and credibility above .7, with targeting of one kind. */
    private static double planted(double[] u, double luck) {
        return u[0] > 0.6 && u[1] > 0.7 && u[2] == 1 && luck < 0.95 ? 1 : 0;
    }

    @Test
    void aPlantedBoxIsFoundWithItsWordsAndNothingElse() {
        FinishedRuns data = MadeUpRuns.of("lhs", 250, 2, (u, r, luck) -> planted(u, luck));
        List<FoundBox> boxes = Discovery.of(data, MANY, 3, 0);
        assertThat(boxes).hasSize(1);
        FoundBox box = boxes.get(0);
        assertThat(box.coverage()).isGreaterThan(0.95);
        assertThat(box.density()).isGreaterThan(0.9);
        assertThat(box.limits())
                .extracting(FoundBox.Limit::key)
                .containsExactly("police.reinf.delay", "rumours.video.credibility", "clock.diurnal");
        assertThat(box.limits().get(0).low()).isBetween(5.5, 6.4);
        assertThat(box.limits().get(0).high()).isGreaterThan(9.9);
        assertThat(box.limits().get(1).low()).isBetween(0.63, 0.76);
        assertThat(box.limits().get(2).words()).hasSize(1);
        assertThat(box.limits()).allMatch(l -> l.stability() > 0.9 && l.p() < 0.001);
    }

    /**
     * Two corners of which nine runs in ten are cases, among runs of which one in fifty is: the larger corner comes first,
     * the other among what it leaves, each with its own limits and none of the input that does nothing.
     */
    @Test
    void twoPlantedBoxesAreFoundOneAfterTheOther() {
        FinishedRuns data = MadeUpRuns.of("lhs", 600, 2, (u, r, luck) -> {
            boolean first = u[0] > 0.55 && u[1] > 0.6;
            boolean second = u[0] < 0.3 && u[1] < 0.35;
            return first || second ? (luck < 0.9 ? 1 : 0) : luck > 0.98 ? 1 : 0;
        });
        List<FoundBox> boxes = Discovery.of(data, MANY, 2, 0);
        assertThat(boxes).hasSize(2);
        for (FoundBox box : boxes) {
            assertThat(box.limits())
                    .extracting(FoundBox.Limit::key)
                    .containsExactly("police.reinf.delay", "rumours.video.credibility");
            assertThat(box.density()).isGreaterThan(0.8);
        }
        assertThat(boxes.get(0).limits().get(0).low()).isBetween(5.1, 5.9);
        assertThat(boxes.get(0).limits().get(1).low()).isBetween(0.56, 0.64);
        assertThat(boxes.get(1).limits().get(0).high()).isBetween(2.6, 3.4);
        assertThat(boxes.get(1).limits().get(1).high()).isBetween(0.31, 0.39);
        assertThat(boxes.get(0).coverage() + boxes.get(1).coverage()).isBetween(0.85, 1.0);
    }

    @Test
    void limitsThatChanceMadeAreTakenOff() {
        FinishedRuns data = MadeUpRuns.of("lhs", 300, 2, (u, r, luck) -> u[0] > 0.5 && luck < 0.6 ? 1 : 0);
        FoundBox box = Discovery.of(data, MANY, 1, 0).get(0);
        assertThat(box.limits()).extracting(FoundBox.Limit::key).contains("police.reinf.delay");
        assertThat(box.limits()).allMatch(l -> l.p() <= 0.05);
        assertThat(box.coverage()).isGreaterThan(0.9);
    }

    @Test
    void aDensityThatIsAskedForIsReached() {
        FinishedRuns data = MadeUpRuns.of("lhs", 300, 2, (u, r, luck) -> luck < u[0] * u[1] ? 1 : 0);
        double trade = Discovery.of(data, MANY, 1, 0).get(0).density();
        FoundBox dense = Discovery.of(data, MANY, 1, 0.5).get(0);
        assertThat(dense.steps().get(dense.chosen())[1]).isGreaterThanOrEqualTo(0.5);
        assertThat(dense.density()).isGreaterThan(trade);
    }

    @Test
    void whereAllOrNoneAreCasesThereIsNoBox() {
        FinishedRuns none = MadeUpRuns.of("lhs", 30, 1, (u, r, luck) -> 0);
        FinishedRuns all = MadeUpRuns.of("lhs", 30, 1, (u, r, luck) -> 1);
        assertThatThrownBy(() -> Discovery.of(none, MANY, 1, 0)).hasMessageStartingWith("no run of 30 has deaths");
        assertThatThrownBy(() -> Discovery.of(all, MANY, 1, 0)).hasMessageStartingWith("every run of 30 has deaths");
    }

    /** The file of a box is a scenario with its values inside, and it runs. */
    @Test
    void aBoxIsAScenarioThatRuns() throws Exception {
        FinishedRuns data = MadeUpRuns.of("lhs", 250, 2, (u, r, luck) -> planted(u, luck));
        FoundBox box = Discovery.of(data, MANY, 1, 0).get(0);
        String text = new BoxScenario(data).text(box, 1, MANY.toString());
        Scenario scenario = ScenarioTemplate.parse("box", text).scenario(List.of("meta.days=0.05"));
        assertThat(scenario.meta().name()).isEqualTo("made-up-box-1");
        for (FoundBox.Limit limit : box.limits()) {
            String value = ScenarioTemplate.value(scenario, limit.key());
            if (limit.words().isEmpty()) {
                assertThat(Double.parseDouble(value)).isBetween(limit.low(), limit.high());
            } else {
                assertThat(limit.words()).contains(value);
            }
        }
        List<String> status = new ArrayList<>();
        Replicates.execute(List.of(new Run(scenario, 0, 0, 0, 1, false)), 1, r -> status.add(r.status()));
        assertThat(status).containsExactly("ok");
    }

    @Test
    void conditionsAreReadInAllTheirForms() {
        assertThat(Condition.parse("violent")).isEqualTo(new Condition("violent", true, 0.5));
        assertThat(Condition.parse("deaths >= 10")).isEqualTo(new Condition("deaths", true, 10));
        assertThat(Condition.parse("returned_share<=.2")).isEqualTo(new Condition("returned_share", false, 0.2));
        assertThat(Condition.parse("deaths").of(new double[] {1, 2, 3, 4, 5}).threshold())
                .isEqualTo(4);
        assertThatThrownBy(() -> Condition.parse("deaths>=many")).hasMessageContaining("allowed: violent, METRIC>=X");
        assertThatThrownBy(() -> Condition.parse(">=3")).hasMessageContaining("allowed: violent");
    }
}
