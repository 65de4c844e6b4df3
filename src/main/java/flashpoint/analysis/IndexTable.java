package flashpoint.analysis;

import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The table {@code indices.csv}. */
public final class IndexTable {

    /** File name. */
    public static final String NAME = "indices.csv";

    /** Its columns. */
    public static final List<Column> COLUMNS = List.of(
            text(
                    "metric",
                    "outcome: a metric of a run, violent for the chance of violence, course: for a whole curve,"
                            + " variance: for the variance over seeds"),
            text("parameter", "input, or group of inputs; (seed) is luck, (dummy) changes nothing"),
            text("method", "given, morris or sobol"),
            share("first", "first-order index: share of the variance explained by the input alone"),
            share("first_lower", "lower end of its 95 % interval"),
            share("first_upper", "upper end"),
            share("total", "total index: share of the variance left when all other inputs are known"),
            share("total_lower", "lower end of its 95 % interval"),
            share("total_upper", "upper end"),
            share("mu_star", "mean size of the elementary effect, in units of the metric over the range of the input"),
            share("mu", "mean elementary effect; empty for groups"),
            share("sigma", "standard deviation of the elementary effects: interaction or curvature"),
            text("verdict", "in words"),
            share("mu_star_lower", "lower end of the 95 % interval of mu_star"),
            share("mu_star_upper", "upper end"),
            share("limit", "what an input without effect stays below, 95 % of the time"),
            share("pawn", "PAWN index: median distance of distributions"),
            share("pawn_limit", "what it stays below for an input without effect, 95 % of the time"),
            share("unchanged", "share of changes of the input that changed nothing, to the last bit"),
            new Column(NAME, "n", "integer", "", "points or runs on which the row rests"));

    private IndexTable() {}

    private static Column text(String name, String meaning) {
        return new Column(NAME, name, "text", "", meaning);
    }

    private static Column share(String name, String meaning) {
        return new Column(NAME, name, "number", "", meaning);
    }

    /**
     * Writes the table.
     *
     * @param rows in order
     * @param folder where
     * @throws IOException if it cannot be written
     */
    public static void write(List<SensitivityIndex> rows, Path folder) throws IOException {
        try (CsvTable table = new CsvTable(folder.resolve(NAME), ColumnsTable.names(COLUMNS))) {
            for (SensitivityIndex r : rows) {
                table.add(r.outcome()).add(r.parameter()).add(r.method());
                table.add(r.first())
                        .add(r.firstInterval().low())
                        .add(r.firstInterval().high());
                table.add(r.total())
                        .add(r.totalInterval().low())
                        .add(r.totalInterval().high());
                table.add(r.muStar()).add(r.mu()).add(r.sigma()).add(r.verdict().words());
                table.add(r.muStarInterval().low()).add(r.muStarInterval().high());
                table.add(r.limit()).add(r.pawn()).add(r.pawnLimit()).add(r.unchanged());
                table.add(r.n()).end();
            }
        }
    }
}
