package flashpoint.model.rumour;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.random.VectorDraws;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readers that a post reaches. */
class ResidentIndexTest {

    /** The word that picks the k-th of n, about. */
    private static long word(int k, int n) {
        return ((long) k << 32) / n + 1;
    }

    @Test
    void everyResidentOfTheBlocksIsPickedByItsShareOfTheWordsAndNobodyElse() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 200; n++) {
            int[] sizes = random.ints(1 + random.nextInt(30), 0, n % 3 == 0 ? 2_000 : 4)
                    .toArray();
            int[] first = new int[sizes.length + 1];
            for (int b = 0; b < sizes.length; b++) {
                first[b + 1] = first[b] + sizes[b];
            }
            int[] blocks = IntStream.range(0, sizes.length)
                    .filter(b -> random.nextInt(3) > 0)
                    .toArray();
            int[] residents = Arrays.stream(blocks)
                    .flatMap(b -> IntStream.range(first[b], first[b + 1]))
                    .toArray();
            ResidentIndex audience = new ResidentIndex(blocks, first);
            for (int k = 0; k < residents.length; k++) {
                long word = word(k, residents.length);
                assertThat(audience.pick(word)).isEqualTo(residents[VectorDraws.pick(word, residents.length)]);
            }
            if (residents.length == 0) {
                assertThat(audience.pick(random.nextInt() & 0xFFFFFFFFL)).isEqualTo(-1);
            } else {
                assertThat(audience.pick(0)).isEqualTo(residents[0]);
                assertThat(audience.pick(0xFFFFFFFFL)).isEqualTo(residents[residents.length - 1]);
            }
        }
    }
}
