package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import flashpoint.statistics.Holm;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedDifference;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Effects of each point against the baseline. With common seeds replicate k of both has the same draws, so differences
 * are taken pair by pair; with independent seeds they are those of two samples (Welch 1947, Biometrika 34,
 * 28&ndash;35).
 */
final class Effects {

    /**
     * One point and metric.
     *
     * @param point number of the point
     * @param metric index of the metric
     * @param own its values
     * @param difference mean difference from the baseline
     * @param interval its 95 % interval
     * @param pairs pairs, or runs of the smaller sample
     * @param p two-sided p-value of no difference; NaN if there is none
     * @param holm the same, corrected for all points and metrics of the table
     */
    record Effect(
            int point,
            int metric,
            Summary own,
            double difference,
            Interval interval,
            int pairs,
            double p,
            double holm) {}

    private Effects() {}

    static List<Effect> of(Plan plan, SweepData data) {
        List<Effect> raw = new ArrayList<>();
        for (int point = 1; point < plan.points().size(); point++) {
            for (int m = 0; m < data.metrics().size(); m++) {
                double[] base = data.at(m, 0);
                double[] own = data.at(m, point);
                raw.add(plan.head().common() ? paired(point, m, base, own) : separate(point, m, base, own));
            }
        }
        double[] holm = Holm.adjust(raw.stream().mapToDouble(Effect::p).toArray());
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Effect e = raw.get(i);
            effects.add(new Effect(e.point, e.metric, e.own, e.difference, e.interval, e.pairs, e.p, holm[i]));
        }
        return effects;
    }

    private static Effect paired(int point, int metric, double[] base, double[] own) {
        int n = Math.min(base.length, own.length);
        PairedDifference pair = PairedDifference.of(Arrays.copyOf(base, n), Arrays.copyOf(own, n));
        Summary d = pair.difference();
        double p = p(d.mean(), d.sd() / Math.sqrt(d.n()), d.n() - 1.0);
        return new Effect(point, metric, Summary.of(own), d.mean(), d.interval(), d.n(), p, Double.NaN);
    }

    private static Effect separate(int point, int metric, double[] base, double[] own) {
        Summary a = Summary.of(base);
        Summary b = Summary.of(own);
        double va = a.sd() * a.sd() / a.n();
        double vb = b.sd() * b.sd() / b.n();
        double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        double difference = b.mean() - a.mean();
        double error = Math.sqrt(va + vb);
        double half = df > 0 ? new TDistribution(null, df).inverseCumulativeProbability(0.975) * error : Double.NaN;
        Interval interval = new Interval(difference - half, difference + half);
        return new Effect(
                point, metric, b, difference, interval, Math.min(a.n(), b.n()), p(difference, error, df), Double.NaN);
    }

    /** Two-sided; without any spread a difference is either none or certain. */
    static double p(double difference, double error, double df) {
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        if (Double.isNaN(error) || !(df > 0)) {
            return Double.NaN;
        }
        return 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(difference / error));
    }
}
