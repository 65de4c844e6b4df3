package flashpoint.bench;

import flashpoint.random.AddressedDraws;
import flashpoint.random.Purpose;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The same generator twice: ours, addressed and without objects, and that of Commons RNG, a stream that has to be set up
 * anew to be addressed. Both make a uniform of one 32-bit word.
 */
@State(Scope.Thread)
public class DrawsBenchmark {

    private static final int MANY = 1024;

    private final AddressedDraws draws = new AddressedDraws(1);
    private final Philox4x32 stream = new Philox4x32(new int[] {1, 2, 3, 4, 5, 6});
    private int tick;

    /**
     * One uniform of each address: what most processes of the model take.
     *
     * @return a sum, so that nothing is skipped
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public double oursOneOfAnAddress() {
        tick++;
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += draws.at(Purpose.DECIDE, 7, i, tick, 0).u0();
        }
        return sum;
    }

    /**
     * All four uniforms of each address.
     *
     * @return a sum
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public double oursFourOfAnAddress() {
        tick++;
        double sum = 0;
        for (int i = 0; i < MANY / 4; i++) {
            draws.at(Purpose.DECIDE, 7, i, tick, 0);
            sum += draws.u0() + draws.u1() + draws.u2() + draws.u3();
        }
        return sum;
    }

    /**
     * A new generator for each address.
     *
     * @return a sum
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public double commonsOneOfAnAddress() {
        tick++;
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += uniform(new Philox4x32(new int[] {1, 2, tick, i, 7, 6}).nextInt());
        }
        return sum;
    }

    /**
     * One stream, without addresses.
     *
     * @return a sum
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public double commonsStream() {
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += uniform(stream.nextInt());
        }
        return sum;
    }

    private static double uniform(int word) {
        return ((word >>> 1) + 0.5) * 0x1p-31;
    }
}
