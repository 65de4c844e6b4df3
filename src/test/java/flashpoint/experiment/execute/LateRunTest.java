package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The limit of a run's processor time goes with the run, whoever does it: a thread of the process that does its part, as an
 * executor of an engine, or a process of its own.
 */
class LateRunTest {

    private static final List<Long> ENDLESS = List.of(2L, 5L);

    @TempDir
    Path temp;

    /** Worker that computes for ever in two of the runs. */
    private static final class EndlessWorker implements UnitWorker {
        private static final long serialVersionUID = 1L;

        @Override
        public List<RunRecord> execute(List<Task> unit) throws Exception {
            while (ENDLESS.contains(unit.get(0).run().run())) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("told to stop");
                }
            }
            return UnitWorker.RUNS.execute(unit);
        }
    }

    @Test
    void aRunThatTakesTooLongIsAFailedRowInAProcessOfItsOwnToo() throws Exception {
        Plan plan =
                SmallSweeps.plan(Map.of("replicates", "1", "stop", "{ticks: 3, seconds: 1.5}", "metrics", "deaths"));
        Path folder = temp.resolve("sweep");
        PartFolder parts;
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, false)) {
            parts = PartLayout.begin(store, Parts.of(plan, 1));
        }
        // As if a process had died in the first of them, so that it is done in one of its own.
        var died = parts.marks(1, 1);
        died.mark(ENDLESS.get(0));
        died.keep();
        died.close();
        assertThat(new PartRun(plan, parts, new EndlessWorker(), 2, (done, total) -> {}).execute(1))
                .isTrue();
        try (Store store = Merge.gather(folder)) {
            assertThat(store.runs()).isEqualTo(7);
            assertThat(FailedRuns.lines(store, 9))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).endsWith("failed: longer than its time limit of 1.5 s"));
            assertThat(store.count("status = 'failed' AND run IN (2, 5)")).isEqualTo(2);
        }
    }
}
