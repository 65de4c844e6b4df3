package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VectorDrawsTest {

    @Test
    void manyAddressesAtOnceHoldTheWordsOfEach() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 300; n++) {
            long seed = random.nextLong();
            AddressedDraws draws = new AddressedDraws(seed);
            VectorDraws ahead = new VectorDraws(seed, 70);
            Purpose purpose = Purpose.values()[random.nextInt(Purpose.values().length)];
            int tick = random.nextInt(-1, 10_000);
            // Fewer than there is room for, and lanes used before.
            for (int count : new int[] {70, 33, 1}) {
                int[] place = random.ints(count).toArray();
                int[] entity = random.ints(count).toArray();
                int[] index =
                        random.ints(count, 0, AddressedDraws.MAX_INDEX + 1).toArray();
                for (int lane = 0; lane < count; lane++) {
                    ahead.address(lane, place[lane], entity[lane], index[lane]);
                }
                ahead.draw(purpose, tick, count);
                for (int lane = 0; lane < count; lane++) {
                    draws.at(purpose, place[lane], entity[lane], tick, index[lane]);
                    for (int which = 0; which < 4; which++) {
                        assertThat(ahead.word(which)[lane]).isEqualTo(draws.word(which));
                    }
                    assertThat((draws.word(1) | 1) * 0x1p-32).isEqualTo(draws.u1());
                }
            }
        }
    }

    @Test
    void aPickInWholeNumbersIsThatOfTheUniform() {
        SplittableRandom random = new SplittableRandom(3);
        AddressedDraws draws = new AddressedDraws(4);
        for (int n = 0; n < 100_000; n++) {
            int upTo = 1 + random.nextInt(1 << random.nextInt(1, 22));
            draws.at(Purpose.EXPERIMENT, 0, n, 0, 0);
            assertThat(VectorDraws.pick(draws.word(0), upTo)).isEqualTo(AddressedDraws.pick(draws.u0(), upTo));
        }
        assertThat(VectorDraws.pick(0xFFFFFFFFL, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
        assertThat(VectorDraws.pick(0, 1)).isZero();
    }
}
