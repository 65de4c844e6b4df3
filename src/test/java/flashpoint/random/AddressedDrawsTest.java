package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Uniforms by address. The statistical tests use fixed seeds; their rates say how often another seed would fail. */
class AddressedDrawsTest {

    private static final int BLOCKS = 250_000;

    @Test
    void anAddressHoldsTheWordsOfItsPhiloxBlock() {
        SplittableRandom random = new SplittableRandom(1);
        int[] words = new int[4];
        for (int n = 0; n < 10_000; n++) {
            long seed = random.nextLong();
            Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
            int place = random.nextInt();
            int entity = random.nextInt();
            int tick = random.nextInt(-1, 10_000);
            int index = random.nextInt(AddressedDraws.MAX_INDEX + 1);
            long key = Philox.key(seed);
            int last = purpose.code() << 24 | index;
            Philox.block(tick, entity, place, last, (int) key, (int) (key >>> 32), words);
            AddressedDraws draws = new AddressedDraws(seed).at(purpose, place, entity, tick, index);
            assertThat(four(draws))
                    .containsExactly(uniform(words[0]), uniform(words[1]), uniform(words[2]), uniform(words[3]));
        }
    }

    @Test
    void noDrawDependsOnThoseBefore() {
        AddressedDraws fresh = new AddressedDraws(7).at(Purpose.DECIDE, 5, 6, 7, 8);
        AddressedDraws used = new AddressedDraws(7);
        used.at(Purpose.BELIEF, 1, 2, 3, 4);
        used.at(Purpose.ATTACK, 5, 6, 7, 8);
        assertThat(four(used.at(Purpose.DECIDE, 5, 6, 7, 8))).containsExactly(four(fresh));
    }

    @Test
    void addressesThatDifferInAnyOnePartGiveOtherNumbers() {
        List<double[]> all = List.of(
                four(new AddressedDraws(1).at(Purpose.DECIDE, 1, 1, 1, 1)),
                four(new AddressedDraws(2).at(Purpose.DECIDE, 1, 1, 1, 1)),
                four(new AddressedDraws(1).at(Purpose.ATTACK, 1, 1, 1, 1)),
                four(new AddressedDraws(1).at(Purpose.DECIDE, 2, 1, 1, 1)),
                four(new AddressedDraws(1).at(Purpose.DECIDE, 1, 2, 1, 1)),
                four(new AddressedDraws(1).at(Purpose.DECIDE, 1, 1, 2, 1)),
                four(new AddressedDraws(1).at(Purpose.DECIDE, 1, 1, 1, 2)));
        Set<Double> numbers = new HashSet<>();
        all.forEach(block -> {
            for (double u : block) {
                numbers.add(u);
            }
        });
        assertThat(numbers).hasSize(4 * all.size());
    }

    @Test
    void uniformsAreStrictlyBetweenZeroAndOne() {
        AddressedDraws draws = new AddressedDraws(3);
        for (int n = 0; n < BLOCKS; n++) {
            for (double u : four(draws.at(Purpose.EXPERIMENT, 0, n, 0, 0))) {
                assertThat(u).isGreaterThan(0).isLessThan(1);
            }
        }
        assertThat(uniform(0)).isGreaterThan(0);
        assertThat(uniform(-1)).isLessThan(1);
    }

