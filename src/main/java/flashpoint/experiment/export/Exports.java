package flashpoint.experiment.export;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Database;
import flashpoint.experiment.store.Precision;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.results.Manifest;
import flashpoint.results.Staging;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a finished sweep, made from its store in order of run, so that they are the same bytes whatever way the
 * rows came there. The manifest is the last.
 */
public final class Exports {

    private final Store store;
    private final Plan plan;
    private final Path folder;
    private final Scenario scenario;

    private Exports(Store store, Path folder) {
        this.store = store;
        this.plan = store.plan();
        this.folder = folder;
        this.scenario = plan.base().scenario(List.of());
    }

    /**
     * Writes all of them.
     *
     * @param store a store whose runs are all there
     * @param made entries of the manifest: command line, wall times, threads
     * @param threads how many charts are drawn at once; changes no byte
     * @throws SweepException if a file cannot be written; the store stays as it is
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static void write(Store store, Map<String, Object> made, int threads)
            throws SweepException, InterruptedException {
        StagedExport.complete(store, folder -> fill(store, made, threads, folder));
    }

    /** Writes into a staging folder, and puts what is there in place when it is complete. */
    public static void write(Store store, Map<String, Object> made, int threads, Staging staging)
            throws SweepException, InterruptedException {
        StagedExport.complete(store, staging, folder -> fill(store, made, threads, folder));
    }

    private static void fill(Store store, Map<String, Object> made, int threads, Path folder)
            throws SweepException, IOException, InterruptedException {
        Exports exports = new Exports(store, folder);
        exports.everything(threads);
        exports.manifest(made);
    }

    private void everything(int threads) throws IOException, SweepException, InterruptedException {
        definition();
        if (store.shard().of() > 1) {
            data();
        } else if (withoutRows(store)) {
            data();
            StatisticsPage.of(store, scenario).write(folder, scenario);
        } else {
            try (SweepPictures pictures = SweepPictures.begin(store, scenario, folder, threads)) {
                data();
                pictures.finish(store, scenario);
            }
        }
    }

    /** Writes what a sweep is and its tables; no charts, report or manifest. */
    public static void tables(Store store) throws SweepException, InterruptedException {
        Exports exports = new Exports(store, store.folder());
        StagedExport.telling(store, store.folder(), folder -> {
            exports.definition();
            exports.data();
        });
    }

    /**
     * Writes the table of runs, as CSV and Parquet.
     *
     * @param store the store
     * @param folder where
     * @return its columns
     * @throws SweepException if the store cannot be read
     * @throws IOException if a file cannot be written
     */
    public static List<Column> runs(Store store, Path folder) throws SweepException, IOException {
        Exports exports = new Exports(store, folder);
        List<Column> columns = SweepColumns.runs(exports.plan, exports.scenario);
        exports.table(SweepFiles.RUNS, columns, runs(exports.plan, exports.scenario));
        return columns;
    }

    /** Whether the rows are not all in the store: charts and effects, which need them, are left out. */
    static boolean withoutRows(Store store) {
        return store.inParts() || store.plan().head().keep() != Keep.ROWS;
    }

    private void data() throws SweepException, IOException {
        StatisticsTable.write(store, folder);
        if (store.inParts()) {
            PartViews.write(plan, folder);
            return;
        }
        table(SweepFiles.RUNS, SweepColumns.runs(plan, scenario), runs(plan, scenario));
        if (plan.head().every() > 0) {
            table(SweepFiles.SERIES, ColumnsTable.series(scenario), "SELECT * FROM series ORDER BY run, tick");
        }
        if (plan.head().events()) {
            table(SweepFiles.EVENTS, ColumnsTable.events(), "SELECT * FROM events ORDER BY run, event_id");
        }
    }

    /**
     * Definition of the sweep, so that it can be run again: a scenario, a table of points, an experiment that names
     * both.
     */
    private void definition() throws IOException, SweepException {
        text(SweepFiles.SCENARIO, plan.scenario());
        points();
        text(SweepFiles.EXPERIMENT, ExperimentWriter.write(plan));
        columns();
    }

