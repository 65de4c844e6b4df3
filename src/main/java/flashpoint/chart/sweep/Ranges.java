package flashpoint.chart.sweep;

import java.util.List;

/**
 * A part of the range of each of several inputs.
 *
 * @param title above them
 * @param rows from above
 */
public record Ranges(String title, List<Row> rows) {

    /** Copies the list. */
    public Ranges {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label the input in words, with its unit
     * @param key its key, small; may be empty
     * @param least lower end of the whole range
     * @param most upper end of the whole range
     * @param low lower end of the part
     * @param high upper end of the part
     * @param lowText the lower end as text
     * @param highText the upper end as text
     */
    public record Row(
            String label,
            String key,
            double least,
            double most,
            double low,
            double high,
            String lowText,
            String highText) {}
}
