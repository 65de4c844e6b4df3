package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.core.Numbers;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanSettingsJson;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.Precision;
import flashpoint.experiment.store.Store;
import flashpoint.run.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    @TempDir
    Path temp;

    @Test
    void everyPointAndReplicateIsARowInOrderWithItsSeed() throws Exception {
        Sweep.Outcome outcome = SmallSweeps.sweep(SmallSweeps.plan(3, 4), temp.resolve("a"), 2);
        assertThat(outcome).isEqualTo(new Sweep.Outcome(21, 0, false));
        List<String> lines = SmallSweeps.lines(temp.resolve("a/runs.csv"));
        assertThat(lines.get(0))
                .isEqualTo("run,design,replicate,seed,police.reinf.delay,rumours.video.credibility,status,ticks,"
                        + "stop_reason,deaths,injuries,peak_active,heard_share,first_attack_hour");
        assertThat(lines).hasSize(22);
        for (int run = 0; run < 21; run++) {
            assertThat(lines.get(run + 1)).startsWith(run + "," + run / 3 + "," + run % 3 + "," + (14 + run % 3) + ",");
        }
        assertThat(lines.get(1)).startsWith("0,0,0,14,6,0.85,ok,4,limit,");
        assertThat(lines.get(4)).startsWith("3,1,0,14,2,0.3,ok,4,limit,");
        assertThat(temp.resolve("a/runs.parquet")).isNotEmptyFile();
        assertThat(temp.resolve("a/manifest.json")).isNotEmptyFile();
    }

    @Test
    void aRowOfASweepIsThatOfTheRunByItself() throws Exception {
        Plan plan = SmallSweeps.plan(2, 70);
        SmallSweeps.sweep(plan, temp.resolve("a"), 2);
        Task task = plan.task(plan.base(), 3, 1);
        Run run = task.run();
        RunRecord rows = task.rows(Run.of(run.scenario(), run.seed()).result());
        String line = SmallSweeps.lines(temp.resolve("a/runs.csv")).get(1 + (int) plan.run(3, 1));
        assertThat(line.split(",")[12]).isEqualTo(Numbers.text(rows.metrics()[3]));
        assertThat(rows.metrics()[3]).isPositive();
    }

    @Test
    void threadsChangeNoByte() throws Exception {
        Plan plan = SmallSweeps.plan(4, 60);
        SmallSweeps.sweep(plan, temp.resolve("one"), 1);
        SmallSweeps.sweep(plan, temp.resolve("four"), 4);
        assertThat(SmallSweeps.files(temp.resolve("four")))
                .isEqualTo(SmallSweeps.files(temp.resolve("one")))
                .containsKeys("runs.csv", "runs.parquet", "series.csv", "series.parquet", "events.csv", "report.html");
        assertThat(SmallSweeps.lines(temp.resolve("one/events.csv"))).hasSizeGreaterThan(20);
    }

    @Test
    void mergedShardsAreTheWhole() throws Exception {
        Plan plan = SmallSweeps.plan(3, 60);
        SmallSweeps.sweep(plan, temp.resolve("whole"), 2);
        List<Path> shards = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            shards.add(0, temp.resolve("shard-" + i));
            SmallSweeps.sweep(plan, shards.get(0), new Shard(i, 3), 1, Task::call);
        }
        try (Store merged = Merge.join(shards, temp.resolve("merged"), false)) {
            Exports.write(merged, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(temp.resolve("merged"))).isEqualTo(SmallSweeps.files(temp.resolve("whole")));
    }

    @Test
    void shardsThatDoNotBelongTogetherAreRefused() throws Exception {
        Plan plan = SmallSweeps.plan(1, 2);
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        Path other = temp.resolve("other");
        Path begun = temp.resolve("begun");
        SmallSweeps.sweep(plan, first, new Shard(1, 2), 1, Task::call);
        SmallSweeps.sweep(plan, second, new Shard(2, 2), 1, Task::call);
        SmallSweeps.sweep(SmallSweeps.plan(2, 2), other, new Shard(2, 2), 1, Task::call);
        SweepFolder.begin(plan, begun, new Shard(2, 2), false).close();
        Path out = temp.resolve("out");
        assertThatThrownBy(() -> Merge.join(List.of(first), out, false)).hasMessage("shards are missing: 2/2");
        assertThatThrownBy(() -> Merge.join(List.of(first, second, first), out, false))
                .hasMessageContaining("both shard 1/2");
        assertThatThrownBy(() -> Merge.join(List.of(first, other), out, false)).hasMessageContaining("another sweep");
        assertThatThrownBy(() -> Merge.join(List.of(first, begun), out, false))
                .hasMessageContaining("3 of 3 runs are missing");
        assertThat(out).doesNotExist();
    }

    @Test
    void aRunThatFailsIsARowAndEndsNothing() throws Exception {
        Plan plan = SmallSweeps.plan(2, 2);
        Sweep.Worker worker = task -> {
            if (task.run().run() == 5) {
                throw new IllegalStateException("made to\nfail");
            }
            return task.call();
        };
        Sweep.Outcome outcome = SmallSweeps.sweep(plan, temp.resolve("a"), Shard.WHOLE, 2, worker);
        assertThat(outcome).isEqualTo(new Sweep.Outcome(14, 1, false));
        assertThat(SmallSweeps.lines(temp.resolve("a/runs.csv")).get(6))
                .isEqualTo("5,2,1,15,2,0.9,failed,,IllegalStateException: made to fail,,,,,");
        assertThat(SmallSweeps.lines(temp.resolve("a/runs.csv")).get(7)).contains(",ok,");
    }

    @Test
    void aRunPastItsTimeLimitIsAFailedRow() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of("stop", "{seconds: 0.1, ticks: 1}", "replicates", "1"));
        Sweep.Worker worker = task -> {
            while (task.run().run() == 2) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return task.call();
        };
        Sweep.Outcome outcome = SmallSweeps.sweep(plan, temp.resolve("a"), Shard.WHOLE, 1, worker);
        assertThat(outcome.failed()).isBetween(1L, 3L); // a busy machine may be slow on others
        assertThat(SmallSweeps.lines(temp.resolve("a/runs.csv")).get(3))
                .contains(",failed,,longer than its time limit of 0.1 s,");
    }

    /** As while the process is suspended, or the machine computes for others. */
    @Test
    void timeInWhichARunDoesNotComputeDoesNotCountForItsLimit() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of("stop", "{seconds: 2, ticks: 1}", "replicates", "1"));
        Sweep.Worker worker = task -> {
            if (task.run().run() == 2) {
                Thread.sleep(3000);
            }
            return task.call();
        };
        assertThat(SmallSweeps.sweep(plan, temp.resolve("a"), Shard.WHOLE, 2, worker)
                        .failed())
                .isZero();
    }

    @Test
    void failedRunsCanBeRunAgainAndThenTheBytesAreTheSame() throws Exception {
        Plan plan = SmallSweeps.plan(2, 3);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Path folder = temp.resolve("a");
        Sweep.Worker worker = task -> {
            if (task.run().replicate() == 1) {
                throw new IllegalStateException("made to fail");
            }
            return task.call();
        };
        assertThat(SmallSweeps.sweep(plan, folder, Shard.WHOLE, 2, worker).failed())
                .isEqualTo(7);
        try (Store store = SweepFolder.resume(folder)) {
            assertThat(FailedRuns.forget(store)).isEqualTo(7);
            assertThat(new Sweep(store, 2, Task::call, (done, total) -> {}).run())
                    .isEqualTo(new Sweep.Outcome(14, 0, false));
            Exports.write(store, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    @Test
    void aLongRunStopsWhenItsThreadIsInterrupted() {
        Run run = Run.of(SmallSweeps.plan(1, 300).base().scenario(List.of()), 1);
        Thread.currentThread().interrupt();
        assertThat(run.result().status()).isEqualTo("failed");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aStoppedSweepGoesOnWhereItWas() throws Exception {
        Plan plan = SmallSweeps.plan(6, 40);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Path stopped = temp.resolve("stopped");
        try (Store store = SweepFolder.begin(plan, stopped, Shard.WHOLE, false)) {
            Sweep[] sweep = new Sweep[1];
            sweep[0] = new Sweep(
                    store,
                    2,
                    task -> {
                        if (task.run().replicate() == 2) {
                            sweep[0].stop();
                            // However late the writer hears of it, no more than this run is lost.
                            Thread.sleep(Long.MAX_VALUE);
                        }
                        return task.call();
                    },
                    (done, total) -> {});
            assertThat(sweep[0].run().interrupted()).isTrue();
        }
        assertThat(stopped.resolve("manifest.json")).doesNotExist();
        try (Store store = SweepFolder.resume(stopped)) {
            long before = store.count("true");
            assertThat(before).isBetween(1L, 41L);
            assertThat(new Sweep(store, 2, Task::call, (done, total) -> {})
                            .run()
                            .interrupted())
                    .isFalse();
            Exports.write(store, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(stopped)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    @Test
    void replicatesAreAddedUntilTheIntervalIsNarrowWhateverTheThreads() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of(
                "precision", "heard_share=0.2", "replicates", "3", "maxReplicates", "12", "stop", "{ticks: 60}"));
        SmallSweeps.sweep(plan, temp.resolve("one"), 1);
        SmallSweeps.sweep(plan, temp.resolve("three"), 3);
        assertThat(SmallSweeps.files(temp.resolve("three"))).isEqualTo(SmallSweeps.files(temp.resolve("one")));
        List<String> lines = SmallSweeps.lines(temp.resolve("one/runs.csv"));
        assertThat(lines.size() - 1).isBetween(7 * 3 + 1, 7 * 12);
    }

    @Test
    void anIntervalIsNarrowOnlyIfItIsKnown() {
        assertThat(Precision.narrow(new double[] {5}, 10)).isFalse();
        assertThat(Precision.narrow(new double[] {5, 5, 5}, 0.01)).isTrue();
        assertThat(Precision.narrow(new double[] {4, 6}, 0.5)).isFalse();
        assertThat(Precision.narrow(new double[] {Double.NaN, 5, 5}, 0.01)).isTrue();
        assertThat(Precision.next(2, 100)).isEqualTo(3);
        assertThat(Precision.next(90, 100)).isEqualTo(100);
    }

    @Test
    void commonSeedsAreTheSameAtEveryPointAndIndependentOnesAreNot() {
        Plan common = SmallSweeps.plan(2, 1);
        assertThat(common.seed(0, 1)).isEqualTo(common.seed(5, 1)).isEqualTo(15);
        Plan independent = SmallSweeps.plan(Map.of("seeds", "independent", "replicates", "2"));
        assertThat(independent.seed(0, 1)).isNotEqualTo(independent.seed(5, 1)).isNotEqualTo(independent.seed(0, 0));
    }

    @Test
    void aTaskCanBeSentElsewhere() throws Exception {
        Task task = SmallSweeps.plan(1, 30).task(SmallSweeps.plan(1, 30).base(), 2, 0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(task);
        Task sent = (Task) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(sent.call().metrics()).isEqualTo(task.call().metrics());
        assertThat(sent.call().series()).isDeepEqualTo(task.call().series());
    }

    @Test
    void aFolderThatHoldsASweepIsNotOverwritten() throws Exception {
        Plan plan = SmallSweeps.plan(1, 1);
        SmallSweeps.sweep(plan, temp.resolve("a"), 1);
        assertThatThrownBy(() -> SweepFolder.begin(plan, temp.resolve("a"), Shard.WHOLE, false))
                .hasMessageEndingWith("holds a sweep; resume continues it, --force begins it anew");
        assertThatThrownBy(() -> SweepFolder.resume(temp.resolve("b"))).hasMessageContaining("no sweep was begun here");
        Files.writeString(temp.resolve("file"), "x");
        assertThatThrownBy(() -> SweepFolder.begin(plan, temp.resolve("file"), Shard.WHOLE, true))
                .hasMessageEndingWith("is a file; results need a folder");
    }

    @Test
    void anotherVersionOrAChangedExperimentIsNotResumed() throws Exception {
        Path folder = temp.resolve("a");
        Plan plan = SmallSweeps.plan(1, 1);
        String settings = PlanSettingsJson.write(plan.head());
        Plan.Head old = PlanSettingsJson.read(settings.replace(plan.head().version(), "0.0.1 (x)"));
        SweepFolder.begin(new Plan(old, plan.scenario(), plan.points()), folder, Shard.WHOLE, false)
                .close();
        assertThatThrownBy(() -> SweepFolder.resume(folder)).hasMessageContaining("begun by version 0.0.1 (x)");
        assertThatThrownBy(() -> Merge.join(List.of(folder), temp.resolve("merged"), false))
                .hasMessageContaining("begun by version 0.0.1 (x)")
                .hasMessageContaining("merge with that version");
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, true)) {
            store.execute("UPDATE experiment SET value = replace(value, '0.66', '0.67') WHERE key = 'scenario'");
        }
        assertThatThrownBy(() -> SweepFolder.resume(folder))
                .hasMessageContaining("the experiment in the store was changed");
    }

    @Test
    void theExportedExperimentIsTheSameSweepAgain() throws Exception {
        SmallSweeps.sweep(SmallSweeps.plan(2, 30), temp.resolve("a"), 1);
        Plan again = Planner.plan(ExperimentReader.read(temp.resolve("a/experiment.yaml"), CommandSettings.NONE));
        SmallSweeps.sweep(again, temp.resolve("b"), 1);
        for (String name : List.of("runs.csv", "runs.parquet", "series.csv", "events.csv", "points.csv")) {
            assertThat(temp.resolve("b").resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(name));
        }
    }
}
