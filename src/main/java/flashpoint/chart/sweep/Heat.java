package flashpoint.chart.sweep;

import java.util.List;

/**
 * A mean over two things at once.
 *
 * @param title above it
 * @param across what the columns are
 * @param up what the rows are
 * @param columns values of the columns, from the left
 * @param rows values of the rows, from below
 * @param mean {@code [row][column]}; NaN where there is none
 */
public record Heat(String title, String across, String up, List<String> columns, List<String> rows, double[][] mean) {

    /** Copies the lists. */
    public Heat {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
