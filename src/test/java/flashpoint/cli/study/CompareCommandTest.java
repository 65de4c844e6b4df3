package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arms that flags make of one scenario, what is said at the end, what it would cost. */
class CompareCommandTest {

    @TempDir
    Path temp;

    private static CommandRunner compare(String... more) {
        List<String> words = new ArrayList<>(List.of("compare", SmallSweeps.SCENARIO.toString()));
        words.addAll(List.of("--set", "meta.days=0.2", "--metrics", "heard_share,deaths"));
        words.addAll(List.of(more));
        return CommandRunner.run(words.toArray(String[]::new));
    }

    /** Under a curfew of everyone nobody meets, and nobody tells. */
    @Test
    void anEventMakesAnArmAndTheEndIsSaid() throws Exception {
        Path out = temp.resolve("event");
        String event = "{id: calm, type: CURFEW, t0: 1, t1: 6, compliance: 0.9}";
        CommandRunner shell = compare("--replicates", "3", "--event", event, "--out", out.toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        List<String> effects = Files.readAllLines(out.resolve("effects.csv"));
        assertThat(effects.get(0)).startsWith("arm,metric,n,mean_a,mean_b,difference,");
        // Three pairs are too few for an interval, and none is explained.
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("Where no pair of a metric differs");
        String[] heard = effects.get(1).split(",");
        assertThat(List.of(heard[0], heard[1], heard[2])).containsExactly("changed", "heard_share", "3");
        assertThat(Double.parseDouble(heard[5])).isNegative();
        assertThat(effects.get(2)).startsWith("changed,deaths,3,0,0,0,").endsWith(",identical");
        assertThat(shell.err())
                .contains("changed against three-villages, 3 pairs, persons paired")
                // Three pairs are too few for an interval.
                .containsPattern("\\[heard_share\\]: 0\\.\\d+ → 0, difference −0\\.\\d+: ")
                .contains("  killed [deaths], persons: 0 → 0, difference 0: identical");
        assertThat(Files.readString(out.resolve("charts/course.svg")))
                .as("panels are named by words")
                .contains(">mobilised, wherever they<", ">houses burned (cumulative)<")
                .doesNotContain(">active<", ">displaced<");
    }

    /** More officers at the post change no death: that they might is said where the interval stands. */
    @Test
    void theIntervalOfPairsThatAreEqualIsExplained() throws Exception {
        Path out = temp.resolve("equal");
        CommandRunner shell =
                compare("--arm", "more: police.stations.post.units=5", "--replicates", "5", "--out", out.toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.err())
                .containsPattern("killed \\[deaths], persons: (\\S+) → \\1, difference 0 \\(−(\\S+) to \\2\\):"
                        + " identical in every pair");
        assertThat(Files.readString(out.resolve("report.html")))
                .containsOnlyOnce(
                        "Where no pair of a metric differs, every difference seen is exactly 0, and the interval"
                                + " says how large a mean difference so many equal pairs leave possible:");
        assertThat(Files.readString(out.resolve("columns.csv")))
                .contains("; where no pair differs, of how large a mean difference so many equal pairs leave possible");
        // Runs of a fifth of a day are not those of three days, though the same as far as they go.
        assertThat(shell.err())
                .contains(
                        "changed against three-villages, 5 pairs, persons paired: the runs of a pair part at hour 4.75,"
                                + " in that only one of them goes on [ticks]\n")
                .doesNotContain("all 5 pairs are identical");
    }

    /** The changed values of --set are an arm, too. */
    @Test
    void armsHaveTheirNamesAndAPlanRunsNothing() {
        Path out = temp.resolve("never");
        String[] arms = {"--arm", "late: police.reinf.delay=9", "--arm", "early: police.reinf.delay=1"};
        List<String> words = new ArrayList<>(List.of(arms));
        words.addAll(List.of("--plan", "--replicates", "7", "--out", out.toString()));
        CommandRunner shell = compare(words.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out())
                .contains("scenarios    three-villages, changed, late, early\n")
                .contains("runs         28\n")
                .contains("time         about ");
        assertThat(out).doesNotExist();
        CommandRunner wrong = compare("--arm", "late police.reinf.delay=9");
        assertThat(wrong.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(wrong.errorLines()).as(wrong.err()).isEqualTo(1);
    }
}
