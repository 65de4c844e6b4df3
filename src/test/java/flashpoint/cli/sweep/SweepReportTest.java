package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.experiment.SmallSweeps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report of a sweep has and has not, by design, on half a day of three villages. */
class SweepReportTest {

    @TempDir
    Path temp;

    private String report(String name, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "sweep",
                SmallSweeps.SCENARIO.toString(),
                "--set",
                "meta.days=0.4",
                "--metrics",
                "heard_share,calm,villages_attacked",
                "--replicates",
                "3",
                "--quiet",
                "--out",
                temp.resolve(name).toString()));
        words.addAll(List.of(more));
        CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
        assertThat(shell.exit()).as(shell.err()).isZero();
        return Files.readString(temp.resolve(name).resolve("report.html"));
    }

    private boolean drawn(String name, String chart) {
        return Files.exists(temp.resolve(name).resolve("charts").resolve(chart + ".svg"));
    }

    @Test
    void aFullDesignIsDrawnAsPairsWithBothFactorsTogetherAndAHeatMap() throws IOException {
        String page =
                report("full", "--vary", "rumours.video.credibility=0.1,0.5,0.9", "--vary", "police.reinf.delay=1,12");
        assertThat(page)
                .contains("difference from the baseline, pair by pair", "From request to arrival of", "calm runs");
        assertThat(drawn("full", "effects-heard_share")).isTrue();
        assertThat(drawn("full", "together-heard_share")).isTrue();
        assertThat(page).contains("darker for more").doesNotContain("One factor was varied at a time");
    }

    @Test
    void titlesSayWhatAMetricIsAndNotWhatItIsByGroup() throws IOException {
        String page = report("titles", "--vary", "police.reinf.delay=1,12");
        assertThat(page)
                .contains("Villages in which a house burned or a person was hurt: what each factor does")
                .doesNotContain("its own: what each");
    }

    @Test
    void independentSeedsAreNoPairsAndWhatIsVariedAloneHasNothingTogether() throws IOException {
        String page = report(
                "oat",
                "--design",
                "oat",
                "--seeds",
                "independent",
                "--vary",
                "rumours.video.credibility=0.1,0.9",
                "--vary",
                "police.reinf.delay=1,12");
        assertThat(page).contains("mean at each level", "One factor was varied at a time", "[heard_share]: at ");
        assertThat(page).doesNotContain("difference from the baseline, pair by pair");
        assertThat(drawn("oat", "effects-heard_share")).isTrue();
        assertThat(drawn("oat", "together-heard_share")).isFalse();
    }

    @Test
    void sampledDesignsHaveScatterPlotsInPlaceOfHeatMaps() throws IOException {
        String page = report(
                "lhs",
                "--design",
                "lhs",
                "--samples",
                "20",
                "--vary",
                "rumours.video.credibility=0.1..0.9",
                "--vary",
                "police.reinf.delay=1..12");
        assertThat(page).contains("What matters", "mean at each level");
        assertThat(drawn("lhs", "scatter-heard_share")).isTrue();
        try (var charts = Files.list(temp.resolve("lhs/charts"))) {
            assertThat(charts.filter(f -> f.getFileName().toString().startsWith("heat")))
                    .isEmpty();
        }
    }
}
