package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import flashpoint.statistics.Holm;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedDifference;
import flashpoint.statistics.PairedInterval;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Welch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Effects of each point against the baseline. With common seeds replicate k of both has the same draws, so differences
 * are taken pair by pair and tested by flipping their signs; with independent seeds they are those of two samples
 * ({@link Welch}).
 */
final class Effects {

    /**
     * One point and metric.
     *
     * @param point number of the point
     * @param metric index of the metric
     * @param own its values
     * @param difference mean difference from the baseline
     * @param interval its 95 % interval, of pairs by {@link PairedInterval}
     * @param pairs pairs in which both have a value, or runs of the smaller sample
     * @param missing pairs, or runs of either sample, left out because a value is missing
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
            int missing,
            double p,
            double holm) {}

    private Effects() {}

    static List<Effect> of(Plan plan, SweepData data) {
        List<Effect> raw = new ArrayList<>();
        for (int point = 1; point < plan.points().size(); point++) {
            for (int m = 0; m < data.metrics().size(); m++) {
                double[] base = data.at(m, 0);
                double[] own = data.at(m, point);
                raw.add(
                        plan.head().common()
                                ? paired(plan.head().seed(), point, m, base, own)
                                : separate(point, m, base, own));
            }
        }
        double[] holm = Holm.adjust(raw.stream().mapToDouble(Effect::p).toArray());
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Effect e = raw.get(i);
            effects.add(
                    new Effect(e.point, e.metric, e.own, e.difference, e.interval, e.pairs, e.missing, e.p, holm[i]));
        }
        return effects;
    }

    static Effect paired(long seed, int point, int metric, double[] base, double[] own) {
        int n = Math.min(base.length, own.length);
        double[] first = Arrays.copyOf(base, n);
        double[] second = Arrays.copyOf(own, n);
        PairedDifference pair = PairedDifference.of(first, second);
        Summary d = pair.difference();
        double[] differences = new double[n];
        Arrays.setAll(differences, i -> second[i] - first[i]);
        Interval interval = PairedInterval.of(first, second).interval();
        double p = SignFlip.p(seed, "effect " + point + " " + metric, differences);
        return new Effect(point, metric, Summary.of(own), d.mean(), interval, d.n(), d.missing(), p, Double.NaN);
    }

    static Effect separate(int point, int metric, double[] base, double[] own) {
        Summary a = Summary.of(base);
        Summary b = Summary.of(own);
        Welch w = Welch.of(a, b);
        int missing = a.missing() + b.missing();
        return new Effect(
                point, metric, b, w.difference(), w.interval(), Math.min(a.n(), b.n()), missing, w.p(), Double.NaN);
    }
}
