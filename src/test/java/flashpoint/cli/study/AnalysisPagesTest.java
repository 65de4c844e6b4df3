package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples of the guide give the figures that it quotes. */
@Tag("heavy")
class AnalysisPagesTest {

    @TempDir
    Path temp;

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("src/site/markdown", name))
                .replaceAll("\\n> ", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void sensitivityOfASweepAndItsBoxesAreWhatThePagesSay() throws IOException {
        String sweep = temp.resolve("three-what").toString();
        assertThat(CommandRunner.run(
                                "sweep",
                                "scenarios/three-villages.yaml",
                                "--vary",
                                "police.reinf.delay=1..9",
                                "--vary",
                                "rumours.video.credibility=0.1..0.9",
                                "--vary",
                                "rumour.credulity=0.3..0.6",
                                "--design",
                                "lhs",
                                "--samples",
                                "40",
                                "--replicates",
                                "4",
                                "--seed",
                                "1",
                                "--metrics",
                                "calm,deaths,peak_active,fled_peak",
                                "--name",
                                "three-what",
                                "--out",
                                sweep,
                                "--quiet")
                        .exit())
                .isZero();
        CommandRunner indices = CommandRunner.run(
                "sensitivity", "--from", sweep, "--out", temp.resolve("a").toString());
        assertThat(indices.exit()).as(indices.err()).isZero();
        assertThat(page("guide-sensitivity.md"))
                .contains(indices.err().lines().findFirst().orElseThrow());
        assertThat(indices.err()).contains("[deaths]: luck, the seed alone and with others, is 100 % of the variance");
        CommandRunner spread = CommandRunner.run(
                "sensitivity",
                "--from",
                sweep,
                "--metrics",
                "variance:violent",
                "--out",
                temp.resolve("c").toString());
        assertThat(spread.exit()).as(spread.err()).isZero();
        assertThat(page("guide-sensitivity.md"))
                .contains(spread.err().lines().findFirst().orElseThrow());
        CommandRunner boxes =
                CommandRunner.run("discover", sweep, "--out", temp.resolve("b").toString());
        assertThat(boxes.exit()).as(boxes.err()).isZero();
        String text = page("guide-discover.md");
        boxes.err().lines().limit(2).forEach(line -> assertThat(text).contains(line));
    }

    @Test
    void theTippingPointIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/three-villages.yaml",
                "--along",
                "rumours.video.credibility=0.05..0.95",
                "--sizes",
                "1,2",
                "--replicates",
                "10",
                "--budget",
                "400",
                "--set",
                "meta.days=1.2",
                "--out",
                temp.resolve("tipping").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Population times")))
                .hasSize(2)
                .allMatch(text::contains);
    }

    @Test
    void theTippingPointOfCredibilityIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/studies/credibility.yaml",
                "--sizes",
                "1",
                "--replicates",
                "10",
                "--budget",
                "300",
                "--out",
                temp.resolve("credibility").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err()
                        .lines()
                        .filter(line -> line.startsWith("violence, ") || line.startsWith("Population times")))
                .hasSize(2)
                .allMatch(text::contains);
        assertThat(shell.err()).contains("220 runs of 23 points");
    }

    @Test
    @Tag("heavy")
    void theMapsBoundaryIsWhereThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "tipping",
                "scenarios/three-villages.yaml",
                "--map",
                "rumours.video.credibility=0.05..0.95,rumour.credulity=0.2..0.6",
                "--set",
                "meta.days=1.2",
                "--budget",
                "400",
                "--out",
                temp.resolve("map").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-tipping.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("At ") || line.startsWith("Of the map")))
                .hasSize(4)
                .allMatch(text::contains);
    }

    @Test
    void theWorstCaseIsWhatThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "worst",
                "scenarios/three-villages.yaml",
                "--of",
                "peak_active",
                "--vary",
                "rumours.video.credibility=0.1..0.9",
                "--vary",
                "rumour.credulity=0.3..0.6",
                "--set",
                "meta.days=1.2",
                "--replicates",
                "3",
                "--fresh",
                "20",
                "--budget",
                "400",
                "--out",
                temp.resolve("worst").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-worst.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Greatest") || line.startsWith("On the 3 seeds")))
                .hasSize(2)
                .allMatch(text::contains);
    }

    @Test
    @Tag("heavy")
    void theWorstHourForAVideoIsWhatThePageSays() throws IOException {
        CommandRunner shell = CommandRunner.run(
                "worst",
                "scenarios/studies/worst-hour.yaml",
                "--of",
                "houses_burned",
                "--fresh",
                "40",
                "--budget",
                "700",
                "--out",
                temp.resolve("hour").toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        String text = page("guide-worst.md");
        assertThat(shell.err().lines().filter(line -> line.startsWith("Greatest") || line.startsWith("On the 5 seeds")))
                .hasSize(2)
                .allMatch(text::contains);
    }
}
