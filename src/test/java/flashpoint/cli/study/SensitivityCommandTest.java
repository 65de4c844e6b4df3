package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sensitivity} with runs of its own, on a few hours of three villages. */
class SensitivityCommandTest {

    @TempDir
    Path temp;

    private static CommandRunner study(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sensitivity",
                SmallSweeps.SCENARIO.toString(),
                "--set",
                "meta.days=0.6",
                "--vary",
                "rumours.video.credibility=0.1..0.9",
                "--vary",
                "space.withinSeg=false,true",
                "--metrics",
                "peak_active,violent",
                "--out",
                out.toString()));
        words.addAll(List.of(more));
        return CommandRunner.run(words.toArray(String[]::new));
    }

    @Test
    void sobolIsTheSameOnAnyNumberOfThreadsAndIsReproduced() throws Exception {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        CommandRunner shell =
                study(one, "--method", "sobol", "--budget", "170", "--course", "active", "--threads", "1");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(study(two, "--method", "sobol", "--budget", "170", "--course", "active", "--threads", "2")
                        .exit())
                .isZero();
        assertThat(SmallSweeps.files(two)).isEqualTo(SmallSweeps.files(one));
        List<String> lines = Files.readAllLines(one.resolve("indices.csv"));
        assertThat(lines.get(0)).startsWith("metric,parameter,method,first,");
        assertThat(lines).anyMatch(l -> l.startsWith("peak_active,(seed),sobol,"));
        assertThat(lines).anyMatch(l -> l.startsWith("course:active,rumours.video.credibility,sobol,"));
        assertThat(Files.readString(one.resolve("report.html")))
                .contains("Findings")
                .contains("the seed");
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void morrisLeavesItsTable() throws Exception {
        Path out = temp.resolve("morris");
        CommandRunner shell = study(out, "--method", "morris", "--radii", "4");
        assertThat(shell.exit()).as(shell.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("indices.csv"));
        assertThat(lines).anyMatch(l -> l.startsWith("peak_active,rumours.video.credibility,morris,,,,,,,"));
        assertThat(lines).anyMatch(l -> l.startsWith("violent,(seed),morris,"));
        assertThat(Files.readAllLines(out.resolve("runs.csv"))).hasSize(1 + 4 * 4);
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        refused("EXPERIMENT: missing", "sensitivity", "--method", "sobol");
        refused("--method: missing, allowed: morris, sobol", "sensitivity", SmallSweeps.SCENARIO.toString());
        refused("--vary: nothing varies", "sensitivity", SmallSweeps.SCENARIO.toString(), "--method", "sobol");
        refused("--scrambles: got 2, allowed: 8 to 1000", words("--method", "sobol", "--scrambles", "2"));
        refused("--course: got \"activ\"", words("--method", "sobol", "--course", "activ"));
        refused("--course: whole curves", words("--method", "morris", "--course", "active"));
        refused("--metrics: got \"death\"", words("--method", "morris", "--metrics", "death"));
    }

    private static String[] words(String... more) {
        List<String> words = new ArrayList<>(
                List.of("sensitivity", SmallSweeps.SCENARIO.toString(), "--vary", "rumour.credulity=0.3..0.6"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private static void refused(String part, String... args) {
        CommandRunner shell = CommandRunner.run(args);
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        assertThat(shell.err()).contains(part);
    }
}
