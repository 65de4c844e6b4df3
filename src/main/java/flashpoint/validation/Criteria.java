package flashpoint.validation;

import flashpoint.statistics.Bootstrap;
import flashpoint.statistics.Equivalence;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedDifference;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Welch;
import flashpoint.statistics.Wilson;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Criteria by which checks pass or fail. Those that know the law of their figure fail a true claim with a chance of
 * {@link #LUCK}. Those that have to estimate its spread state a margin instead, within which the figure must be shown
 * to lie, and say what difference so many runs can tell. With the default seeds, which do not change, no verdict
 * changes.
 */
public final class Criteria {

    /** Chance that one check fails by luck. */
    static final double LUCK = 1e-7;

    /** Chance to call equal what differs by a margin. */
    static final double ALPHA = 0.05;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double ERRORS = NORMAL.inverseCumulativeProbability(1 - LUCK / 2);
    private static final double NINETY_FIVE = NORMAL.inverseCumulativeProbability(0.975);

    private Criteria() {}

    /** A figure without chance in it. */
    public static CheckResult exact(double observed, double expected, double tolerance, int replicates) {
        return new CheckResult(observed, Interval.NONE, replicates, 0, Math.abs(observed - expected) <= tolerance);
    }

    /**
     * The mean of a sample of unknown spread, which has to be shown to lie within a margin of what is expected: two
     * one-sided tests at {@link #ALPHA}. That a t-test at a chance of luck of 1e-7 finds no difference would show nothing:
     * with ten runs it tolerates fifteen standard errors.
     */
    static CheckResult mean(double[] sample, double expected, double margin) {
        Summary s = Summary.of(sample);
        double error = s.sd() / Math.sqrt(s.n());
        Equivalence tests = Equivalence.of(s.mean() - expected, error, s.n() - 1.0, margin, ALPHA);
        return CheckResult.within(s.mean(), s.interval(), s.n(), tooFewToShow(error, s.n() - 1.0, margin), tests);
    }

    /** The mean of one sample over that of another, which has to be shown to lie within a margin of 1. */
    static CheckResult sameMean(double[] first, double[] second, double margin) {
        double base = Summary.of(first).mean();
        Welch w = Welch.of(first, second);
        Equivalence tests = Equivalence.of(w.difference() / base, w.error() / base, w.degrees(), margin, ALPHA);
        Interval i = w.interval();
        Interval ratio = new Interval(1 + i.low() / base, 1 + i.high() / base);
        double luck = tooFewToShow(w.error() / base, w.degrees(), margin);
        return CheckResult.within(1 + w.difference() / base, ratio, Math.min(first.length, second.length), luck, tests);
    }

    /** Pairs of which the second must be shown to be less than the first by no more than a share of its mean. */
    static CheckResult noLess(double[] before, double[] after, double share) {
        Summary d = PairedDifference.of(before, after).difference();
        double margin = share * Summary.of(before).mean();
        double error = d.sd() / Math.sqrt(d.n());
        double t = error == 0 ? 0 : new TDistribution(null, d.n() - 1.0).inverseCumulativeProbability(1 - ALPHA);
        return new CheckResult(
                d.mean(),
                d.interval(),
                d.n(),
                otherSeeds(d.mean() + margin - t * error, error, d.n() - 1.0),
                d.mean() - t * error >= -margin);
    }

    /** Chance that two one-sided tests don't show what is exactly true, since runs scatter. */
    private static double tooFewToShow(double error, double degrees, double margin) {
        if (!(error > 0) || !(degrees > 0)) {
            return error == 0 ? 0 : 1;
        }
        TDistribution t = new TDistribution(null, degrees);
        double room = margin / error - t.inverseCumulativeProbability(1 - ALPHA);
        return room <= 0 ? 1 : 2 * t.cumulativeProbability(-room);
    }

    /**
     * Estimates how often as many runs with other seeds would lie on the other side of a bound: their mean differs from this
     * one by &radic;2 standard errors, which are themselves estimated.
     *
     * @param distance of the mean from the bound, positive on the side that passes
     */
    static double otherSeeds(double distance, double error, double degrees) {
        if (error == 0) {
            return distance > 0 ? 0 : 1;
        }
        return degrees > 0
                ? new TDistribution(null, degrees).cumulativeProbability(-distance / (error * Math.sqrt(2)))
                : Double.NaN;
    }

    /** A figure with a known standard error under the claim. */
    static CheckResult normal(double observed, double expected, double error, double bias, int replicates) {
        Interval interval = new Interval(observed - NINETY_FIVE * error, observed + NINETY_FIVE * error);
        return new CheckResult(
                observed, interval, replicates, LUCK, Math.abs(observed - expected) <= bias + ERRORS * error);
    }

    /** A share of independent trials of known chance, by the exact binomial law. */
    static CheckResult share(long hits, long trials, double chance, int replicates) {
        BinomialDistribution law = new BinomialDistribution(null, (int) trials, chance);
        double tail = Math.min(law.cumulativeProbability((int) hits), 1 - law.cumulativeProbability((int) hits - 1));
        return new CheckResult((double) hits / trials, Wilson.of(hits, trials), replicates, LUCK, tail > LUCK / 2);
    }

    /** A sum of squared standardised deviations that follows a chi-squared law; one-sided. */
    static CheckResult chiSquared(double observed, int degrees, int replicates) {
        double limit = new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(1 - LUCK);
        return new CheckResult(observed, Interval.NONE, replicates, LUCK, observed <= limit);
    }

    /** Variance over expected variance of a nearly normal sample, two-sided. */
    static CheckResult variance(double[] sample, double expected) {
        return variance(sample, expected, 0);
    }

    /** Variance over expected variance, with room for a systematic difference relative to what is expected. */
    static CheckResult variance(double[] sample, double expected, double bias) {
        Summary s = Summary.of(sample);
        int degrees = s.n() - 1;
        ChiSquaredDistribution law = new ChiSquaredDistribution(null, degrees);
        double ratio = s.sd() * s.sd() / expected;
        double low = law.inverseCumulativeProbability(LUCK / 2);
        double high = law.inverseCumulativeProbability(1 - LUCK / 2);
        Interval interval = new Interval(
                ratio * degrees / law.inverseCumulativeProbability(0.975),
                ratio * degrees / law.inverseCumulativeProbability(0.025));
        return new CheckResult(
                ratio,
                interval,
                s.n(),
                LUCK,
                ratio * degrees >= low * (1 - bias) && ratio * degrees <= high * (1 + bias));
    }

    /**
     * Whether a figure published of one run is one that a run of ours could have: within the 95 % prediction interval of
     * a single run. The chance of failing by luck is that of an interval estimated too narrow or too far off.
     */
    static CheckResult typical(double[] perRun, double published) {
        Summary s = Summary.of(perRun);
        if (s.n() < 3 || s.missing() > 0) {
            return new CheckResult(s.mean(), Interval.NONE, perRun.length, 0, false);
        }
        double t = new TDistribution(null, s.n() - 1.0).inverseCumulativeProbability(0.975);
        double half = t * s.sd() * Math.sqrt(1 + 1.0 / s.n());
        double error = Math.sqrt(s.sd() * s.sd() / s.n() + half * half / (2.0 * (s.n() - 1)));
        double luck = NORMAL.cumulativeProbability((Math.abs(published - s.mean()) - half) / error);
        Interval interval = new Interval(s.mean() - half, s.mean() + half);
        return new CheckResult(s.mean(), interval, s.n(), luck, interval.contains(published));
    }

    /** A difference of two samples that must be positive: the chance of luck is estimated from their spread. */
    static CheckResult above(double[] lower, double[] higher) {
        Summary a = Summary.of(lower);
        Summary b = Summary.of(higher);
        Welch w = Welch.of(a, b);
        double luck = otherSeeds(w.difference(), w.error(), w.degrees());
        return new CheckResult(w.difference(), w.interval(), Math.min(a.n(), b.n()), luck, w.difference() > 0);
    }

    /**
     * A mean that must lie in a window, whatever its interval. How often other seeds would leave it is estimated from
     * the sample.
     */
    static CheckResult window(double[] sample, double low, double high) {
        Summary s = Summary.of(sample);
        boolean inside = s.n() > 0 && s.mean() >= low && s.mean() <= high;
        return new CheckResult(s.mean(), s.interval(), s.n(), leaves(s, low, high), inside);
    }

    private static double leaves(Summary s, double low, double high) {
        if (s.n() < 2) {
            return Double.NaN;
        }
        double error = s.sd() / Math.sqrt(s.n());
        if (error == 0) {
            return 0;
        }
        double degrees = s.n() - 1.0;
        return otherSeeds(s.mean() - low, error, degrees) + otherSeeds(high - s.mean(), error, degrees);
    }

    /**
     * A share of independent trials of unknown chance, which has to be shown to lie below a limit: the upper end of its 95 %
     * interval does. How often other seeds would not show it is taken from the chance observed, with half a hit more.
     */
    static CheckResult shareBelow(long hits, long trials, double limit, int replicates) {
        Interval interval = Wilson.of(hits, trials);
        long least = 0;
        while (least < trials && Wilson.of(least, trials).high() <= limit) {
            least++;
        }
        double luck = trials == 0
                ? Double.NaN
                : 1
                        - new BinomialDistribution(null, (int) trials, (hits + 0.5) / (trials + 1.0))
                                .cumulativeProbability((int) least - 1);
        return new CheckResult(
                trials == 0 ? Double.NaN : (double) hits / trials,
                interval,
                replicates,
                luck,
                interval.high() <= limit);
    }

    /**
     * The Gini coefficient of a sample of sizes, at least 0, which must not lie below a bound. The interval is a bootstrap's
     * (BCa), the chance that other seeds fall below the bound that of a jackknife's error.
     */
    static CheckResult uneven(double[] sizes, double bound, long seed, int replicates) {
        double gini = gini(sizes);
        double[] without = new double[sizes.length];
        for (int k = 0; k < without.length; k++) {
            double[] rest = new double[sizes.length - 1];
            System.arraycopy(sizes, 0, rest, 0, k);
            System.arraycopy(sizes, k + 1, rest, k, rest.length - k);
            without[k] = gini(rest);
        }
        int n = sizes.length;
        double error = Summary.of(without).sd() * (n - 1) / Math.sqrt(n);
        return new CheckResult(
                gini,
                Bootstrap.of(seed).interval("gini", sizes, Criteria::gini),
                replicates,
                otherSeeds(gini - bound, error, n - 1.0),
                gini >= bound);
    }

    /** Gini coefficient: 0 of equal sizes, (n &minus; 1) / n if one holds all; NaN if there is nothing to hold. */
    static double gini(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double total = 0;
        double weighted = 0;
        for (int k = 0; k < sorted.length; k++) {
            total += sorted[k];
            weighted += (2.0 * (k + 1) - sorted.length - 1) * sorted[k];
        }
        return total == 0 ? Double.NaN : weighted / (sorted.length * total);
    }

    /**
     * The ratio of paired values, as the geometric mean over pairs, which must lie in a window. Half a unit is added to both,
     * so that a count of 0 has a ratio.
     */
    static CheckResult ratioWindow(double[] before, double[] after, double low, double high) {
        double[] logs = new double[before.length];
        for (int k = 0; k < logs.length; k++) {
            logs[k] = FastMath.log((after[k] + 0.5) / (before[k] + 0.5));
        }
        CheckResult f = window(logs, FastMath.log(low), FastMath.log(high));
        Interval i = new Interval(
                FastMath.exp(f.interval().low()), FastMath.exp(f.interval().high()));
        return new CheckResult(FastMath.exp(f.observed()), i, f.replicates(), f.falseAlarm(), f.passed());
    }
}
