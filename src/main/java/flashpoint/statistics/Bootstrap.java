package flashpoint.statistics;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap intervals, Efron (1979), <i>Bootstrap methods: another look at the jackknife</i>, Annals of
 * Statistics 7(1), 1&ndash;26; for statistics without an interval of their own, such as a median or a ratio.
 *
 * <p>Draws: value {@code i} of resample {@code r} is picked by uniform {@code i mod 4} of the address
 * (EXPERIMENT, place of the name, r, 0, i / 4). Another name is another, independent set of resamples; the same name
 * and seed give the same interval.
 */
public final class Bootstrap {

    private final long seed;
    private final int resamples;
    private final double level;

    private Bootstrap(long seed, int resamples, double level) {
        this.seed = seed;
        this.resamples = resamples;
        this.level = level;
    }

    /**
     * A bootstrap of 2,000 resamples at 95 %.
     *
     * @param seed any 64-bit integer
     * @return the bootstrap
     */
    public static Bootstrap of(long seed) {
        return new Bootstrap(seed, 2000, Summary.LEVEL);
    }

    /**
     * The bootstrap with another number of resamples.
     *
     * @param count at least 1
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public Bootstrap withResamples(int count) {
        if (count < 1) {
            throw new IllegalArgumentException(count + " resamples are too few");
        }
        return new Bootstrap(seed, count, level);
    }

    /**
     * The bootstrap at another level of confidence.
     *
     * @param confidence between 0 and 1
     * @return a copy
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public Bootstrap withLevel(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("level " + confidence + " is not between 0 and 1");
        }
        return new Bootstrap(seed, resamples, confidence);
    }

    /**
     * The interval of a statistic.
     *
     * @param name what is estimated; names the draws
     * @param values the sample; NaN is missing and left out
     * @param statistic of a sample of the same size; may reorder the array it is given
     * @return the interval, or {@link Interval#NONE} if fewer than two values are present
     */
    public Interval interval(String name, double[] values, ToDoubleFunction<double[]> statistic) {
        double[] x = Summary.present(values);
        if (x.length < 2) {
            return Interval.NONE;
        }
        AddressedDraws draws = new AddressedDraws(seed);
        int place = PlaceKey.of("bootstrap", name);
        double[] estimates = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            estimates[r] = statistic.applyAsDouble(resample(draws, place, r, x));
        }
        Arrays.sort(estimates);
        return new Interval(
                Quantile.ofSorted(estimates, (1 - level) / 2), Quantile.ofSorted(estimates, (1 + level) / 2));
    }

    private static double[] resample(AddressedDraws draws, int place, int number, double[] x) {
        double[] drawn = new double[x.length];
        for (int i = 0; i < drawn.length; i++) {
            if (i % 4 == 0) {
                draws.at(Purpose.EXPERIMENT, place, number, 0, i / 4);
            }
            double u = switch (i % 4) {
                case 0 -> draws.u0();
                case 1 -> draws.u1();
                case 2 -> draws.u2();
                default -> draws.u3();
            };
            drawn[i] = x[AddressedDraws.pick(u, x.length)];
        }
        return drawn;
    }
}
