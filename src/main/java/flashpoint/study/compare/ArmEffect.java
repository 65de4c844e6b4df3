package flashpoint.study.compare;

import flashpoint.statistics.ConfidenceSequence;
import flashpoint.statistics.Holm;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedEffect;
import flashpoint.statistics.PairedInterval;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.SimultaneousIntervals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Effect of one arm on one metric, with the verdict. With a fixed number of pairs the verdict rests on the sign-flip test,
 * corrected over all arms and metrics together (step-down max-T), and on the interval, which must leave 0 out; equivalence on
 * the 90 % interval, which must lie within the margins (two one-sided tests). Where one may stop when the verdict is clear, it
 * rests on confidence sequences, which hold at all numbers of pairs at once, each at 1 minus .05 over the number of arms and
 * metrics.
 *
 * @param arm number of the arm, from 1
 * @param metric name
 * @param effect sizes
 * @param interval of the difference by {@link PairedInterval}: at 95 %; of more than two arms simultaneous over the arms; a
 *     confidence sequence where one may stop early; 0 to 0 where runs are the same to the byte
 * @param p two-sided, of the metric alone; NaN where one may stop early
 * @param adjusted corrected over all arms and metrics; NaN where one may stop early
 * @param holm the same by Holm's correction, as a cross-check
 * @param gain interval of the gain from pairing; {@link Interval#NONE} where it has none
 * @param verdict {@code identical}, {@code better}, {@code worse}, {@code lower}, {@code higher}, {@code equivalent} or
 *     {@code undecided}
 * @param more pairs that would probably settle it, if it is undecided; -1 if that is not known
 */
record ArmEffect(
        int arm,
        String metric,
        PairedEffect effect,
        Interval interval,
        double p,
        double adjusted,
        double holm,
        Interval gain,
        String verdict,
        int more) {

    static final String UNDECIDED = "undecided";
    static final String IDENTICAL = "identical";
    static final String EQUIVALENT = "equivalent";

    private static final double ALPHA = 0.05;

    /** The interval as it is shown to readers. */
    Interval shown() {
        return interval.shown(effect.difference().n());
    }

    /** Whether no pair differs and the interval that is shown has a width all the same. */
    boolean equalWithWidth() {
        return verdict.equals(IDENTICAL) && shown().known() && shown().low() < shown().high();
    }

    /** All arms but the first, and all metrics that were asked for. */
    static List<ArmEffect> all(long seed, CompareSettings settings, PairData data) {
        List<double[]> differences = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            for (String metric : settings.metrics()) {
                differences.add(data.differences(arm, metric));
            }
        }
        boolean early = settings.untilDecided();
        SignFlip test = early ? null : SignFlip.of(seed, "compare", differences.toArray(double[][]::new));
        double[] holm = early ? null : Holm.adjust(test.p());
        List<ArmEffect> effects = new ArrayList<>();
        for (int arm = 1; arm < data.arms(); arm++) {
            for (String metric : settings.metrics()) {
                int at = effects.size();
                double[] p = early
                        ? new double[] {Double.NaN, Double.NaN, Double.NaN}
                        : new double[] {test.p()[at], test.adjusted()[at], holm[at]};
                effects.add(of(seed, settings, data, arm, metric, p, differences.size()));
            }
        }
        return effects;
    }

    private static ArmEffect of(
            long seed, CompareSettings settings, PairData data, int arm, String metric, double[] p, int tests) {
        double[] a = data.of(0, metric);
        double[] b = data.of(arm, metric);
        double[] d = data.differences(arm, metric);
        PairedEffect effect = PairedEffect.of(a, b);
        Double margin = settings.margins().get(metric);
        ConfidenceSequence sequence = settings.untilDecided() ? sequence(d, settings.pairs(), tests) : null;
        PairedInterval ends = PairedInterval.of(a, b);
        Interval interval = ends.ends(sequence == null ? critical(seed, data, metric, effect) : sequence.critical());
        Interval narrow = sequence == null ? ends.interval(1 - 2 * ALPHA) : interval;
        String verdict = verdict(metric, d, effect, margin, interval, narrow, p[1]);
        return new ArmEffect(
                arm,
                metric,
                effect,
                interval,
                p[0],
                p[1],
                p[2],
                gain(seed, metric, a, b, effect),
                verdict,
                verdict.equals(UNDECIDED) ? more(effect, margin, sequence, tests) : 0);
    }

    private static Interval gain(long seed, String metric, double[] a, double[] b, PairedEffect effect) {
        boolean finite = !Double.isNaN(effect.gain()) && !Double.isInfinite(effect.gain());
        return finite ? PairedEffect.gainInterval(seed, metric, a, b) : Interval.NONE;
    }

    /** A confidence sequence of the differences in order of pair. */
    static ConfidenceSequence sequence(double[] differences, int narrowest, int tests) {
        ConfidenceSequence sequence = ConfidenceSequence.of(1 - ALPHA / tests, Math.max(1, narrowest));
        for (double d : differences) {
            if (!Double.isNaN(d)) {
                sequence.add(d);
            }
        }
        return sequence;
    }

    /** Standard errors that intervals of a metric reach out, so that they hold for all arms at once. */
    private static double critical(long seed, PairData data, String metric, PairedEffect effect) {
        if (effect.pairs() < 2) {
            return Double.NaN;
        }
        double one = PairedInterval.critical(effect.pairs(), 1 - ALPHA);
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < data.pairs() && data.arms() > 2; k++) {
            double[] row = new double[data.arms() - 1];
            for (int other = 1; other < data.arms(); other++) {
                row[other - 1] = data.differences(other, metric)[k];
            }
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                rows.add(row);
            }
        }
        if (rows.size() < 2) {
            return one;
        }
        double all = SimultaneousIntervals.of(seed, "arms " + metric, rows.toArray(double[][]::new), 1 - ALPHA)
                .critical();
        return Double.isNaN(all) ? one : Math.max(one, all);
    }

    /** The effect where all runs of both arms are the same to the byte, so that there is nothing to estimate. */
    ArmEffect certain() {
        return new ArmEffect(arm, metric, effect, new Interval(0, 0), p, adjusted, holm, gain, verdict, more);
    }

    private static boolean zero(double[] d) {
        return Arrays.stream(d).filter(v -> !Double.isNaN(v)).allMatch(v -> v == 0)
                && Arrays.stream(d).anyMatch(v -> v == 0);
    }

    /**
     * What may be said of the differences.
     *
     * @param interval must leave 0 out where a difference is declared
     * @param narrow interval that must lie within the margin for equivalence
     * @param adjusted p, at most .05 where a difference is declared; NaN where the interval alone decides
     */
    static String verdict(
            String metric,
            double[] d,
            PairedEffect effect,
            Double margin,
            Interval interval,
            Interval narrow,
            double adjusted) {
        if (zero(d)) {
            return IDENTICAL;
        }
        if (margin != null && narrow.known() && narrow.low() >= -margin && narrow.high() <= margin) {
            return EQUIVALENT;
        }
        boolean differs = interval.known() && !interval.contains(0) && !(adjusted > ALPHA);
        return differs ? MetricDirection.of(metric).word(effect.difference().mean()) : UNDECIDED;
    }

    /**
     * Pairs until the verdict would be clear, if mean and spread stay what they are: by the normal law, corrected for the
     * number of tests, and no fewer than sign flips need to reach the level at all.
     */
    private static int more(PairedEffect effect, Double margin, ConfidenceSequence sequence, int tests) {
        double mean = Math.abs(effect.difference().mean());
        double half = margin == null ? mean : Math.max(mean, margin - mean);
        if (!(half > 0) || Double.isNaN(effect.difference().sd())) {
            return -1;
        }
        if (sequence != null) {
            return sequence.moreFor(half);
        }
        double z = new NormalDistribution().inverseCumulativeProbability(1 - ALPHA / 2 / tests);
        double ratio = z * effect.difference().sd() / half;
        double needed = Math.ceil(ratio * ratio);
        int least = 1;
        while (SignFlip.least(least) > ALPHA) {
            least++;
        }
        return needed > 1e6 ? -1 : (int) Math.max(1, Math.max(needed, least) - effect.pairs());
    }
}
