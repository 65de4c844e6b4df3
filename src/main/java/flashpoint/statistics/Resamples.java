package flashpoint.statistics;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;

/**
 * Random resamples, signs and permutations, each a function of (seed, name, number) alone, so that they can be drawn in
 * any order and by any thread.
 *
 * <p>Draws: word {@code i mod 4} of the address (purpose, place of the name, number, 0, i / 4) serves member {@code i};
 * signs take one bit each, 128 an address. Picks among {@code n} are the upper half of word times n; their bias is below
 * n / 2<sup>32</sup>.
 *
 * <p>Not safe for several threads at once; each makes its own.
 */
public final class Resamples {

    private final AddressedDraws draws;
    private final int place;

    /**
     * Resamples of one analysis.
     *
     * @param seed any 64-bit integer
     * @param name of what is estimated; another name is another, independent set of resamples
     */
    public Resamples(long seed, String name) {
        draws = new AddressedDraws(seed);
        place = PlaceKey.of("bootstrap", name);
    }

    /**
     * Draws members with replacement.
     *
     * @param number of the resample, 0 or more
     * @param n size of what is drawn from, at least 1
     * @param into filled with numbers from 0 to n &minus; 1
     */
    public void withReplacement(int number, int n, int[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = pick(Purpose.RESAMPLE, number, i, n);
        }
    }

    /**
     * Draws a permutation by the shuffle of Fisher and Yates (Durstenfeld 1964, Communications of the ACM 7(7), 420).
     *
     * @param number of the permutation, 0 or more
     * @param into filled with 0 to its length &minus; 1, each once; its first k are a sample of k without replacement
     */
    public void permutation(int number, int[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = i;
        }
        for (int i = 0; i < into.length - 1; i++) {
            int j = i + pick(Purpose.PERMUTATION, number, i, into.length - i);
            int kept = into[i];
            into[i] = into[j];
            into[j] = kept;
        }
    }

    /**
     * Draws signs.
     *
     * @param number of the set, 0 or more
     * @param into filled with +1 and &minus;1, each as likely
     */
    public void signs(int number, double[] into) {
        long bits = 0;
        for (int i = 0; i < into.length; i++) {
            if ((i & 127) == 0) {
                draws.at(Purpose.SIGN_FLIP, place, number, 0, i >>> 7);
            }
            if ((i & 31) == 0) {
                bits = draws.word((i & 127) >>> 5);
            }
            into[i] = 1 - ((bits & 1) << 1);
            bits >>>= 1;
        }
    }

    private int pick(Purpose purpose, int number, int i, int n) {
        if ((i & 3) == 0) {
            draws.at(purpose, place, number, 0, i >>> 2);
        }
        return (int) ((draws.word(i & 3) * n) >>> 32);
    }
}
