package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code worst}, on a few hours of three villages. */
class WorstCommandTest {

    @TempDir
    Path temp;

    private static final StudyRunner STUDY = new StudyRunner(
            "worst",
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
            "60");

    @Test
    void theBestAreRunAgainOnFreshSeedsAndAllIsReproduced() throws Exception {
        Path one = STUDY.sameOnAnyThreadsAndReproduced(temp);
        List<String> best = Files.readAllLines(one.resolve("best.csv"));
        assertThat(best.get(0))
                .isEqualTo("rank,design,rumours.video.credibility,rumour.credulity,searched,mean,lower,upper,runs");
        assertThat(best.size()).isBetween(8, 11);
        assertThat(best.get(1)).startsWith("1,").endsWith(",3");
        assertThat(Files.readAllLines(one.resolve("runs.csv")).size()).isLessThanOrEqualTo(61);
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

    private void refused(String part, String... more) {
        assertThat(new StudyRunner("worst").refused(temp, more)).contains(part);
    }
}
