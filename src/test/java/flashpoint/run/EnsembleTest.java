package flashpoint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.scenario.Scenario;
import flashpoint.statistics.Band;
import flashpoint.statistics.Quantile;
import flashpoint.statistics.Summary;
import flashpoint.testing.Cases;
import flashpoint.testing.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    private static final Scenario SCENARIO = Cases.oneVillage();

    @Test
    void bandsAreQuantilesTickByTick() {
        Ensemble ensemble = new Ensemble(SCENARIO, List.of("active"));
        double[][] runs = new double[5][];
        for (int i = 0; i < 5; i++) {
            RunResult run = Runs.violent(SCENARIO, i);
            runs[i] = run.series()[1 * 2];
            ensemble.accept(run);
        }
        Band band = ensemble.band("active");
        assertThat(band.runs()).isEqualTo(5);
        assertThat(band.median()).hasSize(SCENARIO.meta().ticks());
        int tick = 124;
        double[] at = new double[5];
        for (int i = 0; i < 5; i++) {
            at[i] = runs[i][tick];
        }
        assertThat(Summary.of(at).max()).isPositive();
        assertThat(band.median()[tick]).isEqualTo((float) Quantile.of(at, 0.5));
        assertThat(band.low()[tick]).isEqualTo((float) Quantile.of(at, 0.1));
        assertThat(band.high()[tick]).isEqualTo((float) Quantile.of(at, 0.9));
    }

    @Test
    void runsMustComeInOrder() {
        Ensemble ensemble = new Ensemble(SCENARIO, List.of());
        ensemble.accept(Runs.calm(SCENARIO, 3));
        assertThatThrownBy(() -> ensemble.accept(Runs.calm(SCENARIO, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run 3");
        ensemble.accept(Runs.calm(SCENARIO, 4));
        assertThat(ensemble.replicates()).extracting(Ensemble.Replicate::seed).containsExactly(4L, 5L);
    }

    @Test
    void failedRunsAreCountedAndLeftOut() {
        Ensemble ensemble = new Ensemble(SCENARIO, List.of("active"));
        ensemble.accept(new RunResult(0, 0, 0, 9, "failed", 0, "out of memory", null, null, null, null, null, null, 0));
        assertThatThrownBy(ensemble::first).isInstanceOf(IllegalStateException.class);
        ensemble.accept(Runs.violent(SCENARIO, 1));
        assertThat(ensemble.failed()).isEqualTo(1);
        assertThat(ensemble.runs()).isEqualTo(1);
        assertThat(ensemble.first().run()).isEqualTo(1);
        assertThat(ensemble.summary("deaths").n()).isEqualTo(1);
    }

    @Test
    void seriesTakeBoundedRoomWhateverTheNumberOfRuns() {
        RunResult run = Runs.violent(SCENARIO, 0);
        double[][] longer = run.series().clone();
        longer[2] = new double[1 << 18];
        Ensemble ensemble = new Ensemble(SCENARIO, List.of("active"));
        for (int i = 0; i < 200; i++) {
            ensemble.accept(new RunResult(
                    i, 0, i, i, "ok", run.ticks(), "horizon", run.summary(), longer, null, null, null, List.of(), 0));
        }
        assertThat(ensemble.runs()).isEqualTo(200);
        assertThat(ensemble.summary("deaths").n()).isEqualTo(200);
        // 1 MiB a run against a budget of 64 MiB.
        assertThat(ensemble.band("active").runs()).isEqualTo(64);
    }

    @Test
    void aRunThatEndedEarlyCountsOnlyAsFarAsItWent() {
        Ensemble ensemble = new Ensemble(SCENARIO, List.of("at_home"));
        double[][] series = Runs.calm(SCENARIO, 0).series().clone();
        series[0] = new double[] {10, 10};
        RunResult calm = Runs.calm(SCENARIO, 0);
        ensemble.accept(
                new RunResult(0, 0, 0, 1, "ok", 2, "calm", calm.summary(), series, null, null, null, List.of(), 0));
        ensemble.accept(Runs.calm(SCENARIO, 1));
        Band band = ensemble.band("at_home");
        assertThat(band.median()[1]).isEqualTo(5);
        assertThat(band.median()[2]).isZero();
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> new Ensemble(SCENARIO, List.of("nonsense")))
                .isInstanceOf(IllegalArgumentException.class);
        Ensemble ensemble = new Ensemble(SCENARIO, List.of());
        assertThatThrownBy(() -> ensemble.summary("nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ensemble.band("active")).isInstanceOf(IllegalArgumentException.class);
    }
}
