package flashpoint.bench;

import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What the machine can do, for the roofline: how fast memory moves (the triad of McCalpin's STREAM) and how long a load
 * takes that waits for the one before (a walk along one random cycle), both far beyond the caches.
 */
@State(Scope.Benchmark)
public class MachineBenchmark {

    /** Numbers in each of the three arrays: 3 x 128 MB. */
    static final int NUMBERS = 1 << 24;

    /** Bytes that the triad moves for a number: two read, one written; a line fetched to be written is not counted. */
    static final int BYTES = 24;

    /** Steps of one walk. */
    static final int STEPS = 1 << 20;

    private final double[] a = new double[NUMBERS];
    private final double[] b = new double[NUMBERS];
    private final double[] c = new double[NUMBERS];
    private final int[] next = new int[4 * NUMBERS];
    private int at;

    /** Fills the arrays, and lays one cycle through all of the last (Sattolo 1986). */
    @Setup(Level.Trial)
    public void setUp() {
        AddressedDraws draws = new AddressedDraws(1);
        for (int i = 0; i < NUMBERS; i++) {
            b[i] = i;
            c[i] = i + 1;
        }
        for (int i = 0; i < next.length; i++) {
            next[i] = i;
        }
        for (int i = next.length - 1; i > 0; i--) {
            int k = AddressedDraws.pick(draws.at(Purpose.EXPERIMENT, 0, i, 0, 0).u0(), i);
            int old = next[i];
            next[i] = next[k];
            next[k] = old;
        }
    }

    /**
     * One pass of the triad.
     *
     * @return something that depends on it
     */
    @Benchmark
    public double triad() {
        for (int i = 0; i < NUMBERS; i++) {
            a[i] = b[i] + 3 * c[i];
        }
        return a[NUMBERS / 2];
    }

    /**
     * A walk of {@value #STEPS} steps.
     *
     * @return where it ends
     */
    @Benchmark
    public int walk() {
        int here = at;
        for (int k = 0; k < STEPS; k++) {
            here = next[here];
        }
        at = here;
        return here;
    }
}
