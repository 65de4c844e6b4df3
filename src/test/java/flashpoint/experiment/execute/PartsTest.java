package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Parts done by threads and by processes, given up and killed: the tables are those of a sweep in one piece. */
class PartsTest {

    private static final int PARTS = 5;

    @TempDir
    static Path straight;

    @TempDir
    Path temp;

    private static Plan plan;

    private static Map<String, String> expected;

    @BeforeAll
    static void aSweepInOnePiece() throws Exception {
        plan = SmallSweeps.plan(5, 12);
        try (Store store = SweepFolder.begin(plan, straight.resolve("w"), Shard.WHOLE, false)) {
            new Sweep(store, 2, Task::call, (done, total) -> {}).run();
            Exports.tables(store);
        }
        expected = tables(straight.resolve("w"));
        assertThat(expected).containsKeys("runs.csv", "series.csv", "events.csv", "runs.parquet", "points.csv");
    }

    private static Map<String, String> tables(Path folder) {
        Map<String, String> tables = new TreeMap<>(SmallSweeps.files(folder));
        tables.keySet().removeIf(name -> name.contains("/") || name.startsWith("."));
        return tables;
    }

    private Path laidOut(String name, Plan sweep, int parts) throws Exception {
        Path folder = temp.resolve(name);
        try (Store store = SweepFolder.begin(sweep, folder, Shard.WHOLE, false)) {
            PartLayout.begin(store, Parts.of(sweep, parts));
        }
        return folder;
    }

    private static boolean part(Path folder, int number, int threads) throws Exception {
        try (Store store = Store.look(folder)) {
            return new PartRun(store.plan(), PartLayout.of(store), UnitWorker.RUNS, threads, (done, total) -> {})
                    .execute(number);
        }
    }

    private static void gathered(Path folder, int parts) throws Exception {
        try (Store store = Merge.gather(folder)) {
            Exports.tables(store);
        }
        assertThat(tables(folder)).isEqualTo(expected);
        assertThat(folder.resolve("parts").toFile().list())
                .as("nothing unfinished is left")
                .hasSize(parts + 1);
    }

    /**
     * Two threads do all parts in two orders, so that each is begun twice; before that each is given up twice, with the third
     * of its runs: ten times in all.
     */
    @Test
    void partsByThreadsInAnyOrderGivenUpAndTwiceGiveTheBytesOfTheWhole() throws Exception {
        Path folder = laidOut("threads", plan, PARTS);
        PartFolder parts;
        try (Store store = Store.look(folder)) {
            parts = PartLayout.of(store);
        }
        assertThat(byTwoThreads((part, threads) -> givenUp(parts, part, threads)))
                .isEqualTo(2 * PARTS);
        assertThat(parts.lacking()).hasSize(PARTS);
        assertThat(byTwoThreads((part, threads) ->
                        new PartRun(plan, parts, UnitWorker.RUNS, threads, (there, total) -> {}).execute(part)))
                .isEqualTo(2 * PARTS);
        gathered(folder, PARTS);
    }

    /** What is done with a part by so many threads. */
    private interface Act {
        boolean with(int part, int threads) throws Exception;
    }

