package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import flashpoint.statistics.sensitivity.SobolIndices;
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
                .contains("the seed")
                .contains("the whole course of mobilised, wherever they are [course:active]");
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    /** Indices of single runs and of their variance over two seeds, worked out again from the table of runs. */
    @Test
    void variancesOverSeedsAreThoseOfTheRuns() throws Exception {
        Path out = temp.resolve("variance");
        CommandRunner shell = study(
                out,
                "--method",
                "sobol",
                "--budget",
                "400",
                "--replicates",
                "2",
                "--metrics",
                "heard_share,variance:heard_share",
                "--course",
                "active");
        assertThat(shell.exit()).as(shell.err()).isZero();
        List<String> runs = Files.readAllLines(out.resolve("runs.csv"));
        int column = List.of(runs.get(0).split(",")).indexOf("heard_share");
        int matrices = 5;
        int rows = (runs.size() - 1) / 2 / 8 / matrices;
        SobolIndices.Block[] single = new SobolIndices.Block[8];
        SobolIndices.Block[] spread = new SobolIndices.Block[8];
        double[] values = runs.stream()
                .skip(1)
                .mapToDouble(l -> Double.parseDouble(l.split(",")[column]))
                .toArray();
        for (int s = 0; s < 8; s++) {
            double[][][] m = new double[3][matrices][rows];
            for (int r = 0; r < rows; r++) {
                for (int k = 0; k < matrices; k++) {
                    int point = (s * rows + r) * matrices + k;
                    m[0][k][r] = values[2 * point];
                    m[1][k][r] = values[2 * point + 1];
                    double d = values[2 * point] - values[2 * point + 1];
                    m[2][k][r] = d * d / 2;
                }
            }
            single[s] = block(m[0]).plus(block(m[1]));
            spread[s] = block(m[2]);
        }
        List<String> lines = Files.readAllLines(out.resolve("indices.csv"));
        check(lines, "heard_share", SobolIndices.of(List.of(single), 0.95));
        check(lines, "variance:heard_share", SobolIndices.of(List.of(spread), 0.95));
        assertThat(lines).anyMatch(l -> l.startsWith("course:active,(seed),sobol,"));
        CommandRunner again = CommandRunner.run("reproduce", out.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    private static SobolIndices.Block block(double[][] y) {
        return SobolIndices.Block.of(y[0], y[1], new double[][] {y[2], y[3], y[4]});
    }

    private static void check(List<String> lines, String metric, SobolIndices wanted) {
        List<String> inputs = List.of("rumours.video.credibility", "space.withinSeg", "(seed)");
        for (int k = 0; k < inputs.size(); k++) {
            String start = metric + "," + inputs.get(k) + ",sobol,";
            String[] cells = lines.stream()
                    .filter(l -> l.startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .split(",");
            assertThat(Double.parseDouble(cells[3])).as(start).isCloseTo(wanted.first()[k], within(1e-12));
            assertThat(Double.parseDouble(cells[6])).as(start).isCloseTo(wanted.total()[k], within(1e-12));
        }
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
        Path spread = temp.resolve("spread");
        assertThat(study(
                                spread,
                                "--method",
                                "morris",
                                "--radii",
                                "2",
                                "--replicates",
                                "2",
                                "--metrics",
                                "variance:heard_share")
                        .exit())
                .isZero();
        assertThat(Files.readAllLines(spread.resolve("indices.csv")))
                .anyMatch(l -> l.startsWith("variance:heard_share,(seed),morris,"));
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        refused("EXPERIMENT: missing", "sensitivity", "--method", "sobol");
        refused("--method: missing, allowed: morris, sobol", "sensitivity", SmallSweeps.SCENARIO.toString());
        refused("--vary: nothing varies", "sensitivity", SmallSweeps.SCENARIO.toString(), "--method", "sobol");
        refused("--scrambles: got 2, allowed: 8 to 1000", words("--method", "sobol", "--scrambles", "2"));
        refused("--course: got \"activ\"", words("--method", "sobol", "--course", "activ"));
        refused("--course: whole curves", words("--method", "morris", "--course", "active"));
        refused(
                "--replicates: got 1, allowed: 2 or more for variance:deaths",
                words("--method", "sobol", "--metrics", "variance:deaths"));
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
