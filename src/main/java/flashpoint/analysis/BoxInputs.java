package flashpoint.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Inputs of a sweep as columns of numbers for a box: a factor of numbers is one column; of words, each word is a column of
 * zeros and ones, so that words can be left out one by one, whatever their order.
 */
final class BoxInputs {

    /** A column: the factor, and its word; the word is null for numbers. */
    record Column(int factor, String word) {}

    private final FinishedRuns data;
    private final List<Column> columns = new ArrayList<>();

    BoxInputs(FinishedRuns data) {
        this.data = data;
        for (int f : data.varied()) {
            if (data.plan().head().numbers().get(f)) {
                columns.add(new Column(f, null));
            } else {
                int factor = f;
                data.plan().points().stream()
                        .skip(1)
                        .map(p -> p.get(factor))
                        .distinct()
                        .forEach(word -> columns.add(new Column(factor, word)));
            }
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** The values of a point. */
    double[] at(int point) {
        List<String> values = data.plan().points().get(point);
        double[] x = new double[columns.size()];
        for (int j = 0; j < x.length; j++) {
            Column c = columns.get(j);
            String value = values.get(c.factor);
            x[j] = c.word == null ? Double.parseDouble(value) : value.equals(c.word) ? 1 : 0;
        }
        return x;
    }
}
