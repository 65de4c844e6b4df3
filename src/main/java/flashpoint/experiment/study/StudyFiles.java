package flashpoint.experiment.study;

import flashpoint.experiment.export.Exports;
import flashpoint.experiment.export.StagedExport;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanSettingsJson;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyTables;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.results.JsonText;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a finished study: its definition, the table of runs, its decisions, and what the study itself has to say.
 * The manifest is the last.
 */
public final class StudyFiles {

    /** The definition, from which the study can be run again. */
    public static final String DEFINITION = "study.json";

    /** File of the reasons for which each block was run. */
    public static final String DECISIONS = "decisions.csv";

    private static final List<Column> DECISION_COLUMNS = List.of(
            new Column(DECISIONS, "block", "integer", "", "number of the block, from 0"),
            new Column(DECISIONS, "runs", "integer", "runs", "runs that it asked for"),
            new Column(DECISIONS, "decision", "text", "", "why, decided from the rows of the blocks before"));

    private StudyFiles() {}

    /**
     * Writes all of them into the results folder.
     *
     * @param store a store whose runs are all there
     * @param study the study
     * @param made entries of the manifest: command line, wall times, threads
     * @param threads how many charts are drawn at once; changes no byte
     * @throws SweepException if a file cannot be written; the store stays as it is
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static void write(Store store, Study study, Map<String, Object> made, int threads)
            throws SweepException, InterruptedException {
        StagedExport.complete(store, folder -> {
            tables(store, study, folder);
            if (store.shard().of() == 1) {
                study.report(store, folder, threads);
            }
            manifest(store, made, folder);
        });
    }

    /** Writes definition and tables; returns their names. A shard has no tables of its own but that of its runs. */
    static List<String> tables(Store store, Study study, Path folder) throws SweepException, IOException {
        definition(store.plan(), folder);
        List<Column> columns = new ArrayList<>(Exports.runs(store, folder));
        decisions(store, folder);
        columns.addAll(DECISION_COLUMNS);
        if (store.shard().of() == 1) {
            columns.addAll(study.tables(store, folder));
        }
        try (CsvTable table =
                new CsvTable(folder.resolve(SweepFiles.COLUMNS), List.of("file", "name", "type", "unit", "meaning"))) {
            for (Column c : columns) {
                table.add(c.file()).add(c.name()).add(c.type());
                table.add(c.unit()).add(c.meaning()).end();
            }
        }
        List<String> names = new ArrayList<>(List.of(SweepFiles.COLUMNS, SweepFiles.parquet(SweepFiles.RUNS)));
        columns.stream().map(Column::file).distinct().forEach(names::add);
        return names;
    }

    private static void decisions(Store store, Path folder) throws SweepException, IOException {
        List<String> decisions = StudyTables.decisions(store);
        try (CsvTable table = new CsvTable(folder.resolve(DECISIONS), List.of("block", "runs", "decision"))) {
            for (int block = 0; block < decisions.size(); block++) {
                int runs = StudyTables.units(store, block).stream()
                        .mapToInt(List::size)
                        .sum();
                table.add(Integer.toString(block)).add(Integer.toString(runs)).add(decisions.get(block));
                table.end();
            }
        }
    }

    /** Everything that decides the results: settings and initial points, and each scenario as a file of its own. */
    private static void definition(Plan plan, Path folder) throws IOException {
        StudySettings study = plan.study();
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("head", JsonText.map(PlanSettingsJson.write(plan.head())));
        entries.put("study", JsonText.map(study.json()));
        List<Object> points = new ArrayList<>(plan.points().subList(0, study.initial()));
        entries.put("points", points);
        Files.writeString(folder.resolve(DEFINITION), JsonText.indented(entries) + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(SweepFiles.SCENARIO), plan.scenario(), StandardCharsets.UTF_8);
        for (int k = 0; k < study.scenarios().size(); k++) {
            Files.writeString(
                    folder.resolve("scenario-" + (k + 2) + ".yaml"),
                    study.scenarios().get(k),
                    StandardCharsets.UTF_8);
        }
    }

    /**
     * The plan of a results folder.
     *
     * @param folder results folder of a study
     * @return the plan with its initial points
     * @throws SweepException if its definition cannot be read
     */
    static Plan plan(Path folder) throws SweepException {
        Path file = folder.resolve(DEFINITION);
        try {
            Map<String, Object> entries = JsonText.map(Files.readString(file, StandardCharsets.UTF_8));
            List<List<String>> points = new ArrayList<>();
            for (Object point : (List<?>) entries.get("points")) {
                points.add(((List<?>) point).stream().map(String.class::cast).toList());
            }
            return new Plan(
                    PlanSettingsJson.read(json(entries.get("head"))),
                    Files.readString(folder.resolve(SweepFiles.SCENARIO), StandardCharsets.UTF_8),
                    List.copyOf(points),
                    StudySettings.parse(json(entries.get("study"))));
        } catch (IOException e) {
            throw new SweepException(file + " cannot be read: " + SweepFiles.reason(e), e);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new SweepException(file + " is damaged, or was changed", e);
        }
    }

    private static String json(Object value) {
        Map<String, Object> entries = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, entry) -> entries.put((String) key, entry));
        return JsonText.line(entries);
    }

    private static void manifest(Store store, Map<String, Object> made, Path folder)
            throws IOException, SweepException {
        Plan plan = store.plan();
        Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
        m.put("kind", SweepFiles.STUDY);
        m.put("study", plan.study().kind());
        m.put("name", plan.head().name());
        m.put("fingerprint", plan.fingerprint());
        m.put("shard", store.shard().number() + "/" + store.shard().of());
        m.put("points", plan.points().size());
        m.put("blocks", StudyTables.decisions(store).size());
        m.put("seed", plan.head().seed());
        m.put("seeds", plan.head().common() ? "common" : "independent");
        m.put("runs", store.runs());
        m.put("failed", store.failedRuns());
        m.putAll(made);
        List<Object> extensions = plan.extensions();
        if (!extensions.isEmpty()) {
            m.put("extensions", extensions);
        }
        m.put("files", Manifest.files(folder));
        Manifest.write(folder, m);
    }
}
