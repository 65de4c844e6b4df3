package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tipping}, on half a day of three villages. */
class TippingCommandTest {

    @TempDir
    Path temp;

    private static CommandRunner study(Path out, String threads) {
        return CommandRunner.run(
                "tipping",
                SmallSweeps.SCENARIO.toString(),
                "--along",
                "rumours.video.credibility=0.1..0.9",
                "--of",
                "heard_share",
                "--set",
                "meta.days=0.4",
                "--sizes",
                "0.5,1",
                "--points",
                "5",
                "--replicates",
                "3",
                "--budget",
                "60",
                "--threads",
                threads,
                "--out",
                out.toString());
    }

    @Test
    void itsTablesAreTheSameOnAnyNumberOfThreadsAndAreReproduced() throws Exception {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        CommandRunner shell = study(one, "1");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(study(two, "2").exit()).isZero();
        assertThat(SmallSweeps.files(two)).isEqualTo(SmallSweeps.files(one));
        List<String> tipping = Files.readAllLines(one.resolve("tipping.csv"));
        assertThat(tipping.get(0)).startsWith("along,location,lower,upper,width,width_lower,width_upper,verdict");
        assertThat(tipping).hasSize(3);
        List<String> boundary = Files.readAllLines(one.resolve("boundary.csv"));
        assertThat(boundary.get(0)).startsWith("x,y,p,lower,upper");
        assertThat(boundary.size()).isGreaterThanOrEqualTo(11);
        assertThat(Files.readString(one.resolve("report.html"))).contains("Findings");
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        refused("--along: got \"police.reinf.delay=1,2\"", "--along", "police.reinf.delay=1,2");
        refused("--of: got \"death\"", "--along", "police.reinf.delay=1..2", "--of", "death");
        refused("--budget: got 10, allowed: at least 540", "--along", "police.reinf.delay=1..2", "--budget", "10");
        refused("--sizes: got [2.0, 1.0]", "--along", "police.reinf.delay=1..2", "--sizes", "2,1");
        refused("unknown key", "--along", "police.reinf.dely=1..2");
    }

    private static void refused(String part, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "tipping";
        words[1] = SmallSweeps.SCENARIO.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        CommandRunner shell = CommandRunner.run(words);
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        assertThat(shell.err()).contains(part);
    }
}
