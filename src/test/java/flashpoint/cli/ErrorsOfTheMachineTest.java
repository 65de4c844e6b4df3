package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.cli.terminal.ErrorHandler;
import flashpoint.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whatever is thrown, an error of the machine as well as an exception, ends in one line; a trace needs --verbose. */
class ErrorsOfTheMachineTest {

    @TempDir
    private Path folder;

    /** A verb that throws what it is given. */
    @Command(name = "break")
    private static final class Breaking implements Callable<Integer> {
        private final Throwable planted;

        @Option(names = "--verbose")
        private boolean verbose;

        Breaking(Throwable planted) {
            this.planted = planted;
        }

        @Override
        public Integer call() throws Exception {
            if (planted instanceof Error error) {
                throw error;
            }
            throw (Exception) planted;
        }
    }

    private record Planted(Throwable thrown, String said) {
        @Override
        public String toString() {
            return String.valueOf(thrown);
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                new Planted(new OutOfMemoryError("Java heap space"), "not enough memory: Java may use "),
                new Planted(new IllegalStateException(new OutOfMemoryError("Java heap space")), "not enough memory"),
                new Planted(
                        new OutOfMemoryError(
                                "unable to create native thread: possibly out of memory or process/resource"
                                        + " limits reached"),
                        "no more threads (ulimit -u)"),
                new Planted(new StackOverflowError(), "not enough memory for calls within calls"),
                new Planted(new NoClassDefFoundError("a/B"), "a part of the program cannot be loaded (a/B)"),
                new Planted(new AssertionError("x"), "a fault in the program: java.lang.AssertionError: x"),
                new Planted(new IOException("No space left on device"), "no space left on the disk"),
                new Planted(
                        new UncheckedIOException(new IOException("java.io.IOException: No space left on device")),
                        "no space left on the disk"),
                new Planted(
                        new java.nio.file.FileSystemException("a/b.csv", null, "Too many open files"),
                        "too many open files"),
                new Planted(new java.nio.file.AccessDeniedException("a/b.csv"), "a/b.csv: permission denied"),
                new Planted(
                        new IllegalArgumentException("\u001B[31mred\n\u202Ebidi\u009B"), "\\u001B[31mred \\u202Ebidi"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void whateverIsThrownIsOneLine(Planted planted) {
        for (boolean verbose : new boolean[] {false, true}) {
            StringWriter err = new StringWriter();
            CommandLine line = Flashpoint.commandLine()
                    .addSubcommand("break", new Breaking(planted.thrown()))
                    .setErr(new PrintWriter(err, true));
            // What is added later does not inherit what was set before.
            line.setExecutionExceptionHandler(new ErrorHandler());
            int exit = verbose ? line.execute("break", "--verbose") : line.execute("break");
            assertThat(exit).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(err.toString()).contains(planted.said());
            if (!verbose) {
                assertThat(err.toString()).hasLineCount(1).doesNotContain("\tat ");
            } else if (!(planted.thrown() instanceof IllegalArgumentException)) {
                assertThat(err.toString()).contains("\tat ");
            }
        }
    }

    private record Ended(int exit, String err) {}

    private Ended child(String shell, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "/bin/bash",
                "-c",
                shell,
                "child",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                Flashpoint.class.getName()));
        command.addAll(List.of(words));
        Path err = folder.resolve("err");
        Process p = new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(p.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
        return new Ended(p.exitValue(), Files.readString(err));
    }

    private static void isOneLine(Ended ended, String said) {
        assertThat(ended.exit()).as(ended.err()).isIn(ExitCode.INVALID, ExitCode.SOME_FAILED);
        List<String> ours = ended.err()
                .lines()
                .filter(l -> !l.startsWith("OpenJDK") && !l.startsWith("Java HotSpot") && !l.contains("[warning]"))
                .toList();
        assertThat(ours).as(ended.err()).hasSize(1);
        assertThat(ours.get(0)).contains(said).doesNotContain("\tat ");
    }

    @Test
    void aDesignThatMemoryCannotHoldIsRefusedBeforeItIsListed() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        isOneLine(
                child(
                        "exec \"$1\" -Xmx300m -cp \"$2\" \"${@:3}\"",
                        "plan",
                        "scenarios/three-villages.yaml",
                        "--vary",
                        "police.reinf.delay=0..6#2200",
                        "--vary",
                        "rumours.video.credibility=0..1#2200"),
                "4840000 points, which need about");
    }

    @Test
    void aManifestOfThreeGigabytesIsRefusedUnread() throws Exception {
        Path results = Files.createDirectory(folder.resolve("r"));
        try (var file =
                new java.io.RandomAccessFile(results.resolve("manifest.json").toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }
        CommandRunner ended = CommandRunner.run("reproduce", results.toString());
        assertThat(ended.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(ended.err()).hasLineCount(1).contains("manifest.json is broken: longer than 64 MB");
    }
}
