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

    private static final StudyRunner STUDY = new StudyRunner(
            "tipping",
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
            "60");

    @Test
    void itsTablesAreTheSameOnAnyNumberOfThreadsAndAreReproduced() throws Exception {
        Path one = STUDY.sameOnAnyThreadsAndReproduced(temp);
        List<String> tipping = Files.readAllLines(one.resolve("tipping.csv"));
        assertThat(tipping.get(0)).startsWith("along,location,lower,upper,width,width_lower,width_upper,verdict");
        assertThat(tipping).hasSize(3);
        List<String> boundary = Files.readAllLines(one.resolve("boundary.csv"));
        assertThat(boundary.get(0)).startsWith("x,y,p,lower,upper");
        assertThat(boundary.size()).isGreaterThanOrEqualTo(11);
        assertThat(Files.readString(one.resolve("report.html"))).contains("Findings");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        refused("--along: got \"police.reinf.delay=1,2\"", "--along", "police.reinf.delay=1,2");
        refused("--of: got \"death\"", "--along", "police.reinf.delay=1..2", "--of", "death");
        refused("--budget: got 10, allowed: at least 540", "--along", "police.reinf.delay=1..2", "--budget", "10");
        refused("--sizes: got [2.0, 1.0]", "--along", "police.reinf.delay=1..2", "--sizes", "2,1");
        refused("unknown key", "--along", "police.reinf.dely=1..2");
    }

    @Test
    void anExperimentWithOneFactorOrTwoSaysWhatItGoesAlong() throws Exception {
        Path file = temp.resolve("study.yaml");
        String head = "name: s\nscenario: " + SmallSweeps.SCENARIO.toAbsolutePath() + "\nfactors:\n";
        String one = "  - {key: rumours.video.credibility, values: 0.1..0.9}\n";
        String two = "  - {key: rumour.credulity, values: 0.2..0.6}\n";
        Files.writeString(file, head + one);
        CommandRunner along = CommandRunner.run("tipping", file.toString(), "--plan", "--sizes", "1");
        assertThat(along.exit()).as(along.err()).isZero();
        assertThat(along.out()).contains("study        tipping study-tipping").contains("rumours.video.credibility");
        Files.writeString(file, head + one + two);
        CommandRunner map = CommandRunner.run("tipping", file.toString(), "--plan");
        assertThat(map.exit()).as(map.err()).isZero();
        assertThat(map.out())
                .contains("study        tipping study-tipping-map")
                .contains("rumours.video.credibility=0.1..0.9, rumour.credulity=0.2..0.6");
        Files.writeString(file, head + one + two + "  - {key: rumour.forget, values: 0.1..0.6}\n");
        CommandRunner three = CommandRunner.run("tipping", file.toString());
        assertThat(three.exit()).isEqualTo(2);
        assertThat(three.err()).contains("got one with 3 factors").hasLineCount(1);
    }

    private void refused(String part, String... more) {
        assertThat(new StudyRunner("tipping").refused(temp, more)).contains(part);
    }
}
