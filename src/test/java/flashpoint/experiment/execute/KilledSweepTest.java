package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps in child processes, killed as {@code kill -9} kills. */
class KilledSweepTest {

    @TempDir
    Path temp;

    /** What a child process does with a sweep of 7 points. */
    record Child(Path folder, int replicates, int ticks, int idle, String shard) {

        Process start(int threads, int fatal) throws IOException {
            return start(List.of(), threads, fatal);
        }

        /** Started by another program, such as a tracer. */
        Process start(List<String> prefix, int threads, int fatal) throws IOException {
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Djava.awt.headless=true",
                    "-XX:TieredStopAtLevel=1",
                    ChildSweep.class.getName(),
                    folder.toString()));
            for (int number : new int[] {replicates, ticks, idle, threads}) {
                command.add(Integer.toString(number));
            }
            command.addAll(List.of(shard, Integer.toString(fatal)));
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        /** Kills it so often, each time up to so many milliseconds after it opened the store; then lets it finish. */
        int killed(int times, int longest, long seed) throws Exception {
            SplittableRandom random = new SplittableRandom(seed);
            int killed = 0;
            for (int k = 0; k < times; k++) {
                Process process = start(1 + k % 4, -1);
                untilOpen(process);
                if (!process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    killed++;
                }
            }
            finish(2);
            return killed;
        }

        void finish(int threads) throws Exception {
            Process last = new Child(folder, replicates, ticks, 0, shard).start(threads, -1);
            untilOpen(last);
            assertThat(last.waitFor()).isZero();
        }
    }

    static void untilOpen(Process process) throws Exception {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("open");
    }

    @Test
    void aKilledAndResumedSweepLeavesTheSameBytes() throws Exception {
        SmallSweeps.sweep(SmallSweeps.plan(40, 3), temp.resolve("straight"), 2);
        Path folder = temp.resolve("killed");
        assertThat(new Child(folder, 40, 3, 4, "1/1").killed(1, 700, 1)).isPositive();
        assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    /** The moment that matters most: some tables of a batch are written, others are not. */
    @Test
    void aKillBetweenTheTablesOfABatchLosesTheBatchAndNoMore() throws Exception {
        Plan plan = SmallSweeps.plan(60, 3);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Path folder = temp.resolve("killed");
        Child child = new Child(folder, 60, 3, 0, "1/1");
        // One of the last to be run, so that another batch was committed before.
        Process process = child.start(1, (int) plan.run(3, 58));
        assertThat(process.waitFor()).isEqualTo(137);
        try (Store store = SweepFolder.resume(folder)) {
            assertThat(store.done().has(plan.run(3, 58))).isFalse();
            assertThat(store.count("run NOT IN (SELECT run FROM series)")).isZero();
            assertThat(store.count("true")).isPositive();
        }
        child.finish(2);
        assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    /** 2,000 runs, ten kills at random moments, 1 and 4 threads, three shards. */
    @Test
    @Tag("heavy")
    void neitherKillsNorThreadsNorShardsChangeAByteOfTwoThousandRuns() throws Exception {
        Plan plan = SmallSweeps.plan(286, 20);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 1);
        Map<String, String> expected = SmallSweeps.files(temp.resolve("straight"));
        SmallSweeps.sweep(plan, temp.resolve("four"), 4);
        assertThat(SmallSweeps.files(temp.resolve("four"))).isEqualTo(expected);
        Path killed = temp.resolve("killed");
        assertThat(new Child(killed, 286, 20, 2, "1/1").killed(10, 1500, 2)).isGreaterThan(5);
        assertThat(SmallSweeps.files(killed)).isEqualTo(expected);
        List<Path> shards = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            shards.add(temp.resolve("shard-" + i));
            new Child(shards.get(i - 1), 286, 20, 2, i + "/3").killed(1, 1000, i);
        }
        try (Store merged = Merge.join(shards, temp.resolve("merged"), false)) {
            Exports.write(merged, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(temp.resolve("merged"))).isEqualTo(expected);
    }

    /** Even one that would begin the sweep anew. */
    @Test
    void aSecondProcessIsRefused() throws Exception {
        Path folder = temp.resolve("a");
        Process process = new Child(folder, 1000, 1, 1000, "1/1").start(1, -1);
        try {
            untilOpen(process);
            String refusal = "is in use by process " + process.pid() + "; one process at a time may write there";
            assertThatThrownBy(() -> SweepFolder.resume(folder))
                    .isInstanceOf(SweepException.class)
                    .hasMessageEndingWith(refusal);
            assertThatThrownBy(() -> SweepFolder.begin(SmallSweeps.plan(1, 1), folder, Shard.WHOLE, true))
                    .isInstanceOf(SweepException.class)
                    .hasMessageEndingWith(refusal);
        } finally {
            process.destroyForcibly().waitFor();
        }
        SweepFolder.resume(folder).close();
    }
}
