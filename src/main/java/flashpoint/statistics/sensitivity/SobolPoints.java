package flashpoint.statistics.sensitivity;

import flashpoint.random.AddressedDraws;
import flashpoint.random.PlaceKey;
import flashpoint.random.Purpose;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of Sobol's sequence, with the direction numbers of Joe and Kuo (2008, SIAM Journal on Scientific Computing 30(5),
 * 2635&ndash;2654), under a nested uniform scramble: Owen (1995), <i>Randomly permuted (t,m,s)-nets and
 * (t,s)-sequences</i>. Every point is uniform in the unit cube, the points together are as even as before, and the mean of a
 * smooth function over N = 2<sup>m</sup> of them has a variance that falls nearly as N<sup>&minus;3</sup>. Another scramble is
 * an independent repetition, from which an error can be told.
 *
 * <p>The scramble flips bit b of a coordinate or not, depending on the bits above it alone. The flip is a bit of a hash of
 * those bits under a key drawn at (SCRAMBLE, place of the dimension, scramble, 0, 0), as Laine and Karras (2011) and Burley
 * (2020), <i>Practical hash-based Owen scrambling</i>, Journal of Computer Graphics Techniques 9(4), but a hash a node in place
 * of one a coordinate: slower (a third of a microsecond a coordinate) and with nothing to be said of its quality.
 *
 * <p>Coordinates are odd multiples of 2<sup>&minus;33</sup>, so never 0 or 1. The first point is kept (Owen 2020, <i>On
 * dropping the first Sobol' point</i>).
 */
public final class SobolPoints {

    /** Most dimensions there are direction numbers for. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final int BITS = 32;

    private final int dimensions;
    private final long[] keys;

    private SobolPoints(int dimensions, long[] keys) {
        this.dimensions = dimensions;
        this.keys = keys;
    }

    /**
     * A scrambled sequence.
     *
     * @param seed any 64-bit integer
     * @param scramble number of the scramble, 0 or more; scrambles are independent
     * @param dimensions 1 to {@value #MOST_DIMENSIONS}
     * @return the sequence
     * @throws IllegalArgumentException if there are too few or many dimensions
     */
    public static SobolPoints of(long seed, int scramble, int dimensions) {
        SobolPoints plain = unscrambled(dimensions);
        long[] keys = new long[dimensions];
        AddressedDraws draws = new AddressedDraws(seed);
        for (int d = 0; d < dimensions; d++) {
            draws.at(Purpose.SCRAMBLE, PlaceKey.of("dimension", Integer.toString(d)), scramble, 0, 0);
            keys[d] = draws.word(0) << 32 | draws.word(1);
        }
        return new SobolPoints(plain.dimensions, keys);
    }

    /**
     * The sequence as it is, each point moved by 2<sup>&minus;33</sup>.
     *
     * @param dimensions 1 to {@value #MOST_DIMENSIONS}
     * @return the sequence
     * @throws IllegalArgumentException if there are too few or many dimensions
     */
    public static SobolPoints unscrambled(int dimensions) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(dimensions + " dimensions, allowed are 1 to " + MOST_DIMENSIONS);
        }
        return new SobolPoints(dimensions, null);
    }

    /**
     * Some points of the sequence.
     *
     * @param from number of the first, 0 or more
     * @param count how many; only a power of 2 from a multiple of itself is an even set
     * @return by point, then dimension: numbers in (0, 1)
     */
    public double[][] points(int from, int count) {
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = i == 0 ? first(generator, from) : generator.nextVector();
            for (int d = 0; d < dimensions; d++) {
                long bits = (long) (points[i][d] * 0x1p32);
                points[i][d] = ((keys == null ? bits : scramble(bits, keys[d])) + 0.5) * 0x1p-32;
            }
        }
        return points;
    }

    /** The library's own way to skip leaves the origin out. */
    private static double[] first(SobolSequenceGenerator generator, int from) {
        return from == 0 ? generator.nextVector() : generator.skipTo(from);
    }

    private static long scramble(long bits, long key) {
        long scrambled = 0;
        for (int b = BITS - 1; b >= 0; b--) {
            // The bits above this one, with a leading one: a number of its own for every node of the tree.
            long node = (1L << (BITS - 1 - b)) | (bits >>> (b + 1));
            scrambled |= (((bits >>> b) & 1) ^ (hash(key + node * 0x9E3779B97F4A7C15L) >>> 63)) << b;
        }
        return scrambled;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long hash(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
