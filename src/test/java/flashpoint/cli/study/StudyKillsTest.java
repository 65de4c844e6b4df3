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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Studies promise what sweeps do: the same bytes for any number of threads, in shards that were merged, killed and resumed,
 * and after a full disk, for each verb that asks for runs.
 */
class StudyKillsTest {

    @TempDir
    Path temp;

    private static List<String> study(String verb, String... more) {
        List<String> words = new ArrayList<>(List.of(verb, SmallSweeps.SCENARIO.toString()));
        words.addAll(
                switch (verb) {
                    case "compare" ->
                        List.of(
                                "--arm",
                                "late: police.reinf.delay=9",
                                "--replicates",
                                "12",
                                "--metrics",
                                "heard_share");
                    case "sensitivity" ->
                        List.of(
                                "--method",
                                "morris",
                                "--vary",
                                "rumours.video.credibility=0.1..0.9",
                                "--vary",
                                "rumour.credulity=0.3..0.6",
                                "--metrics",
                                "heard_share");
                    case "tipping" ->
                        List.of(
                                "--along",
                                "rumours.video.credibility=0.1..0.9",
                                "--of",
                                "heard_share",
                                "--sizes",
                                "1",
                                "--points",
                                "5",
                                "--replicates",
                                "3",
                                "--budget",
                                "60");
                    default ->
                        List.of(
                                "--vary",
                                "rumours.video.credibility=0.1..0.9",
                                "--vary",
                                "rumour.credulity=0.2..0.8",
                                "--of",
                                "heard_share",
                                "--budget",
                                "60",
                                "--replicates",
                                "2",
                                "--fresh",
                                "3");
                });
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

    /** Kills it so often, each time up to so many milliseconds after its store was there or could be opened. */
    private Path killed(String verb, int kills, int longest) throws Exception {
        Path folder = temp.resolve(verb + "-killed");
        Path store = folder.resolve("sweep.duckdb");
        SplittableRandom random = new SplittableRandom(kills);
        int left = 0;
        for (int k = 0; k < kills; k++) {
            boolean begun = Files.exists(store);
            Process process = start(
                    begun
                            ? List.of("resume", folder.toString(), "--quiet", "--threads", "1")
                            : study(verb, "--threads", "1", "--out", folder.toString()));
            for (int wait = 0; wait < 600 && process.isAlive() && !Files.exists(store); wait++) {
                Thread.sleep(20);
            }
            if (!process.waitFor(random.nextInt(longest), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                left++;
            }
        }
        assertThat(left).as("killed at work").isPositive();
        done(List.of("resume", folder.toString(), "--quiet", "--threads", "3"));
        return folder;
    }

    private static void same(Path folder, Map<String, String> expected) {
        assertThat(SmallSweeps.files(folder)).isEqualTo(expected);
    }

    /** The first kill comes as soon as the store is there, and cannot be late. */
    @Test
    void aComparisonThatWasKilledLeavesTheSameBytes() throws Exception {
        Map<String, String> expected = SmallSweeps.files(straight("compare", 2));
        assertThat(expected).containsKeys("pairs.csv", "effects.csv", "fates.csv", "course.csv", "runs.csv");
        same(killed("compare", 1, 1), expected);
    }

    @Tag("heavy")
    @ParameterizedTest
    @ValueSource(strings = {"compare", "sensitivity", "tipping", "worst"})
    void threadsShardsKillsAndAFullDiskChangeNoByte(String verb) throws Exception {
        Map<String, String> expected = SmallSweeps.files(straight(verb, 1));
        same(straight(verb, 2), expected);
        same(straight(verb, 4), expected);
        same(killed(verb, 5, 2500), expected);
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
