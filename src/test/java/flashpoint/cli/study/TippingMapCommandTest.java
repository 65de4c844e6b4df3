package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tipping --map}, on half a day of three villages. */
class TippingMapCommandTest {

    @TempDir
    Path temp;

    private static CommandRunner study(Path out, String threads, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "tipping",
                SmallSweeps.SCENARIO.toString(),
                "--map",
                "rumours.video.credibility=0.1..0.9,rumour.credulity=0.1..0.9",
                "--of",
                "heard_share",
                "--set",
                "meta.days=0.4",
                "--points",
                "8",
                "--replicates",
                "2",
                "--budget",
                "40",
                "--threads",
                threads,
                "--out",
                out.toString()));
        words.addAll(List.of(more));
        return CommandRunner.run(words.toArray(String[]::new));
    }

    @Test
    void itsTablesAreTheSameOnAnyNumberOfThreadsAndInSharesAndAreReproduced() throws Exception {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        CommandRunner shell = study(one, "1");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(study(two, "2").exit()).isZero();
        assertThat(SmallSweeps.files(two)).isEqualTo(SmallSweeps.files(one));
        List<String> boundary = Files.readAllLines(one.resolve("boundary.csv"));
        assertThat(boundary.get(0)).startsWith("x,y,p,lower,upper");
        assertThat(boundary).hasSize(1 + 41 * 41);
        assertThat(Files.readAllLines(one.resolve("contour.csv")).get(0)).isEqualTo("line,x,y");
        assertThat(Files.readString(one.resolve("report.html"))).contains("Findings", "Map");
        assertThat(Files.readAllLines(one.resolve("runs.csv"))).hasSizeBetween(1 + 16, 1 + 40);
        CommandRunner again = CommandRunner.run("reproduce", one.toString());
        assertThat(again.exit()).as(again.err()).isZero();
    }

    @Test
    void whatCannotBeAskedIsRefusedInOneLine() {
        assertThat(refused("--map", "a=0..1")).contains("--map: got \"a=0..1\"", "two ranges");
        assertThat(refused("--map", "a=0..1/0.1,b=0..1")).contains("without steps");
        assertThat(refused("--map", "a=0..1,b=0..1", "--along", "a=0..1")).contains("got both");
        assertThat(refused()).contains("got neither");
        assertThat(refused("--map", "rumours.video.credibility=0.1..0.9,rumour.credulty=0..1"))
                .contains("rumour.credulity");
        assertThat(refused("--map", "rumours.video.credibility=0.1..0.9,rumour.credulity=0..1", "--budget", "10"))
                .contains("--budget: got 10, allowed: at least 120");
        assertThat(refused("--map", "rumours.video.credibility=0.1..0.9,rumour.credulity=0..1", "--of", "deths"))
                .contains("--of:", "did you mean deaths?");
    }

    private String refused(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("tipping", SmallSweeps.SCENARIO.toString()));
        words.addAll(List.of(more));
        words.addAll(List.of("--out", temp.resolve("none").toString()));
        CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.err().lines().filter(line -> !line.isBlank())).hasSize(1);
        return shell.err();
    }
}
