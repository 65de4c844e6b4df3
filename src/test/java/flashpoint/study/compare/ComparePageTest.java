package flashpoint.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.StudyRun;
import flashpoint.report.SweepReport;
import flashpoint.statistics.PairedInterval;
import flashpoint.yaml.SourcePosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the guide, run; after a change that was meant, {@code -Drenew=true} writes its table anew. */
class ComparePageTest {

    private static final Path PAGE = Path.of("src/site/markdown/guide-compare.md");
    private static final String FROM = "<!-- effects of the three villages -->\n";
    private static final String TO = "<!-- end -->";

    @TempDir
    private Path temporary;

    @Test
    void theTableOfTheGuideIsWhatTheExampleSays() throws Exception {
        Plan plan = new CompareRequest()
                .scenarios(List.of(SmallSweeps.SCENARIO), List.of())
                .changed("changed", List.of("police.reinf.delay=1"), SourcePosition.of("test"))
                .pairs(12, null, false)
                .plan();
        StringBuilder table = new StringBuilder(
                "| metric | A | B | difference | 95 % interval | gain | verdict |\n|---|---|---|---|---|---|---|\n");
        try (Store store = SweepFolder.begin(plan, temporary, Shard.WHOLE, false)) {
            new StudyRun(store, new CompareStudy(plan), 2, (done, total) -> {}).run();
            CompareResult result = CompareResult.of(store);
            widthOfEqualPairs(result);
            for (ArmEffect e : result.effects()) {
                table.append("| ").append(e.metric()).append(" | ");
                table.append(SweepReport.number(e.effect().meanFirst())).append(" | ");
                table.append(SweepReport.number(e.effect().meanSecond())).append(" | ");
                table.append(SweepReport.number(e.effect().difference().mean())).append(" | ");
                table.append(SweepReport.interval(e.interval())).append(" | ");
                table.append(SweepReport.number(e.effect().gain())).append(" | ");
                table.append(CompareWords.verdict(e)).append(" |\n");
            }
        }
        String page = Files.readString(PAGE);
        int from = page.indexOf(FROM) + FROM.length();
        int to = page.indexOf(TO);
        if (Boolean.getBoolean("renew")) {
            Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to)).isEqualTo(table.toString());
    }

    /**
     * Of deaths no pair differs, and its interval is what page and report say of it: that of two pairs more, which differ by
     * as much as runs of different seeds that differ typically do, their root mean square.
     */
    private static void widthOfEqualPairs(CompareResult result) throws Exception {
        ArmEffect deaths = result.effects().get(0);
        assertThat(deaths.metric() + " " + deaths.verdict()).isEqualTo("deaths identical");
        double[] seen = result.data().of(0, "deaths");
        double squares = 0;
        int differ = 0;
        for (double one : seen) {
            for (double other : seen) {
                squares += (one - other) * (one - other);
                differ += one != other ? 1 : 0;
            }
        }
        int n = seen.length + 2;
        double error = Math.sqrt(2 * squares / differ / (n - 1) / n);
        double half = PairedInterval.critical(seen.length, 0.95) * error;
        assertThat(deaths.interval().high()).isCloseTo(half, Offset.offset(1e-12));
        assertThat(deaths.interval().low()).isCloseTo(-half, Offset.offset(1e-12));
        String said = "says how large a mean difference so many equal pairs leave possible";
        assertThat(CompareWords.equalPairs(result)).contains(said);
        assertThat(Files.readString(PAGE).replaceAll("\\s+", " ")).contains(said);
    }
}
