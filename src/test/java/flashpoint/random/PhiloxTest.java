package flashpoint.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;

/** The bare generator, against the known answers of its authors and against another implementation. */
class PhiloxTest {

    /** Known answers of Random123 (Salmon et al. 2011), file kat_vectors, philox4x32 with 10 rounds. */
    @Test
    void theAuthorsKnownAnswersComeOut() {
        assertThat(block(0, 0, 0, 0, 0, 0)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
        assertThat(block(-1, -1, -1, -1, -1, -1)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
        assertThat(block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0))
                .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
    }

    /** Commons RNG increments its counter before the first block, so its first block is that of counter + 1. */
    @Test
    void commonsRngMakesTheSameBlocks() {
        SplittableRandom random = new SplittableRandom(20200207);
        for (int n = 0; n < 1000; n++) {
            int[] seed = random.ints(6).toArray();
            seed[2] &= 0x7fffffff;
            Philox4x32 theirs = new Philox4x32(seed.clone());
            for (int k = 1; k <= 3; k++) {
                long low = (seed[2] & 0xffffffffL) + k;
                int[] ours = block((int) low, seed[3], seed[4], seed[5], seed[0], seed[1]);
                assertThat(ours)
                        .containsExactly(theirs.nextInt(), theirs.nextInt(), theirs.nextInt(), theirs.nextInt());
            }
        }
    }

    /** SplitMix64's finaliser: the first outputs of the reference generator for seed 0 and for seed 1234567. */
    @Test
    void keysAreTheOutputsOfSplitMix64() {
        assertThat(Philox.key(0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Philox.key(0x9E3779B97F4A7C15L)).isEqualTo(0x6E789E6AA1B965F4L);
        assertThat(Philox.key(1234567)).isEqualTo(6457827717110365317L);
    }

    private static int[] block(int c0, int c1, int c2, int c3, int k0, int k1) {
        int[] out = new int[4];
        Philox.block(c0, c1, c2, c3, k0, k1, out);
        return out;
    }
}
