package flashpoint.validation;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import flashpoint.statistics.Wilson;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Criteria by which checks pass or fail. Each stochastic one fails a true claim with a chance of {@link #LUCK}; a suite
 * of a hundred checks then fails by luck less than once in a hundred thousand runs with fresh seeds, and never with the
 * default ones, which do not change.
 */
public final class Criteria {

    /** Chance that one check fails by luck. */
    static final double LUCK = 1e-7;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final double ERRORS = NORMAL.inverseCumulativeProbability(1 - LUCK / 2);
    private static final double NINETY_FIVE = NORMAL.inverseCumulativeProbability(0.975);

    private Criteria() {}

    /** A figure without chance in it. */
    public static CheckResult exact(double observed, double expected, double tolerance, int replicates) {
        return new CheckResult(observed, Interval.NONE, replicates, 0, Math.abs(observed - expected) <= tolerance);
    }

    /** The mean of a sample of unknown spread, by Student's t; {@code bias} is a known systematic difference. */
    public static CheckResult mean(double[] sample, double expected, double bias) {
        Summary s = Summary.of(sample);
        if (s.n() < 2) {
            return new CheckResult(s.mean(), Interval.NONE, s.n(), 0, false);
        }
        double t = new TDistribution(null, s.n() - 1.0).inverseCumulativeProbability(1 - LUCK / 2);
        double error = s.sd() / Math.sqrt(s.n());
        return new CheckResult(
                s.mean(), s.interval(), s.n(), LUCK, Math.abs(s.mean() - expected) <= bias + t * error + 1e-12);
    }

    /** A figure with a known standard error under the claim. */
    public static CheckResult normal(double observed, double expected, double error, double bias, int replicates) {
        Interval interval = new Interval(observed - NINETY_FIVE * error, observed + NINETY_FIVE * error);
        return new CheckResult(
                observed, interval, replicates, LUCK, Math.abs(observed - expected) <= bias + ERRORS * error);
    }

    /** A share of independent trials of known chance, by the exact binomial law. */
    public static CheckResult share(long hits, long trials, double chance, int replicates) {
        BinomialDistribution law = new BinomialDistribution(null, (int) trials, chance);
        double tail = Math.min(law.cumulativeProbability((int) hits), 1 - law.cumulativeProbability((int) hits - 1));
        return new CheckResult((double) hits / trials, Wilson.of(hits, trials), replicates, LUCK, tail > LUCK / 2);
    }

    /** A sum of squared standardised deviations that follows a chi-squared law; one-sided. */
    public static CheckResult chiSquared(double observed, int degrees, int replicates) {
        double limit = new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(1 - LUCK);
        return new CheckResult(observed, Interval.NONE, replicates, LUCK, observed <= limit);
    }

    /** Variance over expected variance of a nearly normal sample, two-sided. */
    public static CheckResult variance(double[] sample, double expected) {
        return variance(sample, expected, 0);
    }

    /** Variance over expected variance, with room for a systematic difference relative to what is expected. */
    public static CheckResult variance(double[] sample, double expected, double bias) {
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
    public static CheckResult typical(double[] perRun, double published) {
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
    public static CheckResult above(double[] lower, double[] higher) {
        Summary a = Summary.of(lower);
        Summary b = Summary.of(higher);
        double difference = b.mean() - a.mean();
        double error = Math.sqrt(a.sd() * a.sd() / a.n() + b.sd() * b.sd() / b.n());
        Interval interval = new Interval(difference - NINETY_FIVE * error, difference + NINETY_FIVE * error);
        double luck = error == 0 ? 0 : NORMAL.cumulativeProbability(-difference / error);
        return new CheckResult(difference, interval, Math.min(a.n(), b.n()), luck, difference > 0);
    }

    /**
     * A mean that must lie in a window, whatever its interval. How often other seeds would leave it is estimated from
     * the sample.
     */
    public static CheckResult window(double[] sample, double low, double high) {
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
        return NORMAL.cumulativeProbability((low - s.mean()) / error)
                + 1
                - NORMAL.cumulativeProbability((high - s.mean()) / error);
    }
}