    /** How often the answer was yes. */
    private static int byTwoThreads(Act act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> done = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Random random = new Random(k);
            int threads = 1 + k;
            done.add(pool.submit(() -> {
                List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4, 5));
                Collections.shuffle(order, random);
                int yes = 0;
                for (int part : order) {
                    yes += act.with(part, threads) ? 1 : 0;
                }
                return yes;
            }));
        }
        pool.shutdown();
        return done.get(0).get(60, TimeUnit.SECONDS) + done.get(1).get(60, TimeUnit.SECONDS);
    }

    private static boolean givenUp(PartFolder parts, int part, int threads) throws Exception {
        PartRun[] run = new PartRun[1];
        AtomicInteger begun = new AtomicInteger();
        UnitWorker worker = unit -> {
            if (begun.incrementAndGet() == 3) {
                run[0].stop();
            }
            return UnitWorker.RUNS.execute(unit);
        };
        run[0] = new PartRun(plan, parts, worker, threads, (there, total) -> {});
        return !run[0].execute(part);
    }

    /** What processes left that were killed is removed when parts are gathered; what is not ours is not. */
    @Test
    void foreignAndDamagedPartsAreNamedAndUnfinishedOnesRemoved() throws Exception {
        Path folder = laidOut("damaged", plan, 2);
        Path other = laidOut("other", SmallSweeps.plan(5, 13), 2);
        part(other, 1, 1);
        part(folder, 2, 1);
        Files.move(other.resolve("parts/part-00001"), folder.resolve("parts/part-00001"));
        assertThatThrownBy(() -> Merge.gather(folder)).hasMessageContaining("is a part of another sweep");
        Files.move(folder.resolve("parts/part-00001"), temp.resolve("foreign"));
        part(folder, 1, 2);
        Path table = folder.resolve("parts/part-00002/runs.parquet");
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);
        assertThatThrownBy(() -> Merge.gather(folder))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("part-00002 is damaged");
        Files.move(folder.resolve("parts/part-00002"), temp.resolve("bad"));
        assertThatThrownBy(() -> Merge.gather(folder)).hasMessageContaining("1 of 2 parts are not done: 2");
        part(folder, 2, 2);
        Path stale = Files.createDirectory(folder.resolve("parts/part-00001.tmp-0123456789ab"));
        Files.writeString(stale.resolve("runs.parquet"), "half");
        gathered(folder, 2);
        assertThat(stale).doesNotExist();
        Path mine = Files.createDirectory(folder.resolve("parts/part-00002.tmp-0123456789ab"));
        Files.writeString(mine.resolve("thesis.txt"), "mine");
        Merge.gather(folder).close();
        assertThat(mine.resolve("thesis.txt")).hasContent("mine");
        Path division = folder.resolve("parts/parts.json");
        Files.copy(other.resolve("parts/parts.json"), division, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> part(folder, 1, 1)).hasMessageContaining("is of another sweep");
    }

    /** A process, killed with {@code kill -9}; it waits for that in a run, or when all its rows are written. */
    private static Process start(Path folder, int part, String... moment) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildPart.class.getName()));
        command.addAll(List.of(folder.toString(), "" + part));
        command.addAll(List.of(moment));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void untilItWaits(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("open");
        assertThat(out.readLine()).isEqualTo(ChildPart.WAITS);
    }

    /** All at once, several at each part: in the middle of a run, and when all rows are written but no table is. */
    @Test
    void tenKilledProcessesLoseAndDoubleNothing() throws Exception {
        int parts = 2;
        Path folder = laidOut("killed", plan, parts);
        String middle = "" + Parts.of(plan, parts).first(2) / 2;
        List<Process> processes = new ArrayList<>();
        try {
            for (int k = 0; k < 10; k++) {
                processes.add(k % 2 == 0 ? start(folder, 1, middle) : start(folder, 2, ChildPart.WRITTEN));
            }
            for (Process process : processes) {
                untilItWaits(process);
            }
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().waitFor();
            }
        }
        assertThat(folder.resolve("parts").toFile().list((at, name) -> name.contains(".tmp-")))
                .hasSize(10);
        for (int part = parts; part >= 1; part--) {
            assertThat(part(folder, part, 2)).isTrue();
        }
        gathered(folder, parts);
    }

    /** As a worker does whose driver was killed: its part is done by another meanwhile, and what it made stays nowhere. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatASlowerProcessIsStillAtWorkOnIsNotLeftBehind() throws Exception {
        Path folder = laidOut("slower", plan, 2);
        Process slower = start(folder, 1, ChildPart.WRITTEN);
        try {
            untilItWaits(slower);
            part(folder, 1, 2);
            part(folder, 2, 2);
            assertThat(folder.resolve("parts").toFile().list((at, name) -> name.contains(".tmp-")))
                    .hasSize(1);
            gathered(folder, 2);
            assertThat(slower.isAlive()).isTrue();
            assertThat(folder.resolve("parts").toFile().list())
                    .containsExactlyInAnyOrder("parts.json", "part-00001", "part-00002");
        } finally {
            slower.destroyForcibly().waitFor();
        }
    }

    /** Its rows are all there when others have done everything and gathered it. */
    @Test
    void aProcessThatComesTooLateIsContentWithThePartThatStands() throws Exception {
        Path folder = laidOut("late", plan, 2);
        PartFolder parts;
        try (Store store = Store.look(folder)) {
            parts = PartLayout.of(store);
        }
        Sweep.Listener overtaken = (done, total) -> {
            if (done == total) {
                try {
                    part(folder, 1, 1);
                    part(folder, 2, 1);
                    gathered(folder, 2);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        assertThat(new PartRun(plan, parts, UnitWorker.RUNS, 1, overtaken).execute(1))
                .isTrue();
        gathered(folder, 2);
    }

    /** Each process is killed so many milliseconds after it began its part, at work or done. */
    @Test
    @Tag("heavy")
    void processesKilledAtAnyMomentLoseAndDoubleNothing() throws Exception {
        Path folder = laidOut("at-any", plan, PARTS);
        Random random = new Random(10);
        for (int k = 0; k < 10; k++) {
            Process process = start(folder, 1 + random.nextInt(PARTS));
            KilledSweepTest.untilOpen(process);
            if (!process.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        for (int part = PARTS; part >= 1; part--) {
            part(folder, part, 2);
        }
        gathered(folder, PARTS);
    }
}
