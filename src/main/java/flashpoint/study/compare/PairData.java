package flashpoint.study.compare;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.StudyRows;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.RestrictedMean;
import java.util.Arrays;
import java.util.List;

/**
 * Values of runs in pairs. A time that may never come, the hour of the first attack, is cut at the end of the run, so that
 * calm runs are part of the comparison.
 */
final class PairData {

    private static final String TIME = "first_attack_hour";

    private final List<String> metrics;
    private final double[][][] values;
    private final boolean[][] ok;

    private PairData(List<String> metrics, double[][][] values, boolean[][] ok) {
        this.metrics = metrics;
        this.values = values;
        this.ok = ok;
    }

    /** The pairs of finished blocks. */
    static PairData of(StudyRows rows) {
        Plan plan = rows.plan();
        int arms = plan.study().names().size();
        List<String> metrics = plan.head().metrics();
        int pairs = rows.all().stream().mapToInt(r -> r.replicate() + 1).max().orElse(0);
        double[][][] values = new double[arms][metrics.size()][pairs];
        boolean[][] ok = new boolean[arms][pairs];
        for (double[][] arm : values) {
            for (double[] metric : arm) {
                Arrays.fill(metric, Double.NaN);
            }
        }
        Scenario base = plan.base().scenario(List.of());
        double horizon = base.meta().ticks() * base.meta().dt();
        for (StudyRows.Row row : rows.all()) {
            int arm = row.point() % arms;
            ok[arm][row.replicate()] = row.ok();
            for (int m = 0; m < metrics.size() && row.ok(); m++) {
                values[arm][m][row.replicate()] = metrics.get(m).startsWith(TIME)
                        ? RestrictedMean.restrict(new double[] {row.metrics()[m]}, horizon)[0]
                        : row.metrics()[m];
            }
        }
        return new PairData(metrics, values, ok);
    }

    /** Arms, the first included. */
    int arms() {
        return values.length;
    }

    /** Pairs begun. */
    int pairs() {
        return ok.length == 0 ? 0 : ok[0].length;
    }

    /** Values of a metric in an arm, by pair; NaN is missing. */
    double[] of(int arm, String metric) {
        return values[arm][metrics.indexOf(metric)];
    }

    /** Another arm less the first, by pair; NaN where either is missing. */
    double[] differences(int arm, String metric) {
        double[] a = of(0, metric);
        double[] b = of(arm, metric);
        double[] d = new double[a.length];
        Arrays.setAll(d, k -> b[k] - a[k]);
        return d;
    }

    /** Whether both runs of a pair came to their end. */
    boolean whole(int arm, int pair) {
        return ok[0][pair] && ok[arm][pair];
    }

    /** Whether runs were violent, by pair; of pairs in which both came to their end. */
    boolean[] violent(int of, int arm) {
        int column = metrics.indexOf("calm");
        boolean[] violent = new boolean[pairs()];
        int n = 0;
        for (int k = 0; k < pairs() && column >= 0; k++) {
            if (whole(arm, k)) {
                violent[n++] = values[of][column][k] == 0;
            }
        }
        return Arrays.copyOf(violent, n);
    }

    /** Whether there is a notion of calm. */
    boolean hasCalm() {
        return metrics.contains("calm");
    }
}
