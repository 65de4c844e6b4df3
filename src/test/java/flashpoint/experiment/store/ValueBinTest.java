package flashpoint.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValueBinTest {

    private static BinnedStatistics of(double[] values) {
        TreeMap<Long, Tallies.Sum> sums = new TreeMap<>();
        for (double value : values) {
            sums.computeIfAbsent(ValueBin.of(value), b -> new Tallies.Sum()).add(ValueBin.offset(value));
        }
        List<ValueBin> bins = new ArrayList<>();
        sums.forEach((bin, sum) -> bins.add(sum.bin(bin)));
        return BinnedStatistics.of(bins);
    }

    @Test
    void binsStandInTheOrderOfTheirValuesAndAreAThousandthWide() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < 10_000; k++) {
            double a = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 9));
            double b = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 9));
            assertThat(Long.signum(Long.compare(ValueBin.of(a), ValueBin.of(b))))
                    .isIn(0, Double.compare(a, b));
            BinnedStatistics one = of(new double[] {a});
            assertThat(one.mean()).isEqualTo(a);
            assertThat(one.m2()).isLessThan(1e-25 * a * a);
            if (ValueBin.of(a) == ValueBin.of(b)) {
                assertThat(a).isCloseTo(b, within(0.001 * Math.abs(b)));
            }
        }
        for (int n = -2047; n < 2048; n++) {
            assertThat(ValueBin.of(n)).isLessThan(ValueBin.of(n + 1.0));
            assertThat(ValueBin.offset(n)).isEqualTo(n < 0 ? (1L << ValueBin.OFFSET_BITS) - 1 : 0);
        }
        assertThat(ValueBin.of(-0.0)).isEqualTo(ValueBin.of(0.0));
    }

    @Test
    void statisticsAreTheSameInAnyOrderAndThoseOfTheValues() {
        SplittableRandom random = new SplittableRandom(2);
        double[] values = random.doubles(5000).map(u -> 1e6 + 100 * u).toArray();
        BinnedStatistics s = of(values);
        double[] reversed = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            reversed[k] = values[values.length - 1 - k];
        }
        assertThat(of(reversed).mean()).isEqualTo(s.mean());
        assertThat(of(reversed).m2()).isEqualTo(s.m2());
        double mean = Arrays.stream(values).average().orElseThrow();
        double m2 = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(s.mean()).isCloseTo(mean, within(1e-8));
        assertThat(s.m2()).isCloseTo(m2, within(1e-6 * m2));
        Arrays.sort(values);
        for (int q = 0; q < 5; q++) {
            double exact = values[(int) Math.ceil(BinnedStatistics.LEVELS.get(q) * 5000) - 1];
            assertThat(s.quantiles()[q]).isCloseTo(exact, within(0.001 * exact));
        }
    }

    @Test
    void withoutValuesNothingIsKnown() {
        BinnedStatistics none = of(new double[0]);
        assertThat(none.n()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.m2()).isNaN();
        assertThat(none.quantiles()).containsOnly(Double.NaN);
    }
}
