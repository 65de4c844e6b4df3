package flashpoint.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.FinishedSweep;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.results.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies in blocks: their decisions depend on the rows alone, and their files on nothing else. No chance: seeds are fixed. */
class StudyRunTest {

    private static final int TICKS = 30;

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    private static Map<String, String> expected;

    @BeforeAll
    static void once() throws Exception {
        finish(SweepFolder.begin(BisectionStudy.plan(TICKS), shared, Shard.WHOLE, false), 1);
        expected = SmallSweeps.files(shared);
    }

    private static Sweep.Outcome finish(Store store, int threads) throws Exception {
        try (store) {
            Study study = new BisectionStudy();
            Sweep.Outcome outcome = new StudyRun(store, study, threads, (done, total) -> {}).run();
            StudyFiles.write(store, study, Map.of(), 1);
            return outcome;
        }
    }

    @Test
    void everyBlockAddsItsPointAndIsExplained() throws Exception {
        assertThat(SmallSweeps.lines(shared.resolve("decisions.csv")))
                .hasSize(4)
                .startsWith("block,runs,decision", "0,8,both ends", "1,4,between 0.0 and 1.0");
        assertThat(SmallSweeps.lines(shared.resolve("runs.csv"))).hasSize(1 + 4 * 4);
        assertThat(SmallSweeps.lines(shared.resolve("boundary.csv"))).hasSize(1 + 4 * 2);
        assertThat(SmallSweeps.lines(shared.resolve("runs.csv")).get(1)).startsWith("0,0,0,5,0,5,ok");
        assertThat(FinishedSweep.in(shared)).hasValue(new FinishedSweep(16, 0));
    }

    @Test
    void threadsChangeNoByte() throws Exception {
        finish(SweepFolder.begin(BisectionStudy.plan(TICKS), temporary, Shard.WHOLE, false), 4);
        assertThat(SmallSweeps.files(temporary)).isEqualTo(expected);
    }

    @Test
    @Tag("heavy")
    void shardsDoTheFirstBlockAndTheMergedStudyGoesOn() throws Exception {
        List<Path> shards = new ArrayList<>();
        for (int k = 3; k >= 1; k--) {
            Path folder = temporary.resolve("shard-" + k);
            finish(SweepFolder.begin(BisectionStudy.plan(TICKS), folder, new Shard(k, 3), false), 2);
            assertThat(folder.resolve("boundary.csv")).doesNotExist();
            shards.add(folder);
        }
        Path whole = temporary.resolve("whole");
        finish(Merge.join(shards, whole, false), 2);
        assertThat(SmallSweeps.files(whole)).isEqualTo(expected);
    }

    @Test
    void unfinishedShardsAreNotMerged() throws Exception {
        Path folder = temporary.resolve("shard");
        SweepFolder.begin(BisectionStudy.plan(TICKS), folder, new Shard(1, 1), false)
                .close();
        assertThatThrownBy(() -> Merge.join(List.of(folder), temporary.resolve("whole"), false))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("not finished");
    }

    /**
     * Stops in each second unit, so that every resumption finds another state. A third unit waits until the workers are
     * told; so a resumption does one or two units of the eight, however late the writer hears of the stop.
     */
    @Test
    @Tag("heavy")
    void stoppedAndResumedManyTimesItTakesTheSameDecisions() throws Exception {
        SweepFolder.begin(BisectionStudy.plan(TICKS), temporary, Shard.WHOLE, false)
                .close();
        int stops = 0;
        for (boolean interrupted = true; interrupted; stops++) {
            try (Store store = SweepFolder.resume(temporary)) {
                StudyRun[] run = new StudyRun[1];
                int[] units = new int[1];
                UnitWorker stopping = unit -> {
                    if (++units[0] == 2) {
                        run[0].stop();
                    } else if (units[0] > 2) {
                        Thread.sleep(Long.MAX_VALUE);
                    }
                    return new BisectionStudy().worker().execute(unit);
                };
                run[0] = new StudyRun(store, with(stopping), 1, (done, total) -> {});
                interrupted = run[0].run().interrupted();
            }
        }
        assertThat(stops).as("resumptions").isBetween(4, 8);
        finish(SweepFolder.resume(temporary), 2);
        assertThat(SmallSweeps.files(temporary)).isEqualTo(expected);
    }

