package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Main;
import flashpoint.experiment.SmallSweeps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Studies promise what sweeps do: the same bytes for any number of threads, in shards that were merged, killed and resumed,
 * and after a full disk, for each verb that asks for runs.
 */
class StudyKillsTest {

    private static final String TWO = "--vary rumours.video.credibility=0.1..0.9 --vary rumour.credulity=0.3..0.6";

    @TempDir
    Path temp;

    /** Options of each kind of study; its verb is the first word. */
    private static final Map<String, String> STUDIES = Map.of(
            "compare", "--arm late:police.reinf.delay=9 --replicates 12 --metrics heard_share",
            "compare until decided",
                    "--arm sure:rumours.video.credibility=0.75 --replicates 20 --until decided --max-replicates 60"
                            + " --metrics heard_share,injuries",
            "sensitivity", "--method morris " + TWO + " --metrics heard_share",
            "sensitivity sobol", "--method sobol " + TWO + " --metrics heard_share --budget 400 --half-width 0.05",
            "tipping",
                    "--along rumours.video.credibility=0.1..0.9 --of heard_share --sizes 1 --points 5 --replicates 3"
                            + " --budget 60",
            "tipping map",
                    "--map rumours.video.credibility=0.1..0.9,rumour.credulity=0.2..0.8 --of heard_share --points 8"
                            + " --replicates 2 --budget 60",
            "worst", TWO + " --of heard_share --budget 60 --replicates 2 --fresh 3");

    static List<String> study(String kind, String... more) {
        String verb = kind.split(" ")[0];
        List<String> words = new ArrayList<>(List.of(verb, SmallSweeps.SCENARIO.toString()));
        words.addAll(List.of(STUDIES.get(kind).split(" ")));
        // With one file, --set would make an arm of compare.
        words.addAll(verb.equals("compare") ? List.of("--quiet") : List.of("--set", "meta.days=0.2", "--quiet"));
        words.addAll(List.of(more));
        return words;
    }

    private static void done(List<String> words) {
        CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
        assertThat(shell.exit()).as(words + shell.err()).isZero();
    }

    private Path straight(String verb, int threads) {
        Path folder = temp.resolve(verb + "-" + threads);
        done(study(verb, "--threads", "" + threads, "--out", folder.toString()));
        return folder;
    }

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Moments at which a study is killed. */
    private enum Moment {
        /** As soon as there is a store. */
        BEGUN,
        /** Some time later, at random. */
        ANY,
        /** When a table is being written. */
        TABLE,
        /** When charts are being drawn. */
        CHART
    }

    /** Kills it at these moments, one after another, each time in a process that goes on where the last was killed. */
    private Path killed(String kind, Moment... moments) throws Exception {
        Path folder = temp.resolve(kind + "-killed");
        Path store = folder.resolve("sweep.duckdb");
        SplittableRandom random = new SplittableRandom(kind.hashCode());
        int left = 0;
        for (Moment moment : moments) {
            boolean begun = Files.exists(store);
            long before = System.currentTimeMillis();
            Process process = start(
                    begun
                            ? List.of("resume", folder.toString(), "--quiet", "--threads", "1")
                            : study(kind, "--threads", "1", "--out", folder.toString()));
            int wait = random.nextInt(3000);
            while (process.isAlive() && !come(moment, folder, before, wait)) {
                Thread.sleep(2);
            }
            if (process.isAlive()) {
                process.destroyForcibly().waitFor();
                left++;
            }
        }
        assertThat(left).as("killed at work").isPositive();
        done(List.of("resume", folder.toString(), "--quiet", "--threads", "3"));
        return folder;
    }

    private static boolean come(Moment moment, Path folder, long before, int wait) throws IOException {
        return switch (moment) {
            case BEGUN -> Files.exists(folder.resolve("sweep.duckdb"));
            case ANY -> System.currentTimeMillis() > before + wait;
            case TABLE -> written(folder, before);
            case CHART -> written(folder.resolve("charts"), before);
        };
    }

    /** Whether a table or a chart, or a part of one, was written in a folder since then. */
    private static boolean written(Path folder, long since) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(".*\\.(csv|svg|png).*"))
                    .anyMatch(f -> f.toFile().lastModified() > since);
        }
    }

    private static void same(Path folder, Map<String, String> expected) {
        assertThat(SmallSweeps.files(folder)).isEqualTo(expected);
    }

    /** The first kill comes as soon as the store is there, and cannot be late. */
    @Test
    void aComparisonThatWasKilledLeavesTheSameBytes() throws Exception {
        Map<String, String> expected = SmallSweeps.files(straight("compare", 2));
        assertThat(expected).containsKeys("pairs.csv", "effects.csv", "fates.csv", "course.csv", "runs.csv");
        same(killed("compare", Moment.BEGUN), expected);
    }

    static Stream<String> kinds() {
        return STUDIES.keySet().stream().sorted();
    }

    @Tag("heavy")
    @ParameterizedTest
    @MethodSource("kinds")
    void threadsShardsKillsAndAFullDiskChangeNoByte(String verb) throws Exception {
        Path one = straight(verb, 1);
        Map<String, String> expected = SmallSweeps.files(one);
        // A head and a row for each block: these two decide after the first what to ask next.
        if (verb.equals("compare until decided") || verb.equals("worst")) {
            assertThat(SmallSweeps.lines(one.resolve("decisions.csv")))
                    .as("blocks")
                    .hasSizeGreaterThan(2);
        }
        same(straight(verb, 2), expected);
        same(straight(verb, 4), expected);
        same(killed(verb, Moment.BEGUN, Moment.ANY, Moment.ANY, Moment.TABLE, Moment.CHART), expected);
        List<String> merge = new ArrayList<>(
                List.of("merge", "--quiet", "--out", temp.resolve("merged").toString()));
        for (int i = 1; i <= 3; i++) {
            String shard = temp.resolve("shard-" + i).toString();
            done(study(verb, "--shard", i + "/3", "--out", shard));
            merge.add(shard);
        }
        done(merge);
        same(temp.resolve("merged"), expected);
        fullDisk(verb, expected);
    }

    /** On file systems in which the store, its log or the tables do not fit, where one can be mounted. */
    private void fullDisk(String verb, Map<String, String> expected) throws Exception {
        int full = 0;
        for (int kb = 200; kb <= 2800; kb = kb * 3 / 2) {
            Path disk = Files.createDirectory(temp.resolve("disk-" + kb));
            assumeThat(mount("-t", "tmpfs", "-o", "size=" + kb + "k", "tmpfs", disk.toString()))
                    .as("right to mount")
                    .isZero();
            try {
                Path folder = disk.resolve("full");
                List<String> words = study(verb, "--threads", "2", "--out", folder.toString());
                CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
                assertThat(mount("-o", "remount,size=200m", disk.toString())).isZero();
                if (shell.exit() != 0) {
                    assertThat(shell.err())
                            .contains("no space left on the disk")
                            .hasLineCount(1);
                    full++;
                    boolean begun = Files.exists(folder.resolve("sweep.duckdb"));
                    done(begun ? List.of("resume", folder.toString(), "--quiet") : words);
                }
                same(folder, expected);
            } finally {
                new ProcessBuilder("umount", disk.toString()).start().waitFor();
            }
        }
        assertThat(full).as("disks that were full").isPositive();
    }

    private static int mount(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
