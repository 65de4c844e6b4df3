package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Draws of a batch are those that each entity would draw alone. */
class BatchDrawsTest {

    private static BatchDraws lots(long seed) {
        return new BatchDraws(new VectorDraws(seed, BatchDraws.CAPACITY));
    }

    @Test
    void eachDrawsWhatItWouldDrawAlone() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 100; n++) {
            long seed = random.nextLong();
            int place = random.nextInt();
            int tick = random.nextInt(10_000);
            int[] entity = random.ints(random.nextInt(BatchDraws.CAPACITY + 1), 0, 1 << 24)
                    .toArray();
            BatchDraws lots = lots(seed);
            // What a round before left behind does not matter.
            lots.begin(place + 1);
            lots.add(7, 7, 7);
            lots.draw(Purpose.WITNESS, tick + 1);
            lots.begin(place);
            for (int k = 0; k < entity.length; k++) {
                lots.add(-k, entity[k], k);
            }
            lots.draw(Purpose.RUMOUR, tick);
            assertThat(lots.count()).isEqualTo(entity.length);
            for (int k = 0; k < entity.length; k++) {
                AddressedDraws alone = new AddressedDraws(seed).at(Purpose.RUMOUR, place, entity[k], tick, k);
                assertThat(lots.who(k)).isEqualTo(-k);
                assertThat(lots.u(0, k)).isEqualTo(alone.u0());
                assertThat(lots.u(1, k)).isEqualTo(alone.u1());
                assertThat(lots.u(2, k)).isEqualTo(alone.u2());
                assertThat(lots.u(3, k)).isEqualTo(alone.u3());
                assertThat(lots.word(3, k)).isEqualTo(alone.word(3));
            }
        }
    }

    /** Chances at, just above and just below the very number drawn, and any others. */
    @Test
    void beingBelowAChanceIsSaidByWholeNumbersAsByTheUniform() {
        BatchDraws lots = lots(2);
        lots.begin(3);
        for (int k = 0; k < BatchDraws.CAPACITY; k++) {
            lots.add(k, k, 0);
        }
        lots.draw(Purpose.RUMOUR, 5);
        SplittableRandom random = new SplittableRandom(6);
        for (int k = 0; k < BatchDraws.CAPACITY; k++) {
            double u = lots.u(0, k);
            double[] chances = {
                0, 1, u, Math.nextUp(u), Math.nextDown(u), random.nextDouble(), 1e-12 * random.nextDouble()
            };
            for (double chance : chances) {
                assertThat(lots.below(0, k, BatchDraws.bound(chance)))
                        .as("%s < %s", u, chance)
                        .isEqualTo(u < chance);
            }
        }
    }

    @Test
    void thereIsRoomForSoManyAndNoMore() {
        BatchDraws lots = lots(1);
        lots.begin(0);
        assertThat(lots.full(BatchDraws.CAPACITY)).isFalse();
        assertThat(lots.full(BatchDraws.CAPACITY + 1)).isTrue();
        lots.add(0, 0, 0);
        assertThat(lots.full(BatchDraws.CAPACITY)).isTrue();
        lots.begin(0);
        assertThat(lots.full(BatchDraws.CAPACITY)).isFalse();
    }
}
