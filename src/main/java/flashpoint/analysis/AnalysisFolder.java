package flashpoint.analysis;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.results.Manifest;
import flashpoint.results.ResultsFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results folder of an analysis: written aside, and put in place when its manifest is there. */
public final class AnalysisFolder {

    /** File of columns. */
    private static final String COLUMNS = "columns.csv";

    private AnalysisFolder() {}

    /** Writer of the files of an analysis into an empty folder. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes them.
         *
         * @param folder where
         * @return the columns of its tables
         * @throws IOException if one cannot be written
         * @throws SweepException if what is analysed cannot be read
         */
        List<Column> write(Path folder) throws IOException, SweepException;
    }

    /**
     * Fills a folder.
     *
     * @param folder opened for results
     * @param kind what the manifest calls it
     * @param made further entries of the manifest
     * @param content writes the files
     * @throws SweepException if they cannot be written; what was there is as it was
     */
    public static void fill(ResultsFolder folder, String kind, Map<String, Object> made, Content content)
            throws SweepException {
        try {
            Path working = folder.working();
            columns(content.write(working), working);
            Map<String, Object> m = new LinkedHashMap<>(Manifest.environment());
            m.put("kind", kind);
            m.putAll(made);
            m.put("files", Manifest.files(working));
            Manifest.write(working, m);
            folder.complete();
        } catch (IOException | UncheckedIOException e) {
            folder.abandon();
            throw new SweepException(
                    folder.target() + " cannot be written: " + FailureText.of(e) + "; what was there is as it was",
                    e,
                    true);
        } catch (SweepException | RuntimeException e) {
            folder.abandon();
            throw e;
        }
    }

    private static void columns(List<Column> columns, Path folder) throws IOException {
        try (CsvTable table =
                new CsvTable(folder.resolve(COLUMNS), List.of("file", "name", "type", "unit", "meaning"))) {
            for (Column c : columns) {
                table.add(c.file()).add(c.name()).add(c.type());
                table.add(c.unit()).add(c.meaning()).end();
            }
        }
    }
}
