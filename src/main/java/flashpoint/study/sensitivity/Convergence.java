package flashpoint.study.sensitivity;

import flashpoint.analysis.SensitivityIndex;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The table {@code convergence.csv}: the indices as they were after each block. */
final class Convergence {

    private static final String NAME = "convergence.csv";

    static final List<Column> COLUMNS = List.of(
            new Column(NAME, "runs", "integer", "runs", "runs of all blocks so far"),
            new Column(NAME, "metric", "text", "", "outcome"),
            new Column(NAME, "parameter", "text", "", "input or group; (seed) is luck"),
            new Column(NAME, "first", "number", "", "first-order index"),
            new Column(NAME, "first_lower", "number", "", "lower end of its 95 % interval"),
            new Column(NAME, "first_upper", "number", "", "upper end"),
            new Column(NAME, "total", "number", "", "total index"),
            new Column(NAME, "total_lower", "number", "", "lower end of its 95 % interval"),
            new Column(NAME, "total_upper", "number", "", "upper end"));

    private Convergence() {}

    /**
     * The state after a block.
     *
     * @param runs so far
     * @param indices as they were
     */
    record Step(long runs, List<SensitivityIndex> indices) {}

    static void write(List<Step> steps, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(folder.resolve(NAME), ColumnsTable.names(COLUMNS))) {
            for (Step step : steps) {
                for (SensitivityIndex i : step.indices) {
                    if (!i.parameter().equals(SensitivityIndex.DUMMY)) {
                        table.add(step.runs).add(i.outcome()).add(i.parameter());
                        table.add(i.first())
                                .add(i.firstInterval().low())
                                .add(i.firstInterval().high());
                        table.add(i.total())
                                .add(i.totalInterval().low())
                                .add(i.totalInterval().high());
                        table.end();
                    }
                }
            }
        }
    }
}
