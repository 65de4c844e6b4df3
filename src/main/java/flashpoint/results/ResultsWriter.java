package flashpoint.results;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** Writer of the data files of a results folder, run by run, in the order of the runs. Nothing is kept in memory. */
public final class ResultsWriter implements Closeable {

    private final Scenario scenario;
    private final List<Metric> runMetrics;
    private final List<Metric> seriesMetrics;
    private final List<Metric> villageMetrics;
    private final CsvTable runs;
    private final CsvTable series;
    private final CsvTable villages;
    private final CsvTable events;

    /**
     * Opens the files of a folder and writes {@code columns.csv}.
     *
     * @param folder an existing folder
     * @param scenario resolved scenario
     * @throws IOException if a file can't be written
     */
    public ResultsWriter(Path folder, Scenario scenario) throws IOException {
        this.scenario = scenario;
        runMetrics = Metrics.run(scenario);
        seriesMetrics = Metrics.series(scenario);
        villageMetrics = Metrics.village(scenario);
        try (CsvTable columns =
                new CsvTable(folder.resolve("columns.csv"), List.of("file", "name", "type", "unit", "meaning"))) {
            for (ColumnsTable.Column c : ColumnsTable.all(scenario)) {
                columns.add(c.file())
                        .add(c.name())
                        .add(c.type())
                        .add(c.unit())
                        .add(c.meaning())
                        .end();
            }
        }
        runs = new CsvTable(folder.resolve("runs.csv"), ColumnsTable.names(ColumnsTable.runs(scenario)));
        series = new CsvTable(folder.resolve("series.csv"), ColumnsTable.names(ColumnsTable.series(scenario)));
        villages = new CsvTable(folder.resolve("villages.csv"), ColumnsTable.names(ColumnsTable.villages(scenario)));
        events = new CsvTable(folder.resolve("events.csv"), ColumnsTable.names(ColumnsTable.events()));
    }

    /**
     * Writes the rows of one run.
     *
     * @param r its result
     */
    public void write(RunResult r) {
        runs.add(r.run()).add(r.design()).add(r.replicate()).add(r.seed()).add(r.status());
        runs.add(r.ticks()).add(r.stopReason());
        for (int k = 0; k < runMetrics.size(); k++) {
            add(runs, runMetrics.get(k), r.summary()[k]);
        }
        runs.end();
        writeSeries(series, seriesMetrics, scenario.meta().dt(), r);
        writeVillages(r);
        writeEvents(r);
    }

    private static void writeSeries(CsvTable table, List<Metric> metrics, double dt, RunResult r) {
        for (int t = 0; t < r.ticks(); t++) {
            table.add(r.run()).add(t).add(t * dt);
            for (int k = 0; k < metrics.size(); k++) {
                add(table, metrics.get(k), r.series()[k][t]);
            }
            table.end();
        }
    }

    private void writeVillages(RunResult r) {
        List<Village> places = scenario.villages();
        int n = places.size();
        for (int t = 0; t < r.ticks(); t++) {
            for (int v = 0; v < n; v++) {
                villages.add(r.run())
                        .add(t)
                        .add(t * scenario.meta().dt())
                        .add(places.get(v).name());
                for (int k = 0; k < villageMetrics.size(); k++) {
                    float value = r.villages()[k][t * n + v];
                    if (villageMetrics.get(k).whole()) {
                        villages.add((long) value);
                    } else {
                        villages.add(value);
                    }
                }
                villages.end();
            }
        }
    }

    private void writeEvents(RunResult r) {
        for (int k = 0; k < r.incidents().size(); k++) {
            RunResult.Incident e = r.incidents().get(k);
            events.add(r.run())
                    .add(e.tick())
                    .add(e.tick() * scenario.meta().dt())
                    .add(k);
            events.add(e.type().name());
            events.add(
                    e.village() < 0 ? "" : scenario.villages().get(e.village()).name());
            events.add(group(e.actor()))
                    .add(group(e.target()))
                    .add(e.trigger())
                    .add(e.severity())
                    .end();
        }
    }

    private String group(int g) {
        List<Group> groups = scenario.groups();
        return g < 0 ? "" : groups.get(g).label();
    }

    private static void add(CsvTable table, Metric metric, double value) {
        if (metric.whole() && !Double.isNaN(value)) {
            table.add((long) value);
        } else {
            table.add(value);
        }
    }

    /** The series alone, to an open writer. */
    public static final class Series implements Closeable {

        private final CsvTable table;
        private final List<Metric> metrics;
        private final double dt;

        /**
         * Writes the header.
         *
         * @param to where the text goes
         * @param scenario resolved scenario
         */
        public Series(Writer to, Scenario scenario) {
            table = new CsvTable(to, ColumnsTable.names(ColumnsTable.series(scenario)));
            metrics = Metrics.series(scenario);
            dt = scenario.meta().dt();
        }

        /**
         * Writes the rows of one run.
         *
         * @param r its result
         */
        public void write(RunResult r) {
            writeSeries(table, metrics, dt, r);
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }

    @Override
    public void close() throws IOException {
        try (runs;
                series;
                villages;
                events) {
            // Closing all of them, whichever fails.
        }
    }
}
