package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tipping --map}, on half a day of three villages. */
class TippingMapCommandTest {

    @TempDir
    Path temp;

    private static final StudyRunner STUDY = new StudyRunner(
            "tipping",
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
            "40");

    @Test
    void itsTablesAreTheSameOnAnyNumberOfThreadsAndInSharesAndAreReproduced() throws Exception {
        Path one = STUDY.sameOnAnyThreadsAndReproduced(temp);
        List<String> boundary = Files.readAllLines(one.resolve("boundary.csv"));
        assertThat(boundary.get(0)).startsWith("x,y,p,lower,upper");
        assertThat(boundary).hasSize(1 + 41 * 41);
        assertThat(Files.readAllLines(one.resolve("contour.csv")).get(0)).isEqualTo("line,x,y");
        assertThat(Files.readString(one.resolve("report.html"))).contains("Findings", "Map");
        assertThat(Files.readAllLines(one.resolve("runs.csv"))).hasSizeBetween(1 + 16, 1 + 40);
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
        return new StudyRunner("tipping").refused(temp, more);
    }
}
