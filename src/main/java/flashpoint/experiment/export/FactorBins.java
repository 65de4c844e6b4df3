package flashpoint.experiment.export;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.util.FastMath;

/**
 * The values of one factor for an axis: as they are if they are few, else in parts of equal width.
 *
 * @param labels by bin
 * @param centres by bin: the value, the middle of the part, or 0, 1, 2 for words
 * @param words whether the values are words
 * @param of by point: its bin; -1 if it has no single value
 */
record FactorBins(List<String> labels, double[] centres, boolean words, int[] of) {

    private static final int MOST_VALUES = 16;
    private static final int PARTS = 8;

    static FactorBins of(Plan plan, int factor) {
        List<String> column = plan.points().stream().map(p -> p.get(factor)).toList();
        // The baseline does not make a place of its own on the axis; it stands there if its value does.
        List<String> design = column.subList(1, column.size());
        if (!plan.head().numbers().get(factor)) {
            return words(column, List.copyOf(new LinkedHashSet<>(design)));
        }
        TreeSet<Double> values = new TreeSet<>();
        design.forEach(v -> values.add(Double.parseDouble(v)));
        return values.size() <= MOST_VALUES ? values(column, List.copyOf(values)) : parts(column, values);
    }

    private static FactorBins words(List<String> column, List<String> values) {
        double[] centres = new double[values.size()];
        for (int i = 0; i < centres.length; i++) {
            centres[i] = i;
        }
        int[] of = column.stream().mapToInt(values::indexOf).toArray();
        return new FactorBins(values, centres, true, of);
    }

    private static FactorBins values(List<String> column, List<Double> values) {
        int[] of = column.stream()
                .mapToInt(v -> v.isEmpty() ? -1 : values.indexOf(Double.parseDouble(v)))
                .toArray();
        return new FactorBins(
                values.stream().map(Numbers::text).toList(),
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                false,
                of);
    }

    private static FactorBins parts(List<String> column, TreeSet<Double> values) {
        double least = values.first();
        double width = (values.last() - least) / PARTS;
        List<String> labels = new ArrayList<>();
        double[] centres = new double[PARTS];
        for (int i = 0; i < PARTS; i++) {
            centres[i] = least + (i + 0.5) * width;
            labels.add(rounded(centres[i], width));
        }
        int[] of = column.stream()
                .mapToInt(v -> {
                    double share = v.isEmpty() ? -1 : (Double.parseDouble(v) - least) / width;
                    return share < 0 || share > PARTS ? -1 : Math.min(PARTS - 1, (int) share);
                })
                .toArray();
        return new FactorBins(labels, centres, false, of);
    }

    /** With one digit beyond what tells the parts apart. */
    private static String rounded(double centre, double width) {
        int digits = Math.max(0, 1 - (int) Math.floor(FastMath.log10(width)));
        return Numbers.text(
                new BigDecimal(centre).setScale(digits, RoundingMode.HALF_EVEN).doubleValue());
    }

    int size() {
        return centres.length;
    }
}
