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
import java.io.IOException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts done by threads and by processes, given up and killed: the tables are those of a sweep in one piece. */
class PartsTest {

    private static final int PARTS = 4;

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

    /** Two threads do all parts in two orders, so that each is begun twice; some are given up on the way. */
    @Test
    void partsByThreadsInAnyOrderAndTwiceGiveTheBytesOfTheWhole() throws Exception {
        Path folder = laidOut("threads", plan, PARTS);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            Random random = new Random(k);
            int threads = 1 + k;
            done.add(pool.submit(() -> {
                List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4));
                Collections.shuffle(order, random);
                try (Store store = Store.look(folder)) {
                    PartFolder parts = PartLayout.of(store);
                    for (int part : order) {
                        PartRun given = new PartRun(plan, parts, UnitWorker.RUNS, threads, (there, total) -> {});
                        given.stop();
                        given.execute(part);
                        assertThat(new PartRun(plan, parts, UnitWorker.RUNS, threads, (there, total) -> {})
                                        .execute(part))
                                .isTrue();
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get(60, TimeUnit.SECONDS);
        }
        pool.shutdown();
        gathered(folder, PARTS);
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

    private static Process start(Path folder, int part) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildPart.class.getName(),
                        folder.toString(),
                        "" + part)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Each process is killed so many milliseconds after it began its part. */
    private void killed(int kills, int longest) throws Exception {
        Path folder = laidOut("killed" + kills, plan, PARTS);
        Random random = new Random(kills);
        int left = 0;
        for (int k = 0; k < kills; k++) {
            Process process = start(folder, 1 + random.nextInt(PARTS));
            KilledSweepTest.untilOpen(process);
            if (!process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                left++;
            }
        }
        assertThat(left).as("some were killed at work").isPositive();
        for (int part = PARTS; part >= 1; part--) {
            part(folder, part, 2);
        }
        gathered(folder, PARTS);
    }

    /** The first kill is at most 60 ms after the part was begun, of which each run idles 20. */
    @Test
    void twoKilledProcessesLoseAndDoubleNothing() throws Exception {
        killed(2, 60);
    }

    @Test
    @Tag("heavy")
    void tenKilledProcessesLoseAndDoubleNothing() throws Exception {
        killed(10, 300);
    }
}
