package flashpoint.validation;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Bootstrap;
import flashpoint.statistics.Holm;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedEffect;
import flashpoint.statistics.RestrictedMean;
import flashpoint.statistics.SignFlip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;

/**
 * Effect of one {@link Ablation} on the outcome of a scenario, over pairs of runs with the same seed.
 *
 * @param ablation the change
 * @param pairs pairs of runs
 * @param identical pairs of which no metric of the whole summary differs
 * @param effects by metric, in the order asked for
 */
public record AblationRow(Ablation ablation, int pairs, int identical, List<Effect> effects) {

    /** If no metric differs in so many pairs, no more are run. */
    static final int ENOUGH_IDENTICAL = 10;

    /**
     * The effect on one metric.
     *
     * @param metric its name; of times, runs without the event count with the end of the run
     * @param pairs pairs in which both runs have a value
     * @param base mean of the scenario as it is, over these pairs
     * @param baseSd standard deviation of the scenario as it is
     * @param changed mean after the change
     * @param changedSd standard deviation after the change
     * @param difference mean of changed less base
     * @param interval 95 % interval of the difference, by BCa
     * @param share what the outcome owes to what was taken out: (base - changed) / base; NaN if the base is 0
     * @param shareInterval 95 % interval of the share, by BCa over the pairs
     * @param p two-sided p-value of no difference, by flipping signs
     * @param adjusted the same, corrected by Holm's method for the metrics of the row
     */
    public record Effect(
            String metric,
            int pairs,
            double base,
            double baseSd,
            double changed,
            double changedSd,
            double difference,
            Interval interval,
            double share,
            Interval shareInterval,
            double p,
            double adjusted) {

        private Effect adjustedTo(double value) {
            return new Effect(
                    metric,
                    pairs,
                    base,
                    baseSd,
                    changed,
                    changedSd,
                    difference,
                    interval,
                    share,
                    shareInterval,
                    p,
                    value);
        }
    }

    /**
     * Whether the change moves any metric beyond chance.
     *
     * @return true if one adjusted p-value is below .05
     */
    public boolean clear() {
        return effects.stream().anyMatch(e -> e.adjusted < 0.05);
    }

    /**
     * Whether no run noticed the change.
     *
     * @return true if all pairs are identical
     */
    public boolean nothing() {
        return identical == pairs;
    }

    /**
     * Runs a scenario as it is and after each change.
     *
     * @param scenario as it is
     * @param ablations the changes
     * @param metrics names of metrics of a run
     * @param bench runs them
     * @param n pairs, at least 5
     * @param done told each finished row
     * @return a row a change
     * @throws InterruptedException if the caller is interrupted
     */
    public static List<AblationRow> of(
            Scenario scenario,
            List<Ablation> ablations,
            List<String> metrics,
            CheckRunner bench,
            int n,
            Consumer<AblationRow> done)
            throws InterruptedException {
        List<double[]> base = bench.each(scenario, n, r -> r.summary());
        List<AblationRow> rows = new ArrayList<>();
        for (Ablation a : ablations) {
            int first = Math.min(n, ENOUGH_IDENTICAL);
            List<double[]> changed = new ArrayList<>(bench.each(a.scenario(), 0, first, r -> r.summary()));
            if (identical(base, changed) < first) {
                changed.addAll(bench.each(a.scenario(), first, n, r -> r.summary()));
            }
            List<Effect> effects = new ArrayList<>();
            for (String metric : metrics) {
                effects.add(effect(scenario, a, metric, base.subList(0, changed.size()), changed, bench.seed()));
            }
            AblationRow row = new AblationRow(a, changed.size(), identical(base, changed), adjusted(effects));
            rows.add(row);
            done.accept(row);
        }
        return rows;
    }

    private static int identical(List<double[]> base, List<double[]> changed) {
        int same = 0;
        for (int k = 0; k < changed.size(); k++) {
            same += Arrays.equals(base.get(k), changed.get(k)) ? 1 : 0;
        }
        return same;
    }

    private static double[] column(Scenario scenario, String metric, List<double[]> summaries) {
        List<Metric> all = Metrics.run(scenario);
        int c = all.stream().map(Metric::name).toList().indexOf(metric);
        double[] values = summaries.stream().mapToDouble(s -> s[c]).toArray();
        boolean time = metric.startsWith("first_") && all.get(c).unit().equals("h");
        return time
                ? RestrictedMean.restrict(
                        values, scenario.meta().ticks() * scenario.meta().dt())
                : values;
    }

    private static Effect effect(
            Scenario scenario, Ablation a, String metric, List<double[]> base, List<double[]> changed, long seed) {
        double[] all1 = column(scenario, metric, base);
        double[] all2 = column(scenario, metric, changed);
        int[] known = IntStream.range(0, all1.length)
                .filter(i -> !Double.isNaN(all1[i]) && !Double.isNaN(all2[i]))
                .toArray();
        double[] before = Arrays.stream(known).mapToDouble(i -> all1[i]).toArray();
        double[] after = Arrays.stream(known).mapToDouble(i -> all2[i]).toArray();
        double[] differences = MathArrays.ebeSubtract(after, before);
        int n = differences.length;
        String name = "ablation " + a.kind().word() + " " + a.name() + " " + a.setting() + " " + metric;
        PairedEffect e = PairedEffect.of(before, after);
        boolean none = Arrays.stream(differences).allMatch(d -> d == 0);
        Bootstrap bootstrap = Bootstrap.of(seed);
        Interval zero = new Interval(0, 0);
        Interval interval = none ? zero : bootstrap.interval(name, differences, StatUtils::mean);
        Interval share = none
                ? zero
                : bootstrap.interval("share " + name, n, (int[] members) -> {
                    double all = 0;
                    double rest = 0;
                    for (int i : members) {
                        all += before[i];
                        rest += after[i];
                    }
                    return all == 0 ? Double.NaN : (all - rest) / all;
                });
        return new Effect(
                metric,
                n,
                e.meanFirst(),
                sd(before),
                e.meanSecond(),
                sd(after),
                e.difference().mean(),
                interval,
                e.meanFirst() == 0 ? Double.NaN : (e.meanFirst() - e.meanSecond()) / e.meanFirst(),
                e.meanFirst() == 0 ? Interval.NONE : share,
                none ? 1 : SignFlip.p(seed, name, differences),
                Double.NaN);
    }

    private static double sd(double[] values) {
        return values.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(values));
    }

    private static List<Effect> adjusted(List<Effect> effects) {
        double[] holm = Holm.adjust(effects.stream().mapToDouble(Effect::p).toArray());
        return IntStream.range(0, holm.length)
                .mapToObj(k -> effects.get(k).adjustedTo(holm[k]))
                .toList();
    }
}
