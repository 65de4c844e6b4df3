package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many faults, counted in a table that is printed: stores damaged in all ways, processes killed at random and at chosen
 * system calls. {@code -Dfaults.stores=N} and {@code -Dfaults.kills=N} set how many.
 */
class StoreFaultsTest {

    /** Kills of one sweep before it is let to its end. */
    private static final int KILLS_OF_ONE = 10;

    @TempDir
    Path temp;

    private final Map<String, int[]> table = new TreeMap<>();

    private void count(String what, int column) {
        table.computeIfAbsent(what, k -> new int[3])[column]++;
    }

    private void print(String title, String first, String second, String third) {
        StringBuilder text = new StringBuilder(
                "\n| " + title + " | " + first + " | " + second + " | " + third + " |\n|---|---|---|---|\n");
        table.forEach((what, n) -> text.append("| ")
                .append(what)
                .append(" | ")
                .append(n[0])
                .append(" | ")
                .append(n[1])
                .append(" | ")
                .append(n[2])
                .append(" |\n"));
        System.out.println(text);
    }

    /** Ways to damage a file. */
    private enum Damage {
        BIT {
            @Override
            byte[] on(byte[] b, SplittableRandom random) {
                b[random.nextInt(b.length)] ^= (byte) (1 << random.nextInt(8));
                return b;
            }
        },
        ZEROES {
            @Override
            byte[] on(byte[] b, SplittableRandom random) {
                int from = random.nextInt(b.length);
                java.util.Arrays.fill(b, from, Math.min(b.length, from + 1 + random.nextInt(4096)), (byte) 0);
                return b;
            }
        },
        GARBAGE {
            @Override
            byte[] on(byte[] b, SplittableRandom random) {
                int from = random.nextInt(b.length);
                int to = Math.min(b.length, from + 1 + random.nextInt(4096));
                for (int i = from; i < to; i++) {
                    b[i] = (byte) random.nextInt(256);
                }
                return b;
            }
        },
        CUT {
            @Override
            byte[] on(byte[] b, SplittableRandom random) {
                return java.util.Arrays.copyOf(b, random.nextInt(b.length));
            }
        },
        MORE {
            @Override
            byte[] on(byte[] b, SplittableRandom random) {
                byte[] more = java.util.Arrays.copyOf(b, b.length + 1 + random.nextInt(10_000));
                for (int i = b.length; i < more.length; i++) {
                    more[i] = (byte) random.nextInt(256);
                }
                return more;
            }
        };

        abstract byte[] on(byte[] content, SplittableRandom random);
    }

    private void damagedStores(int stores) throws Exception {
        Plan plan = SmallSweeps.plan(Map.of("replicates", "3", "series", "1", "events", "on", "stop", "{ticks: 30}"));
        Path whole = temp.resolve("whole");
        SmallSweeps.sweep(plan, whole, 2);
        Map<String, String> expected = SmallSweeps.files(whole);
        Path half = temp.resolve("half");
        halfDone(plan, half);
        SplittableRandom random = new SplittableRandom(12);
        for (int k = 0; k < stores; k++) {
            Damage damage = Damage.values()[k % Damage.values().length];
            String name = k % 3 == 2 ? Store.NAME + ".wal" : Store.NAME;
            Path source = k % 3 == 0 ? whole : half;
            Path folder = Files.createDirectory(temp.resolve("damaged-" + k));
            copyStore(source, folder);
            Path file = folder.resolve(name);
            Files.write(file, damage.on(Files.readAllBytes(file), random));
            String what = (k % 3 == 0 ? "finished" : k % 3 == 1 ? "half done" : "log of half done") + ", " + damage;
            resumed(folder, expected, what);
            delete(folder);
        }
        print("store", "refused in a line", "same bytes", "wrong");
        assertThat(table.values()).allMatch(n -> n[2] == 0);
    }

