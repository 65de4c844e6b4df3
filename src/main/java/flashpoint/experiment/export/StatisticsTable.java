package flashpoint.experiment.export;

import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.BinnedStatistics;
import flashpoint.experiment.store.PointStatistics;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table {@code statistics.csv}: what is kept of every point and metric, whichever rows are. */
final class StatisticsTable {

    private StatisticsTable() {}

    /** Its columns. */
    static List<Column> columns() {
        String file = SweepFiles.STATISTICS;
        List<Column> columns = new ArrayList<>(List.of(
                new Column(file, "design", "integer", "", "number of the design point; 0 is the baseline"),
                new Column(file, "metric", "text", "", "name of the metric"),
                new Column(file, "runs", "integer", "", "runs of the point"),
                new Column(file, "failed", "integer", "", "of them, those that failed"),
                new Column(file, "n", "integer", "", "of them, those with a value"),
                new Column(file, "mean", "number", "", "mean of the values, in the unit of the metric"),
                new Column(file, "m2", "number", "", "sum of their squared differences from the mean")));
        for (double level : BinnedStatistics.LEVELS) {
            String name = String.format(Locale.ROOT, "q%02.0f", 100 * level);
            columns.add(new Column(
                    file,
                    name,
                    "number",
                    "",
                    String.format(
                            Locale.ROOT,
                            "least value with %.0f %% of the values at or below it, to 0.1 %%",
                            100 * level)));
        }
        return columns;
    }

    /** Writes it. */
    static void write(Store store, Path folder) throws SweepException, IOException {
        List<String> metrics = store.plan().head().metrics();
        try (CsvTable table = new CsvTable(folder.resolve(SweepFiles.STATISTICS), ColumnsTable.names(columns()))) {
            PointStatistics.read(store, point -> {
                for (int m = 0; m < metrics.size(); m++) {
                    BinnedStatistics s = point.metrics().get(m);
                    table.add(point.design()).add(metrics.get(m)).add(point.runs());
                    table.add(point.failed()).add(s.n()).add(s.mean()).add(s.m2());
                    for (double quantile : s.quantiles()) {
                        table.add(quantile);
                    }
                    table.end();
                }
            });
        }
    }
}
