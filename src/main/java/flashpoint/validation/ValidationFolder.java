package flashpoint.validation;

import flashpoint.chart.draw.Chart;
import flashpoint.chart.time.LineChart;
import flashpoint.report.CheckReport;
import flashpoint.report.ReportContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Results folder of a validation, with everything but its manifest. */
public final class ValidationFolder {

    private ValidationFolder() {}

    /**
     * Writes table, charts and report.
     *
     * @param folder an empty folder
     * @param verdicts what was found
     * @param bench what it was found with; its kept runs feed the charts
     * @param context how it was made
     * @return the charts
     * @throws IOException if something can't be written
     * @throws InterruptedException if the caller is interrupted
     */
    public static List<Chart> fill(Path folder, List<Verdict> verdicts, CheckRunner bench, ReportContext context)
            throws IOException, InterruptedException {
        VerdictTable.csv(verdicts, folder.resolve("checks.csv"));
        // The charts need ensembles of all eight runs, too much to wait for after a single check.
        long asked = verdicts.stream()
                .filter(v -> v.check().family() == CheckGroup.EPSTEIN)
                .count();
        boolean epstein = asked > 0
                && asked
                        == CheckSuite.all().checks().stream()
                                .filter(c -> c.family() == CheckGroup.EPSTEIN)
                                .count();
        List<Chart> charts = new ArrayList<>();
        if (epstein) {
            for (LineChart chart : EpsteinCharts.all(bench)) {
                charts.add(chart.write(folder.resolve("charts")));
            }
        }
        for (LineChart chart : TheoryCharts.all(verdicts)) {
            charts.add(chart.write(folder.resolve("charts")));
        }
        CheckReport.write(
                verdicts.stream().map(ValidationFolder::row).toList(),
                VerdictTable.summary(verdicts),
                charts,
                context,
                folder.resolve("report.html"));
        return charts;
    }

    private static CheckReport.Row row(Verdict v) {
        CheckResult f = v.finding();
        return new CheckReport.Row(
                v.check().name(),
                v.check().family().label(),
                v.check().kind().label(),
                v.check().source(),
                v.check().expected(),
                v.problem().isEmpty() ? VerdictTable.observed(f) : v.problem(),
                f.replicates(),
                VerdictTable.number(f.falseAlarm()),
                v.label());
    }
}
