package flashpoint.bench;

import flashpoint.bench.mason.Rebellion;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeWorld;
import flashpoint.lattice.rule.RuleSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.engine.SimState;

/** Ticks of Epstein's Model I, run 2 of the paper, on a torus; placing the agents is not counted. */
@State(Scope.Benchmark)
public class EpsteinBenchmark {

    /** The value of {@link #world} for MASON's. */
    static final String MASON = "mason";

    /** Cells either way. */
    @Param("40")
    public int side;

    /** Ticks a call; a world lives on from call to call. */
    @Param("200")
    public int ticks;

    /** Whose world: {@link #MASON}, or the rule set of ours. */
    @Param("paper")
    public String world;

    private SimState state;

    /** The configuration of ours; the numbers of agents are the same in all. */
    static LatticeConfig config(int side, RuleSet rules) {
        return LatticeConfig.of(rules)
                .change()
                .size(side, side)
                .ticks(1_000_000)
                .build();
    }

    /** Places the agents. */
    @Setup
    public void setUp() {
        RuleSet rules = world.equals(RuleSet.asCoded().name()) ? RuleSet.asCoded() : RuleSet.paper();
        state = world.equals(MASON) ? new Rebellion(side, 1) : new LatticeWorld(config(side, rules), 1);
        state.start();
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
            state.schedule.step(state);
        }
        processor.end();
        return state;
    }
}
