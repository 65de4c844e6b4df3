package flashpoint.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.model.explain.Choice;
import flashpoint.model.explain.PersonExplanation;
import flashpoint.model.explain.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims of the lesson on thresholds, in their order. The ladder has no luck in it, and seeds are fixed. */
class ThresholdsLessonTest {

    private static final String LADDER = "theory-granovetter.yaml";

    private static double[] ladder(String... changes) {
        TwentyReplicates runs = TwentyReplicates.of(LADDER, changes);
        return runs.series(runs.runs.get(0), "active");
    }

    @Test
    void aLadderOfThresholdsBringsOneMoreInEveryTickUntilAllAct() {
        double[] active = ladder();
        for (int tick = 0; tick < active.length; tick++) {
            assertThat(active[tick]).isEqualTo(Math.min(100, tick + 1));
        }
    }

    @Test
    void oneStepTakenOutOfTheLadderLeavesTheFirstAlone() {
        assertThat(ladder("threshold.law=LADDER_GAP")).containsOnly(1);
    }

    @Test
    void theTwoCrowdsAreEquallyAggrieved() {
        for (String law : List.of("LADDER", "LADDER_GAP")) {
            TwentyReplicates runs = TwentyReplicates.of(LADDER, "threshold.law=" + law);
            assertThat(runs.series(runs.runs.get(0), "mean_grievance")).containsOnly(0);
        }
    }

    @Test
    void theLastToJoinIsCarriedByTheOthersAlone() {
        PersonExplanation last =
                (PersonExplanation) LessonSession.play(LADDER, 24.75).why(Subject.person(99));
        assertThat(last.choice()).isEqualTo(Choice.JOINS);
        assertThat(last.pull()).isEqualTo(0.99);
        assertThat(last.terms())
                .filteredOn(t -> t.value() > 0)
                .extracting("name")
                .containsExactly("pull of others");
    }

    @Test
    void withoutThePullOfOthersOnlyTheFirstActs() {
        assertThat(ladder("decide.social=0")).containsOnly(1);
    }

    /** With free seeds each step would fail about once in 10^4: hence steps of sums and not of seeds. */
    @Test
    void higherThresholdsLeaveFewerWhoTakePart() {
        double before = Double.POSITIVE_INFINITY;
        for (String mu : List.of("0.60", "0.66", "0.72", "0.78")) {
            double took = TwentyReplicates.villages("threshold.mu=" + mu).sum("ever_active");
            assertThat(took).as("threshold.mu = %s", mu).isLessThan(before);
            before = took;
        }
    }
}
