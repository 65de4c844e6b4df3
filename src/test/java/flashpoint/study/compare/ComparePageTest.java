package flashpoint.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.StudyRun;
import flashpoint.report.SweepReport;
import flashpoint.yaml.SourcePosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            for (ArmEffect e : CompareResult.of(store).effects()) {
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
}
