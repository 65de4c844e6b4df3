package flashpoint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class PairedIntervalTest {

    /** Pairs with the first value 0 or 1 in turn; the first so many of those with 1 have 0 in the other sample. */
    private static double[][] flags(int pairs, int lowered) {
        double[][] samples = new double[2][pairs];
        for (int i = 0; i < pairs; i++) {
            samples[0][i] = i % 2;
            samples[1][i] = i % 2 == 1 && i / 2 < lowered ? 0 : i % 2;
        }
        return samples;
    }

    private static PairedInterval of(double... differences) {
        return PairedInterval.of(new double[differences.length], differences);
    }

    /** Bonett and Price (2012), equation 9: f12 and f21 with 1 added to each, over n + 2. */
    @Test
    void ofFlagsItIsTheIntervalOfBonettAndPrice() {
        double[][] x = flags(40, 7);
        double p12 = 8.0 / 42;
        double p21 = 1.0 / 42;
        double error = Math.sqrt((p12 + p21 - (p12 - p21) * (p12 - p21)) / 42);
        double c = 1.96;
        Interval i = PairedInterval.of(x[0], x[1]).ends(c);
        // Theirs divides by n + 2, this by n + 1, as Student's does; the long side, below, lies further out.
        assertThat(i.high()).isCloseTo(p21 - p12 + c * error * Math.sqrt(42 / 41.0), within(1e-12));
        assertThat(i.low()).isLessThan(p21 - p12 - c * error * Math.sqrt(42 / 41.0));
    }

    /** Each moved end, put back into the transformation of Hall (1992), gives c again. */
    @Test
    void theLongSideEndsWhereHallsTransformationHasIt() {
        double[] d = {1, 2, 1, 3, 1, 9, 2, 1, 1, 4, 2, 14};
        int n = d.length;
        Summary s = Summary.of(d);
        double cubes = Arrays.stream(d)
                        .map(v -> (v - s.mean()) * (v - s.mean()) * (v - s.mean()))
                        .sum()
                / n;
        double spread = s.sd() * Math.sqrt((n - 1.0) / n);
        double g = cubes / (spread * spread * spread);
        Interval i = of(d).ends(2);
        double t = Math.sqrt(n) * (s.mean() - i.high()) / s.sd();
        double back = t + g * t * t / 3 / Math.sqrt(n) + g * g * t * t * t / 27 / n + g / 6 / Math.sqrt(n);
        assertThat(back).isCloseTo(-2, within(1e-9));
        assertThat(i.low()).isCloseTo(s.mean() - 2 * s.sd() / Math.sqrt(n), within(1e-12));
    }

    @Test
    void symmetricDifferencesOfWhichNoneIsZeroHaveStudentsInterval() {
        double[] d = {-3, -2, -1, 1, 2, 3};
        Interval i = of(d).interval();
        Interval student = Summary.of(d).interval();
        assertThat(i.low()).isCloseTo(student.low(), within(1e-12));
        assertThat(i.high()).isCloseTo(student.high(), within(1e-12));
    }

    @Test
    void itIsMirroredWithTheSamplesAndScalesWithTheUnit() {
        double[] a = {3, 5, 2, 2, 8, 0, 1, 1};
        double[] b = {3, 4, 2, 9, 8, 0, 2, 1};
        Interval i = PairedInterval.of(a, b).interval();
        Interval mirrored = PairedInterval.of(b, a).interval();
        assertThat(mirrored.low()).isCloseTo(-i.high(), within(1e-12));
        Interval larger = PairedInterval.of(
                        Arrays.stream(a).map(v -> 10 * v).toArray(),
                        Arrays.stream(b).map(v -> 10 * v).toArray())
                .interval();
        assertThat(larger.high()).isCloseTo(10 * i.high(), within(1e-9));
        double[] missing = Arrays.copyOf(a, 9);
        missing[8] = Double.NaN;
        assertThat(PairedInterval.of(missing, Arrays.copyOf(b, 9)).interval()).isEqualTo(i);
    }

    @Test
    void pairsOfWhichNoneDiffersHaveAWidthIfTheirValuesVary() {
        double[] x = {0, 1, 0, 3, 0, 0, 1, 0};
        Interval i = PairedInterval.of(x, x).interval();
        assertThat(i.low()).isNegative().isCloseTo(-i.high(), within(1e-12));
        double squares = 0;
        int unequal = 0;
        for (double one : x) {
            for (double other : x) {
                squares += (one - other) * (one - other);
                unequal += one != other ? 1 : 0;
            }
        }
        assertThat(PairedInterval.added(x, x)).isCloseTo(Math.sqrt(squares / unequal), within(1e-12));
        double[] constant = new double[8];
        assertThat(PairedInterval.of(constant, constant).interval()).isEqualTo(Interval.NONE);
        assertThat(of(2, 2, 2).interval()).isEqualTo(new Interval(2, 2));
        assertThat(of(2).interval()).isEqualTo(Interval.NONE);
    }

    @Test
    void itHoldsTheMeanOfThePairsThemselves() {
        SplittableRandom random = new SplittableRandom(3);
        for (int r = 0; r < 2000; r++) {
            double[] d = new double[2 + random.nextInt(40)];
            double share = random.nextDouble();
            Arrays.setAll(d, i -> random.nextDouble() < share ? 0 : Math.rint(6 * random.nextDouble() - 2));
            double[] first = new double[d.length];
            Arrays.setAll(first, i -> random.nextInt(3));
            double[] second = new double[d.length];
            Arrays.setAll(second, i -> first[i] + d[i]);
            Interval i = PairedInterval.of(first, second).ends(1.42);
            double mean = Summary.of(d).mean();
            assertThat(!i.known() || (i.low() <= mean + 1e-12 && i.high() >= mean - 1e-12))
                    .as(Arrays.toString(d) + i)
                    .isTrue();
        }
    }

    /**
     * Exact, over all numbers of pairs that differ: of forty flags a twentieth of which is lowered, Student's interval holds
     * the truth in 86 % of samples, since in 13 % no pair differs.
     */
    @Test
    void whereFewPairsDifferItHoldsTheTruthAsOftenAsItSays() {
        BinomialDistribution law = new BinomialDistribution(null, 40, 0.05);
        double held = 0;
        double student = 0;
        for (int k = 0; k <= 20; k++) {
            double[][] x = flags(40, k);
            held += PairedInterval.of(x[0], x[1]).interval().contains(-0.05) ? law.probability(k) : 0;
            student += PairedEffect.of(x[0], x[1]).difference().interval().contains(-0.05) ? law.probability(k) : 0;
        }
        assertThat(held).isGreaterThan(0.95);
        assertThat(student).isLessThan(0.9);
    }
}
