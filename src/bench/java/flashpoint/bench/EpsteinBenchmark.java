package flashpoint.bench;

import flashpoint.bench.mason.Rebellion;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeWorld;
import flashpoint.lattice.RuleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.engine.SimState;

/** Ticks of Epstein's Model I, run 2 of the paper, on a torus; placing the agents is not counted. */
@State(Scope.Benchmark)
public class EpsteinBenchmark {

    /** Cells either way. */
    @Param("40")
    public int side;

    /** Ticks a call; a world lives on from call to call. */
    @Param("200")
    public int ticks;

    /** Whether the world is MASON's; else ours. */
    @Param("false")
    public boolean mason;

    private SimState world;

    /** The configuration of ours. */
    static LatticeConfig config(int side) {
        return LatticeConfig.of(RuleSet.paper())
                .change()
                .size(side, side)
                .ticks(1_000_000)
                .build();
    }

    /** Places the agents. */
    @Setup
    public void setUp() {
        world = mason ? new Rebellion(side, 1) : new LatticeWorld(config(side), 1);
        world.start();
    }

    /**
     * Steps.
     *
     * @param processor takes the processor time
     * @return the world, so that nothing is skipped
     */
    @Benchmark
    public SimState ticks(Processor processor) {
        processor.begin();
        for (int t = 0; t < ticks; t++) {
            world.schedule.step(world);
        }
        processor.end();
        return world;
    }
}
