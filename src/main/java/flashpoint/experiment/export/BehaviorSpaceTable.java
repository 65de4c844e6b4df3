package flashpoint.experiment.export;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.OutputFile;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of a sweep in the table form of NetLogo's BehaviorSpace, so that scripts made for it go on working: six lines
 * about the experiment, then a header and rows whose every cell is quoted. A run is one row, at its last step.
 */
public final class BehaviorSpaceTable {

    private static final String TITLE = "BehaviorSpace results (Flashpoint ";

    private BehaviorSpaceTable() {}

    /**
     * Writes the table.
     *
     * @param store a store whose runs are all there
     * @param file where to
     * @throws SweepException if it cannot be written
     */
    public static void write(Store store, OutputFile file) throws SweepException {
        try {
            file.write(part -> {
                try {
                    table(store, part);
                } catch (SweepException e) {
                    throw new IOException(e.getMessage(), e);
                }
            });
        } catch (IOException e) {
            if (e.getCause() instanceof SweepException cause) {
                throw cause;
            }
            throw new SweepException(file.path() + " cannot be written: " + SweepFiles.reason(e), e, true);
        }
    }

    /**
     * Writes the table to a file that is not there yet.
     *
     * @param store a store whose runs are all there
     * @param file where to
     * @throws SweepException if it cannot be written
     */
    public static void write(Store store, Path file) throws SweepException {
        write(store, new OutputFile(file, false, List.of(), BehaviorSpaceTable::isOurs));
    }

    /**
     * Whether a table was written by this program, and not by NetLogo.
     *
     * @param head its first characters
     * @return true for a first line that names Flashpoint
     */
    public static boolean isOurs(String head) {
        return head.startsWith("\"" + TITLE);
    }

    private static void table(Store store, Path file) throws SweepException, IOException {
        Plan plan = store.plan();
        Scenario scenario = plan.base().scenario(List.of());
        List<Column> columns = SweepColumns.runs(plan, scenario);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            line(out, List.of(TITLE + plan.head().version() + ")", "Table version 2.0"));
            line(out, List.of(SweepFiles.SCENARIO));
            line(out, List.of(plan.head().name()));
            // Here NetLogo writes the clock time, which would make two equal tables differ.
            line(out, List.of("seed " + plan.head().seed()));
            line(out, List.of("min-pxcor", "max-pxcor", "min-pycor", "max-pycor"));
            line(out, List.of("0", "0", "0", "0"));
            line(out, header(plan));
            store.query(Exports.runs(plan, scenario), row -> {
                List<String> cells = new ArrayList<>();
                // BehaviorSpace numbers runs from 1.
                cells.add(Long.toString(row.getLong(1) + 1));
                for (int c = 0; c < columns.size(); c++) {
                    String name = columns.get(c).name();
                    if (plan.head().keys().contains(name)) {
                        boolean number = columns.get(c).type().equals("number");
                        String text = number ? Numbers.text(StoreSchema.real(row, c + 1)) : row.getString(c + 1);
                        cells.add(text == null ? "" : text);
                    }
                }
                cells.add(text(row.getString(position(columns, "ticks"))));
                for (String metric : plan.head().metrics()) {
                    cells.add(Numbers.text(StoreSchema.real(row, position(columns, metric))));
                }
                line(out, cells);
            });
        }
    }

    private static int position(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name) + 1;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static List<String> header(Plan plan) {
        List<String> header = new ArrayList<>(List.of("[run number]"));
        header.addAll(plan.head().keys());
        header.add("[step]");
        header.addAll(plan.head().metrics());
        return header;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write((i == 0 ? "\"" : ",\"") + cells.get(i).replace("\"", "\"\"") + "\"");
        }
        out.write('\n');
    }
}
