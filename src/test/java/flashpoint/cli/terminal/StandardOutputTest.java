package flashpoint.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Flashpoint;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be written to standard output is never lost in silence: a line and exit code 3, for every verb that prints. */
class StandardOutputTest {

    private static final String T3 = "scenarios/three-villages.yaml";

    /** Where Linux has a file on a disk that is always full. */
    private static final File FULL = new File("/dev/full");

    @TempDir
    private Path folder;

    static Stream<String> printing() {
        return Stream.of(
                "run " + T3 + " --set meta.days=1 --out -",
                "run scenarios/epstein-1-run-1-paper.yaml --out -",
                "describe",
                "describe schema",
                "describe columns --format json",
                "describe scenario " + T3 + " --format markdown",
                "explain " + T3 + " --person 3 --hour 2",
                "explain " + T3 + " --list all --hour 2",
                "plan " + T3 + " --set meta.days=0.1 --vary police.reinf.delay=0,6",
                "validate --list",
                "validate granovetter-threshold-mean --out -",
                "--help",
                "run --help",
                "--version");
    }

    private static ProcessBuilder child(String words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Flashpoint.class.getName()));
        command.addAll(List.of(words.split(" ")));
        return new ProcessBuilder(command);
    }

    private record Ended(int exit, String err) {}

    private Ended ended(Process p, Path err) throws Exception {
        assertThat(p.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Ended(p.exitValue(), Files.readString(err));
    }

    @ParameterizedTest
    @MethodSource("printing")
    void aFullDiskUnderStandardOutputIsALineAndExitCode3(String words) throws Exception {
        assumeThat(FULL).exists();
        Path err = folder.resolve("err");
        Ended ended = ended(
                child(words.replace("granovetter-threshold-mean", validation()))
                        .redirectOutput(FULL)
                        .redirectError(err.toFile())
                        .start(),
                err);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ended.err().lines().filter(l -> l.contains("standard output cannot be written")))
                .as(ended.err())
                .hasSize(1);
        assertThat(ended.err()).contains("no space left on the disk").doesNotContain("\tat ", "Exception");
    }

    /** The name of a quick check, as the program lists it. */
    private static String validation() {
        String list = CommandRunner.run("validate", "--list").out();
        return list.lines()
                .map(l -> l.split(" ")[0])
                .filter(name -> name.contains("granovetter"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReaderThatHasGoneEndsTheWorkSoonAndQuietly() throws Exception {
        for (String words : List.of("run " + T3 + " --replicates 1000000 --quiet --out -", "describe schema")) {
            Path err = folder.resolve("err");
            Process p = child(words).redirectError(err.toFile()).start();
            try (InputStream out = p.getInputStream()) {
                assertThat(out.read(new byte[100])).isPositive();
            }
            Ended ended = ended(p, err);
            assertThat(ended.err()).isEmpty();
            assertThat(ended.exit()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
        }
    }

    @Test
    void whatIsPrintedIsWhatTheFilesHold() throws Exception {
        Path out = folder.resolve("out.csv");
        Path err = folder.resolve("err");
        String words = "run " + T3 + " --set meta.days=1 --charts none --out ";
        assertThat(ended(
                                child(words + "-")
                                        .redirectOutput(out.toFile())
                                        .redirectError(err.toFile())
                                        .start(),
                                err)
                        .exit())
                .isZero();
        Path results = folder.resolve("results");
        assertThat(CommandRunner.run((words + results).split(" ")).exit()).isZero();
        assertThat(Files.mismatch(out, results.resolve("series.csv"))).isEqualTo(-1);
    }

    @Test
    void whatComesAfterAFailureIsDropped() {
        int[] calls = new int[1];
        StandardOutput out = new StandardOutput(
                new java.io.OutputStream() {
                    @Override
                    public void write(int b) throws java.io.IOException {
                        calls[0]++;
                        throw new java.io.IOException("No space left on device");
                    }
                },
                StandardCharsets.UTF_8);
        out.print("x".repeat(10));
        org.assertj.core.api.Assertions.assertThatThrownBy(out::flush)
                .isInstanceOf(StandardOutput.UnwritableException.class);
        out.println("more");
        out.flush();
        out.close();
        assertThat(calls[0]).isEqualTo(1);
    }
}
