package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Main;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.store.PartProgress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies in parts, block by block, leave the bytes of threads. */
class StudyPartsTest {

    @TempDir
    Path temp;

    private static CommandRunner flashpoint(List<String> words) {
        return CommandRunner.run(words.toArray(String[]::new));
    }

    private static void done(List<String> words) {
        CommandRunner shell = flashpoint(words);
        assertThat(shell.exit()).as(words + shell.err()).isZero();
    }

    private static Map<String, String> files(Path folder) {
        Map<String, String> files = new TreeMap<>(SmallSweeps.files(folder));
        files.keySet().removeIf(name -> name.startsWith("parts/"));
        return files;
    }

    private Path straight(String verb) {
        Path folder = temp.resolve(verb + "-straight");
        done(StudyKillsTest.study(verb, "--threads", "2", "--out", folder.toString()));
        return folder;
    }

    private Path laidOut(String verb, int parts) {
        Path folder = temp.resolve(verb + "-in-" + parts);
        done(StudyKillsTest.study(verb, "--parts", "" + parts, "--out", folder.toString()));
        return folder;
    }

    @Test
    void aStudyIsLaidOutBlockByBlock() throws Exception {
        Path folder = laidOut("worst", 2);
        CommandRunner early = flashpoint(List.of("merge", folder.toString()));
        assertThat(early.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(early.err()).contains("2 of 2 parts are not done").hasLineCount(1);
        done(List.of("part", folder.toString(), "2", "1", "--quiet"));
        CommandRunner next = flashpoint(List.of("merge", folder.toString()));
        assertThat(next.exit()).as(next.err()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(next.err()).contains("block 1: ").contains("flashpoint part does 3 to ");
        assertThat(folder.resolve("manifest.json")).doesNotExist();
    }

    /** The blocks that follow are done by threads. */
    @Test
    @Tag("heavy")
    void resumeDoesTheRest() throws Exception {
        Path folder = laidOut("worst", 3);
        done(List.of("part", folder.toString(), "all", "--quiet"));
        done(List.of("resume", folder.toString(), "--quiet"));
        assertThat(files(folder)).isEqualTo(files(straight("worst")));
    }

    @Test
    void twoWaysOfDividingAreRefused() {
        Path never = temp.resolve("never");
        for (List<String> more : List.of(
                List.of("--parts", "2", "--shard", "1/2"), List.of("--parts", "0"), List.of("--master", "local[2]"))) {
            List<String> words = StudyKillsTest.study("worst", more.toArray(String[]::new));
            words.addAll(List.of("--out", never.toString()));
            CommandRunner shell = flashpoint(words);
            assertThat(shell.exit()).as(shell.err()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err()).contains(more.get(0)).hasLineCount(1);
            assertThat(never).doesNotExist();
        }
    }

    /** Each part by a process of its own, two at a time. */
    @Tag("heavy")
    @ParameterizedTest
    @ValueSource(strings = {"compare", "sensitivity", "tipping", "worst"})
    void processesThatDoPartsChangeNoByte(String verb) throws Exception {
        Path folder = laidOut(verb, 2);
        int exit;
        int blocks = 0;
        do {
            PartProgress progress = new PartProgress(folder);
            progress.look();
            List<Process> processes = new ArrayList<>();
            for (long part = progress.parts() - progress.lacking() + 1; part <= progress.parts(); part++) {
                processes.add(part(folder, part));
            }
            for (Process process : processes) {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            }
            exit = flashpoint(List.of("merge", folder.toString(), "--quiet")).exit();
            blocks++;
        } while (exit == ExitCode.INTERRUPTED);
        assertThat(exit).isZero();
        assertThat(blocks).isGreaterThan(verb.equals("worst") ? 2 : 0);
        assertThat(files(folder)).isEqualTo(files(straight(verb)));
    }

    private static Process part(Path folder, long number) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "part",
                        folder.toString(),
                        "" + number,
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
