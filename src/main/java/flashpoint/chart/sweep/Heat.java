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
 * @param n {@code [row][column]}: values behind each mean
 * @param outcome what is averaged, with its unit
 */
public record Heat(
        String title,
        String across,
        String up,
        List<String> columns,
        List<String> rows,
        double[][] mean,
        int[][] n,
        String outcome) {

    /**
     * Whether a cell rests on less than half of the values of the best one: it is hatched.
     *
     * @param row its row
     * @param column its column
     * @return false if it has no mean at all
     */
    boolean thin(int row, int column) {
        int most = 0;
        for (int[] cells : n) {
            for (int cell : cells) {
                most = Math.max(most, cell);
            }
        }
        return n[row][column] > 0 && 2 * n[row][column] < most;
    }

    /** Copies the lists. */
    public Heat {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