    private void resumed(Path folder, Map<String, String> expected, String what) throws Exception {
        try (Store store = SweepFolder.resume(folder)) {
            new Sweep(store, 2, Task::call, (done, total) -> {}).run();
            Exports.write(store, Map.of(), 2);
        } catch (SweepException e) {
            boolean clear = !e.resumable()
                    && e.getMessage().lines().count() == 1
                    && !e.getMessage().contains("Exception")
                    && e.getMessage().matches(".*(sweep --force|move it elsewhere and resume|in another form).*");
            if (!clear) {
                System.out.println("unclear: " + what + ": " + e.getMessage());
            }
            count(what, clear ? 0 : 2);
            return;
        }
        count(what, SmallSweeps.files(folder).equals(expected) ? 1 : 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path p : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    /** As a kill leaves it: some runs are in the file, some in its log. */
    private static void halfDone(Plan plan, Path folder) throws Exception {
        Path work = folder.resolveSibling("work");
        Files.createDirectories(folder);
        try (Store store = SweepFolder.begin(plan, work, Shard.WHOLE, false)) {
            List<RunRecord> rows = new ArrayList<>();
            for (int point = 0; point < 4; point++) {
                rows.add(plan.task(plan.base(), point, 0).call());
            }
            store.write(rows.subList(0, 2));
            store.checkpoint();
            store.write(rows.subList(2, 4));
            copyStore(work, folder);
        }
    }

    private static void copyStore(Path from, Path to) throws IOException {
        for (String name : List.of(Store.NAME, Store.NAME + ".wal")) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
    }

    @Test
    void aDamagedStoreIsRefusedInALineOrLeavesTheSameBytes() throws Exception {
        damagedStores(15);
    }

    @Test
    @Tag("heavy")
    void fiveHundredDamagedStoresLeaveNothingWrong() throws Exception {
        damagedStores(Integer.getInteger("faults.stores", 500));
    }

    /** Half of them at random moments, half at chosen system calls where strace is installed. */
    @Test
    @Tag("heavy")
    void aThousandKillsChangeNoByte() throws Exception {
        int kills = Integer.getInteger("faults.kills", 1000);
        Plan plan = SmallSweeps.plan(40, 10);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Map<String, String> expected = SmallSweeps.files(temp.resolve("straight"));
        boolean strace = strace();
        SplittableRandom random = new SplittableRandom(7);
        for (int done = 0, sweep = 0; done < kills; sweep++) {
            Path folder = temp.resolve("killed-" + sweep);
            KilledSweepTest.Child child = new KilledSweepTest.Child(folder, 40, 10, 2, "1/1");
            for (int k = 0; k < KILLS_OF_ONE && done < kills; k++, done++) {
                String call = CALLS.get(random.nextInt(CALLS.size()));
                boolean chosen = strace && done % 2 == 1;
                String what = chosen ? "at " + call : "at random";
                boolean hit = chosen
                        ? chosen(child, call, 1 + random.nextInt(12))
                        : random(child, 1 + k % 4, random.nextInt(2500));
                count(what, hit ? 0 : 1);
            }
            child.finish(2);
            Map<String, String> found = SmallSweeps.files(folder);
            if (!found.equals(expected)) {
                count("sweep " + sweep, 2);
                System.out.println("sweep " + sweep + ": " + differences(expected, found));
            }
            delete(folder);
        }
        print("kill", "killed", "ended before", "wrong");
        assertThat(table.values()).allMatch(n -> n[2] == 0);
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        names.removeIf(n -> Objects.equals(expected.get(n), found.get(n)));
        return names.stream()
                .map(n -> (!found.containsKey(n) ? "missing " : expected.containsKey(n) ? "other " : "left over ") + n)
                .toList();
    }

    private static final List<String> CALLS = List.of("fsync", "rename", "pwrite64");

    private static boolean strace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-V")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Killed so long after it began, or, every other time, after it opened the store, however slow the machine is. */
    private static boolean random(KilledSweepTest.Child child, int threads, int milliseconds) throws Exception {
        Process process = child.start(threads, -1);
        if (milliseconds % 2 == 0) {
            KilledSweepTest.untilOpen(process);
        }
        if (process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    /** Killed at the n-th call of a kind, all of which are of the store and of files that are put in their places. */
    private static boolean chosen(KilledSweepTest.Child child, String call, int n) throws Exception {
        assumeThat(n).isPositive();
        List<String> prefix = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":signal=KILL:when=" + n));
        Process process = child.start(prefix, 2, -1);
        return process.waitFor() != 0;
    }
}
