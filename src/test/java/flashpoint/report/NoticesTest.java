package flashpoint.report;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.Charts;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each sentence of <i>What to notice</i> that is not one of {@link Findings} alone: where it stands, and where it must not. */
class NoticesTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");
    private static final Scenario NOTHING = Scenarios.uneventful(SCENARIO);
    private static final int RUNS = 5;

    /** Runs with seeds that follow one another. */
    private static List<RunResult> runs(Scenario scenario, int from) {
        List<RunResult> runs = new ArrayList<>();
        for (int k = from; k < from + RUNS; k++) {
            runs.add(new Run(scenario, k, 0, k, 14 + k, false).result());
        }
        return runs;
    }

    private static List<String> of(List<RunResult> first, List<RunResult> then) {
        Ensemble ensemble = Charts.ensemble(SCENARIO);
        Stream.concat(first.stream(), then.stream()).forEach(ensemble::accept);
        return Notices.of(ensemble);
    }

    private static boolean stands(List<String> notes, String words) {
        return notes.stream().anyMatch(n -> n.contains(words));
    }

    @Test
    void whetherAnythingBrokeOutIsToldOfAllOfSomeAndOfNoRun() {
        List<RunResult> violent = runs(SCENARIO, 0);
        assertThat(violent.stream().allMatch(r -> incident(r, "ATTACK_START")))
                .as("the runs that are meant")
                .isTrue();
        List<String> all = of(violent, List.of());
        List<String> some = of(violent, runs(NOTHING, RUNS));
        List<String> none = of(runs(NOTHING, 0), List.of());

        assertThat(stands(none, "Nothing broke out.")).isTrue();
        assertThat(stands(some, "Nothing broke out.")).isFalse();
        assertThat(stands(all, "Nothing broke out.")).isFalse();

        assertThat(stands(some, "5 of 10 runs stayed calm")).isTrue();
        assertThat(stands(all, "stayed calm")).isFalse();
        assertThat(stands(none, "stayed calm")).isFalse();

        for (String violence : List.of("hours within which nine tenths of the damage fell", "villages attacked ")) {
            assertThat(stands(all, violence)).as(violence).isTrue();
            assertThat(stands(none, violence)).as(violence).isFalse();
        }
        for (String flight :
                List.of("median hour of leaving", "of the first quarter to flee", "Far more people fled")) {
            assertThat(stands(all, flight)).as(flight).isTrue();
            assertThat(stands(none, flight)).as(flight).isFalse();
        }
        assertThat(stands(all, "failed")).isFalse();
    }

    @Test
    void reinforcementsAreToldOfOnlyWhereTheyCame() {
        List<RunResult> came = runs(SCENARIO, 0);
        assertThat(incident(came.get(0), "REINF_ARRIVE")).isTrue();
        assertThat(stands(of(came, List.of()), "the first reinforcements arrived"))
                .isTrue();
        List<RunResult> not = runs(Scenarios.threeVillages("meta.days=2", "police.reinf.delay=47"), 0);
        assertThat(incident(not.get(0), "REINF_ARRIVE")).isFalse();
        assertThat(stands(of(not, List.of()), "reinforcements")).isFalse();
    }

    private static boolean incident(RunResult run, String type) {
        return run.incidents().stream().anyMatch(i -> i.type().name().equals(type));
    }

    /** A police post without residents is a place on the map, but nobody can be attacked there. */
    @Test
    void villagesAreCountedThatHaveResidents() {
        assertThat(SCENARIO.villages()).hasSize(4);
        List<String> notes = of(runs(SCENARIO, 0), List.of());
        assertThat(stands(notes, ", out of 3 with residents.")).isTrue();
        assertThat(stands(notes, "out of 4")).isFalse();
    }

    @Test
    void runsThatFailedAreNamed() {
        List<RunResult> runs = runs(SCENARIO, 0);
        RunResult failed = failed(RUNS);
        assertThat(stands(of(runs, List.of(failed)), "1 of 6 runs failed and are left out of every figure."))
                .isTrue();
    }

    /** A run that is interrupted before it begins is one that failed. */
    private static RunResult failed(int number) {
        Thread.currentThread().interrupt();
        RunResult failed = new Run(SCENARIO, number, 0, number, 1, false).result();
        assertThat(Thread.interrupted() || !failed.status().equals("ok")).isTrue();
        assertThat(failed.status()).isEqualTo("failed");
        return failed;
    }
}
