package flashpoint.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sweeps and studies on a master and two workers, started as the guide says: the same tables as by threads, shards and
 * processes, whatever is killed or frozen.
 */
class StandaloneClusterIT {

    private static final int PARTS = 16;
    private static final int RUNS = 480;
    private static final Pattern STARTED = Pattern.compile("\"started\" : \"([^\"]+)\"");

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private static SparkCluster cluster;

    /** Tables of the sweep by one thread. */
    private static Map<String, String> expected;

    @BeforeAll
    static void clusterAndSweep() throws Exception {
        assumeThat(JarProcess.SPARK.resolve("jars")).isDirectory();
        Path folder = shared.resolve("one");
        JarProcess straight = JarProcess.start(shared.resolve("said"), List.of(), sweep(folder, "--threads", "1"));
        assertThat(straight.end()).as(straight.said()).isZero();
        expected = JarProcess.files(folder);
        cluster = new SparkCluster(shared);
    }

    @AfterAll
    static void end() throws Exception {
        if (cluster != null) {
            cluster.close();
        }
    }

    private static List<String> sweep(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "scenarios/three-villages.yaml", "--replicates", "160"));
        words.addAll(List.of("--vary", "police.reinf.delay=2,4", "--metrics", "deaths,heard_share", "--events"));
        words.addAll(List.of("--name", "delay", "--out", out.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private List<String> onSpark(Path out, int parts) {
        return sweep(out, "--engine", "spark", "--master", cluster.master(), "--parts", "" + parts);
    }

    private JarProcess start(List<String> words) throws Exception {
        return JarProcess.start(temp.resolve("said"), List.of(), words);
    }

    private void done(List<String> words) throws Exception {
        JarProcess process = start(words);
        assertThat(process.end()).as(process.said()).isZero();
    }

    /** Nothing is lost or doubled: the tables are those of one thread. */
    private void same(Path folder) throws Exception {
        assertThat(Files.readAllLines(folder.resolve("runs.csv"))).hasSize(RUNS + 1);
        assertThat(JarProcess.files(folder)).isEqualTo(expected);
    }

    @Test
    void theTablesAreThoseOfThreadsShardsAndProcesses() throws Exception {
        Path four = temp.resolve("four");
        done(sweep(four, "--threads", "4"));
        same(four);
        List<String> merge = new ArrayList<>(List.of("merge"));
        for (int k = 1; k <= 3; k++) {
            Path shard = temp.resolve("shard" + k);
            done(sweep(shard, "--shard", k + "/3"));
            merge.add(shard.toString());
        }
        Path shards = temp.resolve("shards");
        merge.addAll(List.of("--out", shards.toString()));
        done(merge);
        same(shards);
        Path processes = temp.resolve("processes");
        done(sweep(processes, "--parts", "4"));
        List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4));
        Collections.shuffle(order, new Random(4));
        for (int part : order) {
            done(List.of("part", processes.toString(), "" + part));
        }
        done(List.of("merge", processes.toString()));
        same(processes);
        Path spark = temp.resolve("spark");
        done(onSpark(spark, PARTS));
        same(spark);
        try (Stream<Path> parts = Files.list(spark.resolve("parts"))) {
            assertThat(parts)
                    .allSatisfy(part -> assertThat(started(spark))
                            .isBefore(Files.getLastModifiedTime(part).toInstant()));
        }
    }

    /** When the results say that they were begun. */
    private static Instant started(Path folder) throws Exception {
        Matcher matcher = STARTED.matcher(Files.readString(folder.resolve("manifest.json")));
        assertThat(matcher.find()).isTrue();
        return Instant.parse(matcher.group(1));
    }

    @Test
    void aStudyIsThatOfThreads() throws Exception {
        List<String> study = List.of(
                "sensitivity",
                "scenarios/three-villages.yaml",
                "--method",
                "morris",
                "--vary",
                "rumour.credulity=0.2..0.8",
                "--vary",
                "police.reinf.delay=1..6",
                "--set",
                "meta.days=0.2",
                "--replicates",
                "2",
                "--budget",
                "60",
                "--out");
        List<String> here = new ArrayList<>(study);
        here.add(temp.resolve("here").toString());
        done(here);
        List<String> there = new ArrayList<>(study);
        there.addAll(List.of(temp.resolve("there").toString(), "--engine", "spark"));
        there.addAll(List.of("--master", cluster.master(), "--parts", "5"));
        done(there);
        assertThat(JarProcess.files(temp.resolve("here"))).containsKey("indices.csv");
        assertThat(JarProcess.files(temp.resolve("there"))).isEqualTo(JarProcess.files(temp.resolve("here")));
    }

    /** The other does its parts; then another worker is started in its place. */
    private void workersKilled(int times) throws Exception {
        int killed = 0;
        for (int sweep = 0; killed < times; sweep++) {
            Path folder = temp.resolve("killed" + sweep);
            JarProcess process = start(onSpark(folder, PARTS));
            int here = Math.min(times - killed, 5);
            for (int k = 0; k < here; k++) {
                int worker = 1 + k % 2;
                long before = JarProcess.done(folder);
                process.await(() ->
                        JarProcess.done(folder) > before && !executors(worker).isEmpty());
                if (JarProcess.done(folder) < PARTS && !executors(worker).isEmpty()) {
                    cluster.replace(worker);
                    killed++;
                }
            }
            assertThat(process.end()).as(process.said()).isZero();
            same(folder);
        }
        System.out.println("workers killed: " + killed);
        assertThat(killed).isEqualTo(times);
    }

    private static List<ProcessHandle> executors(int worker) {
        return cluster.executors(worker);
    }

    @Test
    void aKilledWorkerLosesAndDoublesNothing() throws Exception {
        workersKilled(1);
    }

    @Test
    @Tag("heavy")
    void thirtyKilledWorkersLoseAndDoubleNothing() throws Exception {
        workersKilled(30);
    }

    /** Spark is told to wait for ever for the frozen executor, so that a second copy of its part must be done on the other host. */
    private void executorsFrozen(int times) throws Exception {
        List<String> settings = List.of(
                "spark.network.timeout=36000s",
                "spark.speculation.quantile=0.3",
                "spark.speculation.minTaskRuntime=500ms");
        for (int k = 0; k < times; k++) {
            Path folder = temp.resolve("frozen" + k);
            JarProcess process = JarProcess.start(temp.resolve("said"), settings, onSpark(folder, PARTS));
            int worker = 1 + k % 2;
            process.await(
                    () -> JarProcess.done(folder) >= 2 && !executors(worker).isEmpty());
            List<ProcessHandle> frozen = executors(worker);
            assertThat(frozen).as(process.said()).hasSize(1);
            SparkCluster.signal(frozen.get(0), "STOP");
            assertThat(JarProcess.done(folder)).as("frozen before the end").isLessThan(PARTS);
            try {
                assertThat(process.end()).as(process.said()).isZero();
            } finally {
                SparkCluster.kill(frozen);
            }
            same(folder);
        }
        System.out.println("executors frozen: " + times);
    }

    @Test
    void aFrozenExecutorLosesAndDoublesNothing() throws Exception {
        executorsFrozen(1);
    }

    @Test
    @Tag("heavy")
    void thirtyFrozenExecutorsLoseAndDoubleNothing() throws Exception {
        executorsFrozen(30);
    }

    /** With the process that has started it; each time after one more part. Then the sweep is resumed. */
    private void driversKilled(int times) throws Exception {
        Path folder = temp.resolve("driver");
        int parts = Math.max(PARTS, 2 * times);
        List<String> words = onSpark(folder, parts);
        for (int k = 0; k < times; k++) {
            JarProcess process = start(words);
            long before = JarProcess.done(folder);
            process.await(() -> JarProcess.done(folder) > before);
            process.kill();
            assertThat(JarProcess.done(folder)).as("killed before the end").isBetween(before + 1, parts - 1L);
            words = resume(folder);
        }
        done(words);
        same(folder);
        assertThat(folder.resolve("parts").toFile().list()).hasSize(parts + 1);
        System.out.println("drivers killed: " + times);
    }

    private static List<String> resume(Path folder) {
        return List.of("resume", folder.toString(), "--engine", "spark", "--master", cluster.master());
    }

    @Test
    void aKilledDriverIsResumed() throws Exception {
        driversKilled(1);
    }

    @Test
    @Tag("heavy")
    void thirtyKilledDriversAreResumed() throws Exception {
        driversKilled(30);
    }

    /** Marks of the runs that processes are at work on in the second part: the file of each, and its run, from 0. */
    private static Map<Path, Long> atWork(Path folder) {
        Map<Path, Long> runs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("parts/part-00002.running"))) {
            for (Path file : files.toList()) {
                ByteBuffer mark = ByteBuffer.wrap(Files.readAllBytes(file));
                if (mark.remaining() >= Long.BYTES && mark.getLong(0) > 0) {
                    runs.put(file, mark.getLong(0) - 1);
                }
            }
        } catch (IOException e) {
            // Not yet begun, or done.
        }
        return runs;
    }

    private static boolean open(ProcessHandle process, Path file) {
        try (Stream<Path> open = Files.list(Path.of("/proc", "" + process.pid(), "fd"))) {
            for (Path link : open.toList()) {
                if (Files.readSymbolicLink(link).equals(file)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
        return false;
    }

    private static List<ProcessHandle> allExecutors() {
        return Stream.of(1, 2).flatMap(worker -> executors(worker).stream()).toList();
    }

    /** The first run of a part kills its executor, and then, alone in a process beside the next executor, that process. */
    @Test
    void aRunThatEndsItsExecutorIsAFailedRowAndAllOthersAreDone() throws Exception {
        Path here = temp.resolve("here");
        Path there = temp.resolve("there").toAbsolutePath();
        List<String> words = new ArrayList<>(List.of("sweep", "scenarios/korday-2020.yaml", "--replicates", "2"));
        words.addAll(List.of("--vary", "police.reinf.delay=2,4", "--metrics", "deaths,injuries", "--out"));
        List<String> straight = new ArrayList<>(words);
        straight.add(here.toString());
        done(straight);
        words.addAll(List.of(there.toString(), "--engine", "spark", "--master", cluster.master(), "--parts", "2"));
        JarProcess process = start(words);
        process.await(() -> !atWork(there).isEmpty());
        Path mark = atWork(there).keySet().iterator().next();
        SparkCluster.kill(
                allExecutors().stream().filter(executor -> open(executor, mark)).toList());
        String lethal = atWork(there).get(mark) + ",";
        int[] alone = new int[1];
        process.await(() -> {
            for (ProcessHandle executor : allExecutors()) {
                List<ProcessHandle> runs = executor.descendants().toList();
                runs.forEach(ProcessHandle::destroyForcibly);
                alone[0] += runs.size();
            }
            return false;
        });
        assertThat(process.end()).as(process.said()).isEqualTo(3);
        assertThat(alone[0]).as("tried twice alone").isGreaterThanOrEqualTo(2);
        List<String> expected = Files.readAllLines(here.resolve("runs.csv"));
        List<String> found = Files.readAllLines(there.resolve("runs.csv"));
        assertThat(found).hasSameSizeAs(expected);
        for (int k = 0; k < found.size(); k++) {
            if (found.get(k).startsWith(lethal)) {
                assertThat(found.get(k)).contains(",failed,", "ends its process, exit code 137");
            } else {
                assertThat(found.get(k)).isEqualTo(expected.get(k));
            }
        }
    }

    /** Progress stands on the terminal meanwhile; then the folder is resumed by threads. */
    @Test
    void anInterruptedDriverLeavesWhatCanBeResumed() throws Exception {
        Path folder = temp.resolve("interrupted");
        JarProcess process = start(onSpark(folder, PARTS));
        process.await(() -> JarProcess.done(folder) >= 2);
        process.signal("INT");
        assertThat(process.end()).as(process.said()).isEqualTo(130);
        assertThat(JarProcess.done(folder)).as("before the end").isLessThan(PARTS);
        assertThat(process.said())
                .containsPattern("runs +[0-9]+% .*/480 ")
                .contains("interrupted; what is finished is kept: flashpoint resume " + folder + " continues")
                .doesNotContain("undone");
        assertThat(folder.resolve("runs.csv")).doesNotExist();
        done(List.of("resume", folder.toString()));
        same(folder);
    }
}
