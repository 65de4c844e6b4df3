package flashpoint.study.compare;

import flashpoint.core.Numbers;
import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.LocatedTable;
import flashpoint.yaml.SourcePosition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of points with weights, {@code point,weight,<parameter>…}, from which a comparison takes as many as it has room for:
 * by systematic resampling (Kitagawa 1996, Journal of Computational and Graphical Statistics 5(1), 1&ndash;25), whose counts
 * are as near to the weights as whole numbers can be.
 */
final class PosteriorTable {

    private static final List<String> HEAD = List.of("point", "weight");

    private PosteriorTable() {}

    /**
     * Reads and resamples.
     *
     * @param file the table
     * @param slots how many points to take
     * @param seed of the one draw
     * @return values by slot
     * @throws InputException if the file cannot be read, or has no such form
     */
    static ComparePlan.Posterior read(Path file, int slots, long seed) {
        LocatedTable table = LocatedTable.read(file, SourcePosition.of("--over"), "", column -> true);
        List<String> header = table.header();
        int weight = header.indexOf("weight");
        List<String> keys = header.stream().filter(k -> !HEAD.contains(k)).toList();
        if (weight < 0 || keys.isEmpty() || table.rows().isEmpty()) {
            throw InputException.at(
                    SourcePosition.of(file.toString()),
                    "",
                    "columns " + String.join(", ", header) + " and "
                            + table.rows().size() + " rows",
                    "a column weight, columns named as parameters, and a row at least");
        }
        double[] sums = new double[table.rows().size()];
        double sum = 0;
        for (int k = 0; k < sums.length; k++) {
            sum += number(table.rows().get(k).get(weight), "weight", true);
            sums[k] = sum;
        }
        if (!(sum > 0)) {
            throw InputException.at(SourcePosition.of(file.toString()), "weight", "0 in all", "weights above 0");
        }
        double u = new AddressedDraws(seed)
                .at(Purpose.EXPERIMENT, PlaceKey.of("posterior"), 0, 0, 0)
                .u0();
        List<List<String>> values = new ArrayList<>();
        int row = 0;
        for (int slot = 0; slot < slots; slot++) {
            while (row < sums.length - 1 && sums[row] < (slot + u) / slots * sum) {
                row++;
            }
            List<String> own = new ArrayList<>();
            for (String key : keys) {
                LocatedTable.Cell cell = table.rows().get(row).get(header.indexOf(key));
                number(cell, key, false);
                own.add(cell.text().strip());
            }
            values.add(own);
        }
        return new ComparePlan.Posterior(keys, values);
    }

    private static double number(LocatedTable.Cell cell, String key, boolean weight) {
        String text = cell.text().strip();
        if (!Numbers.isNumber(text) || (weight && Double.parseDouble(text) < 0)) {
            throw InputException.at(
                    cell.mark(), key, "got " + InputError.quoted(text), weight ? "0 or more" : "a number");
        }
        return Double.parseDouble(text);
    }
}
