package flashpoint.study.tipping;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.store.StudyRows;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;

/**
 * The points of a map that have a value, with the outcomes of their runs.
 *
 * @param numbers of the points, ascending
 * @param x by point: both inputs as shares of their ranges
 * @param values by point: outcomes of its runs, without those that have none
 * @param share whether outcomes are 0 or 1
 */
record MapPoints(int[] numbers, double[][] x, List<double[]> values, boolean share) {

    static MapPoints of(MapQuestion question, Outcome outcome, StudyRows rows) {
        List<String> kept = rows.plan().head().metrics();
        int column = kept.indexOf(outcome.metric(kept));
        TreeMap<Integer, List<Double>> by = new TreeMap<>();
        for (StudyRows.Row row : rows.all()) {
            double value = outcome.value(kept, row.ok(), row.ok() ? row.metrics()[column] : Double.NaN);
            if (!Double.isNaN(value)) {
                by.computeIfAbsent(row.point(), p -> new ArrayList<>()).add(value);
            }
        }
        int[] numbers = by.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[][] x = new double[numbers.length][];
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            List<String> point = rows.plan().points().get(numbers[i]);
            x[i] = new double[] {question.share(0, point.get(0)), question.share(1, point.get(1))};
            values.add(
                    by.get(numbers[i]).stream().mapToDouble(Double::doubleValue).toArray());
        }
        return new MapPoints(numbers, x, values, question.outcome().equals(Outcome.VIOLENT));
    }

    OutcomeSurface surface() {
        return OutcomeSurface.of(x, values, share);
    }

    /** Runs of a point that were asked for, those without a value too. */
    static int runs(StudyRows rows, int point) {
        return (int) rows.all().stream().filter(row -> row.point() == point).count();
    }

    /** By point: standard error of what its runs say, on the scale of the surface. */
    double[] error(OutcomeSurface surface) {
        double[] error = new double[x.length];
        double sd = share ? 0 : OutcomeSurface.sd(values);
        for (int i = 0; i < error.length; i++) {
            int n = values.get(i).length;
            double p = share ? surface.outcome(surface.process().mean(x[i])) : 0;
            error[i] = share ? 1 / Math.sqrt(n * Math.max(1e-6, p * (1 - p))) : Math.max(1e-12, sd / FastMath.sqrt(n));
        }
        return error;
    }
}