    private static Study with(UnitWorker worker) {
        return new Delegate(new BisectionStudy()) {
            @Override
            public UnitWorker worker() {
                return worker;
            }
        };
    }

    /** A study in which something is otherwise. */
    private static class Delegate implements Study {
        private final Study study;

        Delegate(Study study) {
            this.study = study;
        }

        @Override
        public Optional<Block> next(StudyRows rows) throws SweepException {
            return study.next(rows);
        }

        @Override
        public UnitWorker worker() {
            return study.worker();
        }

        @Override
        public List<flashpoint.results.ColumnsTable.Column> tables(Store store, Path folder)
                throws SweepException, java.io.IOException {
            return study.tables(store, folder);
        }

        @Override
        public void report(Store store, Path folder, int threads) {}

        @Override
        public List<String> summary(Store store) {
            return List.of();
        }
    }

    @Test
    void aUnitThatFailsIsFailedRowsAndIsRunAgainWhole() throws Exception {
        UnitWorker failing = unit -> {
            if (unit.get(0).run().run() == 2) {
                throw new IllegalStateException("planted");
            }
            return new BisectionStudy().worker().execute(unit);
        };
        try (Store store = SweepFolder.begin(BisectionStudy.plan(TICKS), temporary, Shard.WHOLE, false)) {
            Study once = new Delegate(with(failing)) {
                @Override
                public Optional<Block> next(StudyRows rows) throws SweepException {
                    return rows.blocks() == 0 ? super.next(rows) : Optional.empty();
                }
            };
            assertThat(new StudyRun(store, once, 2, (done, total) -> {}).run())
                    .isEqualTo(new Sweep.Outcome(8, 2, false));
            assertThat(FailedRuns.lines(store, 9)).allMatch(line -> line.contains("planted"));
            assertThat(FailedRuns.forget(store)).isEqualTo(2);
        }
        finish(SweepFolder.resume(temporary), 2);
        assertThat(SmallSweeps.files(temporary)).isEqualTo(expected);
    }

    @Test
    void aStoreWhoseRowsWereChangedDoesNotGoOn() throws Exception {
        finish(SweepFolder.begin(BisectionStudy.plan(TICKS), temporary, Shard.WHOLE, false), 2);
        try (Store store = SweepFolder.resume(temporary)) {
            store.execute("UPDATE runs SET peak_active = 11 - least(peak_active, 11)");
        }
        try (Store store = SweepFolder.resume(temporary)) {
            assertThatThrownBy(() -> new StudyRun(store, new BisectionStudy(), 1, (done, total) -> {}).run())
                    .isInstanceOf(SweepException.class)
                    .hasMessageContaining("block");
        }
    }

    @Test
    void itIsReproducedFromItsFolderAlone() throws Exception {
        Files.createDirectory(temporary.resolve("again"));
        Map<String, Object> manifest = Manifest.read(shared);
        StudyReproduction again = StudyReproduction.of(shared, manifest, plan -> new BisectionStudy());
        again.facts().forEach((what, truth) -> assertThat(manifest.get(what)).isEqualTo(truth));
        List<String> files = again.run(temporary.resolve("again"), 2, (done, total) -> {});
        assertThat(files)
                .containsExactlyInAnyOrder("columns.csv", "runs.csv", "runs.parquet", "decisions.csv", "boundary.csv");
        for (String name : files) {
            assertThat(temporary.resolve("again").resolve(name)).hasSameBinaryContentAs(shared.resolve(name));
        }
    }

    @Test
    void itsCostIsKnownInBounds() throws Exception {
        Plan plan = BisectionStudy.plan(TICKS);
        StudyEstimate estimate = StudyEstimate.of(plan, new BisectionStudy(), Shard.WHOLE);
        assertThat(estimate.least()).isEqualTo(8);
        assertThat(estimate.most()).isEqualTo(16);
        assertThat(estimate.secondsPerRun()).isPositive();
        assertThat(estimate.failed()).isEmpty();
    }
}
