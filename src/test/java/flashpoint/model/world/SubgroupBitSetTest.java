package flashpoint.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set by block holds what was put in and not taken out, by whatever way, and is walked in order without a gap. */
class SubgroupBitSetTest {

    /** Members of the blocks: none, less than a word, a whole word, several, and more than 64 words. */
    private static final int[] SIZES = {0, 1, 63, 64, 65, 0, 700, 64 * 64, 64 * 130 + 7, 3};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsWhatWasPutIn(long seed) {
        int[] first = new int[SIZES.length + 1];
        for (int b = 0; b < SIZES.length; b++) {
            first[b + 1] = first[b] + SIZES[b];
        }
        SubgroupBitSet set = new SubgroupBitSet(new SubgroupIndex(first, new Subgroups(SIZES.length / 2, 2)));
        BitSet[] members =
                IntStream.range(0, SIZES.length).mapToObj(b -> new BitSet()).toArray(BitSet[]::new);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 3000; round++) {
            int b = random.nextInt(SIZES.length);
            if (SIZES[b] > 0) {
                change(set, members[b], b, first[b], random);
            }
            if (round % 50 == 0) {
                for (int c = 0; c < SIZES.length; c++) {
                    compare(set, members[c], c, first[c]);
                }
            }
        }
    }

    private static void change(SubgroupBitSet set, BitSet members, int b, int first, SplittableRandom random) {
        int k = random.nextInt(SIZES[b]);
        int n = k / SubgroupBitSet.WIDTH;
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                set.add(b, first + k);
                members.set(k);
            }
            case 2 -> {
                set.addShared(b, first + k);
                members.set(k);
            }
            case 3, 4, 5 -> {
                // Rather one that is in.
                int there = Math.max(k, members.nextSetBit(k));
                set.remove(b, first + there);
                members.clear(there);
            }
            case 6 -> {
                long word = random.nextBoolean()
                        ? 0
                        : random.nextLong() & SubgroupBitSet.low(SIZES[b] - n * SubgroupBitSet.WIDTH);
                set.word(b, n, word);
                members.clear(n * SubgroupBitSet.WIDTH, (n + 1) * SubgroupBitSet.WIDTH);
                BitSet.valueOf(new long[] {word}).stream().forEach(i -> members.set(n * SubgroupBitSet.WIDTH + i));
            }
            default -> {
                if (random.nextInt(20) == 0) {
                    set.clear(b);
                    members.clear();
                }
            }
        }
    }

    private static void compare(SubgroupBitSet set, BitSet members, int b, int first) {
        IntStream.Builder walked = IntStream.builder();
        for (int i = set.first(b); i >= 0; i = set.next(b, i + 1)) {
            assertThat(set.contains(b, i)).isTrue();
            walked.add(i - first);
        }
        assertThat(walked.build().toArray()).isEqualTo(members.stream().toArray());
        IntStream.Builder words = IntStream.builder();
        for (int n = set.nextWord(b, 0); n < set.words(b); n = set.nextWord(b, n + 1)) {
            assertThat(set.word(b, n)).isNotZero();
            words.add(n);
        }
        assertThat(words.build().toArray())
                .isEqualTo(members.stream()
                        .map(k -> k / SubgroupBitSet.WIDTH)
                        .distinct()
                        .toArray());
    }
}
