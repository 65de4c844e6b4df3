package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code worst}, on a few hours of three villages. */
class WorstCommandTest {

    @TempDir
    Path temp;

    private static CommandRunner study(Path out, String threads) {
        return CommandRunner.run(
                "worst",
                SmallSweeps.SCENARIO.toString(),
                "--vary",
                "rumours.video.credibility=0.1..0.9",
                "--vary",
                "rumour.credulity=0.2..0.8",
                "--of",
                "heard_share",
                "--set",
                "meta.days=0.3",
                "--replicates",
                "2",
                "--fresh",
                "3",
                "--budget",
                "60",
                "--threads",
                threads,
                "--out",
                out.toString());
    }

    @Test
    void theBestAreRunAgainOnFreshSeedsAndAllIsReproduced() throws Exception {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        CommandRunner shell = study(one, "1");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(study(two, "2").exit()).isZero();
        assertThat(SmallSweeps.files(two)).isEqualTo(SmallSweeps.files(one));
        List<String> best = Files.readAllLines(one.resolve("best.csv"));
        assertThat(best.get(0))
                .isEqualTo("rank,design,rumours.video.credibility,rumour.credulity,searched,mean,lower,upper,runs");
        assertThat(best.size()).isBetween(8, 11);
        assertThat(best.get(1)).startsWith("1,").endsWith(",3");
        assertThat(Files.readAllLines(one.resolve("runs.csv")).size()).isLessThanOrEqualTo(61);
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        refused("--vary: got 1 inputs, allowed: 2 or more", "--vary", "police.reinf.delay=1..2");
        refused("allowed: a range lo..hi", "--vary", "police.reinf.delay=1,2", "--vary", "rumour.credulity=0.2..0.8");
        refused(
                "--budget: got 10, allowed: at least 1040",
                "--vary",
                "police.reinf.delay=1..2",
                "--vary",
                "rumour.credulity=0.2..0.8",
                "--budget",
                "10");
    }

    private static void refused(String part, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "worst";
        words[1] = SmallSweeps.SCENARIO.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        CommandRunner shell = CommandRunner.run(words);
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        assertThat(shell.err()).contains(part);
    }
}