    /** Each bound lies five standard errors out: another seed would fail one of them about once in 600,000. */
    @Test
    void uniformsHaveTheMeanAndVarianceOfTheUniformLaw() {
        double sum = 0;
        double squares = 0;
        int n = 4 * BLOCKS;
        AddressedDraws draws = new AddressedDraws(4);
        for (int k = 0; k < BLOCKS; k++) {
            for (double u : four(draws.at(Purpose.EXPERIMENT, k, 0, 0, 0))) {
                sum += u - 0.5;
                squares += (u - 0.5) * (u - 0.5);
            }
        }
        assertThat(sum / n).isCloseTo(0, within(5 * Math.sqrt(1 / 12.0 / n)));
        assertThat(squares / n).isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / n)));
    }

    /**
     * Chi-square over 256 cells, for numbers along each part of the address: 0.01 % of seeds would exceed the bound of
     * 350.0 (255 degrees of freedom) in each of the four directions.
     */
    @Test
    void uniformsFillTheirCellsEvenlyInEveryDirection() {
        AddressedDraws draws = new AddressedDraws(5);
        for (int direction = 0; direction < 4; direction++) {
            int[] cells = new int[256];
            for (int k = 0; k < BLOCKS; k++) {
                draws.at(
                        Purpose.EXPERIMENT,
                        direction == 0 ? k : 1,
                        direction == 1 ? k : 2,
                        direction == 2 ? k : 3,
                        direction == 3 ? k : 4);
                cells[AddressedDraws.pick(draws.u0(), 256)]++;
            }
            assertThat(chiSquare(cells, BLOCKS / 256.0)).isBetween(170.0, 350.0);
        }
    }

    /** Pairs of neighbours on a 16 by 16 board; the same bound and rate as above. */
    @Test
    void neighbouringAddressesAreIndependent() {
        AddressedDraws draws = new AddressedDraws(6);
        int[] cells = new int[256];
        for (int k = 0; k < BLOCKS; k++) {
            int a = AddressedDraws.pick(
                    draws.at(Purpose.EXPERIMENT, 0, 2 * k, 0, 0).u0(), 16);
            int b = AddressedDraws.pick(
                    draws.at(Purpose.EXPERIMENT, 0, 2 * k + 1, 0, 0).u0(), 16);
            cells[16 * a + b]++;
        }
        assertThat(chiSquare(cells, BLOCKS / 256.0)).isBetween(170.0, 350.0);
    }

    /** Five standard errors: fails for one seed in about 1.7 million, for each of mean and variance. */
    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        AddressedDraws draws = new AddressedDraws(8);
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < BLOCKS; k++) {
            double z = draws.at(Purpose.EXPERIMENT, 0, k, 0, 0).gaussian();
            sum += z;
            squares += z * z;
        }
        assertThat(sum / BLOCKS).isCloseTo(0, within(5 / Math.sqrt(BLOCKS)));
        assertThat(squares / BLOCKS).isCloseTo(1, within(5 * Math.sqrt(2.0 / BLOCKS)));
    }

    @Test
    void pickReachesEveryNumberAndNoOther() {
        assertThat(AddressedDraws.pick(uniform(0), 7)).isZero();
        assertThat(AddressedDraws.pick(uniform(-1), 7)).isEqualTo(6);
        assertThat(AddressedDraws.pick(uniform(-1), Integer.MAX_VALUE)).isLessThan(Integer.MAX_VALUE);
    }

    @Test
    void drawingAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        AddressedDraws draws = new AddressedDraws(9);
        double sum = draw(draws, 20_000);
        long before = threads.getCurrentThreadAllocatedBytes();
        sum += draw(draws, 1_000_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(sum).isPositive();
        assertThat(allocated).as("bytes for a million draws").isLessThan(100_000);
    }

    private static double draw(AddressedDraws draws, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += draws.at(Purpose.DECIDE, 1, k, 2, 3).u3();
        }
        return sum;
    }

    private static double chiSquare(int[] cells, double expected) {
        double sum = 0;
        for (int n : cells) {
            sum += (n - expected) * (n - expected) / expected;
        }
        return sum;
    }

    private static double[] four(AddressedDraws draws) {
        return new double[] {draws.u0(), draws.u1(), draws.u2(), draws.u3()};
    }

    /** The specification's way from a word to a uniform: ((w >>> 1) + 1/2) / 2^31. */
    private static double uniform(int word) {
        return ((word >>> 1) + 0.5) / 2147483648.0;
    }
}
