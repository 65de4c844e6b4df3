package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** Uniforms of 64 neighbours, worked out only where they can matter. */
class BernoulliFilterTest {

    private static final int PLACE = 17;

    private static BernoulliFilter filter(long seed) {
        return new BernoulliFilter(new AddressedDraws(seed), new VectorDraws(seed, 4 * BernoulliFilter.CAPACITY));
    }

    /** All 64 uniforms of a word, by the definition and without the filter. */
    private static double[] byDefinition(long seed, int word, int tick) {
        double[] all = new double[BernoulliFilter.NEIGHBOURS];
        long key = Philox.key(seed);
        int purpose = Purpose.RETURN.code() << 24;
        int[] out = new int[4];
        for (int k = 0; k < all.length; k++) {
            int coarse = 0;
            for (int plane = 0; plane < 8; plane++) {
                int index = 1 << 23 | plane / 2;
                Philox.block(tick, word, PLACE, purpose | index, (int) key, (int) (key >>> 32), out);
                int half = out[plane % 2 * 2 + (k >= 32 ? 0 : 1)];
                coarse = 2 * coarse + (half >>> k & 1);
            }
            double fine = new AddressedDraws(seed)
                    .at(Purpose.RETURN, PLACE, 64 * word + k, tick, 0)
                    .u0();
            all[k] = (coarse + fine) / 256;
        }
        return all;
    }

    @Test
    void whoMayFallBelowAChanceIsLetThroughWithTheUniformOfItsAddress() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 2_000; n++) {
            long seed = random.nextLong();
            int tick = random.nextInt(100_000);
            double chance = n % 10 == 0 ? n % 20 / 10 : FastMath.pow(random.nextDouble(), 4);
            BernoulliFilter filter = filter(seed);
            filter.begin(Purpose.RETURN, PLACE, tick);
            int[] words = random.ints(random.nextInt(BernoulliFilter.CAPACITY + 1), 0, 1_000_000)
                    .toArray();
            long[] members = new long[words.length];
            for (int k = 0; k < words.length; k++) {
                members[k] = random.nextLong() | random.nextLong();
                filter.add(words[k], members[k]);
            }
            filter.filter(chance);
            assertThat(filter.words()).isEqualTo(words.length);
            assertThat(filter.full()).isEqualTo(words.length == BernoulliFilter.CAPACITY);
            for (int k = 0; k < words.length; k += 7) {
                assertThat(filter.word(k)).isEqualTo(words[k]);
                check(filter, k, members[k], chance, byDefinition(seed, words[k], tick));
            }
        }
    }

    private static void check(BernoulliFilter filter, int n, long members, double chance, double[] uniforms) {
        long through = filter.passed(n);
        assertThat(through & ~members).isZero();
        for (int k = 0; k < uniforms.length; k++) {
            if ((through >>> k & 1) != 0) {
                assertThat(filter.uniform(n, k)).isEqualTo(uniforms[k]);
                assertThat(filter.lowerBound(n, k)).isBetween(uniforms[k] - 1.0 / 256, uniforms[k]);
                assertThat(uniforms[k]).isLessThan(chance + 1.0 / 256);
            } else if ((members >>> k & 1) != 0) {
                assertThat(uniforms[k]).isGreaterThanOrEqualTo(chance);
            }
        }
    }

    @Test
    void aWordOfWhichNobodyTakesPartIsLeftOut() {
        BernoulliFilter filter = filter(1);
        filter.begin(Purpose.RETURN, PLACE, 0);
        filter.add(3, 0);
        assertThat(filter.words()).isZero();
    }

    @Test
    void oneWorkedOutAloneHasTheSameUniform() {
        double[] all = byDefinition(5, 11, 13);
        for (int k = 0; k < all.length; k++) {
            assertThat(BernoulliFilter.uniform(new AddressedDraws(5), Purpose.RETURN, PLACE, 64 * 11 + k, 13))
                    .isEqualTo(all[k]);
        }
    }

    /** Five standard errors each way, so another seed would fail one of the six bounds about once in 300,000. */
    @Test
    void theNumbersAreUniformAndNeighboursIndependent() {
        int words = 4_000;
        int n = words * BernoulliFilter.NEIGHBOURS;
        double sum = 0;
        double squares = 0;
        double neighbours = 0;
        BernoulliFilter filter = filter(3);
        for (int word = 0; word < words; word++) {
            filter.begin(Purpose.FLEE_HOUSEHOLD, PLACE, 0);
            filter.add(word, -1L);
            filter.filter(1);
            double before = filter.uniform(0, BernoulliFilter.NEIGHBOURS - 1) - 0.5;
            for (int k = 0; k < BernoulliFilter.NEIGHBOURS; k++) {
                double x = filter.uniform(0, k) - 0.5;
                sum += x;
                squares += x * x;
                neighbours += x * before;
                before = x;
            }
        }
        assertThat(sum / n).isCloseTo(0, within(5 * Math.sqrt(1 / 12.0 / n)));
        assertThat(squares / n).isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / n)));
        assertThat(neighbours / n).isCloseTo(0, within(5 / 12.0 / Math.sqrt(n)));
    }
}