    /** The points with their numbers, and of a precision whether it was reached: known of the points of a share. */
    private void points() throws IOException, SweepException {
        boolean precise = plan.sequential() && store.shard().of() == 1;
        List<Integer> capped = precise ? Precision.capped(store) : List.of();
        List<Column> columns = SweepColumns.points(plan);
        try (CsvTable table = new CsvTable(folder.resolve(SweepFiles.POINTS), ColumnsTable.names(columns))) {
            for (int p = 1; p < plan.points().size(); p++) {
                table.add(Integer.toString(p));
                plan.points().get(p).forEach(table::add);
                if (plan.sequential()) {
                    table.add(precise ? Boolean.toString(!capped.contains(p)) : "");
                }
                table.end();
            }
        }
    }

    private void text(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private void columns() throws IOException {
        List<String> header = List.of("file", "name", "type", "unit", "meaning");
        try (CsvTable table = new CsvTable(folder.resolve(SweepFiles.COLUMNS), header)) {
            for (Column c : SweepColumns.all(plan, scenario)) {
                table.add(c.file()).add(c.name()).add(c.type());
                table.add(c.unit()).add(c.meaning()).end();
            }
        }
    }

    /** Rows of {@code runs.csv} in their order. */
    static String runs(Plan plan, Scenario scenario) {
        List<String> columns = new ArrayList<>();
        for (Column c : SweepColumns.runs(plan, scenario)) {
            String from = plan.head().keys().contains(c.name()) ? "p." : "r.";
            boolean whole = from.equals("p.") && c.type().equals("integer");
            String name = from + StoreSchema.quoted(c.name());
            columns.add(whole ? "CAST(" + name + " AS BIGINT) AS " + StoreSchema.quoted(c.name()) : name);
        }
        return "SELECT " + String.join(", ", columns)
                + " FROM runs r JOIN design_points p ON r.design = p.design ORDER BY r.run";
    }

    private void table(String name, List<Column> columns, String sql) throws SweepException, IOException {
        try (CsvTable table = new CsvTable(folder.resolve(name), ColumnsTable.names(columns))) {
            store.query(sql, row -> {
                for (int c = 0; c < columns.size(); c++) {
                    cell(table, row, c + 1, columns.get(c).type());
                }
                table.end();
            });
        }
        // DuckDB may write into the folder of its store only.
        Path parquet = store.folder().resolve(Store.FRESH);
        Files.deleteIfExists(parquet);
        store.execute("COPY (" + sql + ") TO " + Database.text(parquet) + " (FORMAT parquet, COMPRESSION zstd)");
        Files.move(
                parquet, folder.resolve(SweepFiles.parquet(name)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static void cell(CsvTable table, ResultSet row, int column, String type) throws SQLException {
        switch (type) {
            case "integer" -> {
                long value = row.getLong(column);
                table.add(row.wasNull() ? "" : Long.toString(value));
            }
            case "number" -> table.add(Numbers.text(StoreSchema.real(row, column)));
            default -> {
                String value = row.getString(column);
                table.add(value == null ? "" : value);
            }
        }
    }

    private void manifest(Map<String, Object> made) throws IOException, SweepException {
        Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
        m.put("kind", SweepFiles.KIND);
        m.put("name", plan.head().name());
        m.put("fingerprint", plan.fingerprint());
        m.put("shard", store.shard().number() + "/" + store.shard().of());
        m.put("design", plan.head().design());
        m.put("points", plan.points().size());
        m.put("replicates", plan.head().replicates());
        m.put("seed", plan.head().seed());
        m.put("seeds", plan.head().common() ? "common" : "independent");
        m.put("runs", store.runs());
        m.put("failed", store.failedRuns());
        m.put("keep", plan.head().keep().label());
        m.putAll(made);
        List<Object> extensions = plan.extensions();
        if (!extensions.isEmpty()) {
            m.put("extensions", extensions);
        }
        m.put("files", Manifest.files(folder));
        Manifest.write(folder, m);
    }
}
