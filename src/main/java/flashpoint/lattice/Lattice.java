package flashpoint.lattice;

/** Runs of the lattice. */
public final class Lattice {

    private Lattice() {}

    /**
     * Runs a configuration from beginning to end. The result depends on the two arguments and on nothing else.
     *
     * @param config what to run
     * @param seed any 64-bit integer
     * @return what was recorded
     */
    public static LatticeResult run(LatticeConfig config, long seed) {
        LatticeWorld world = new LatticeWorld(config, seed);
        world.start();
        while (!world.done()) {
            world.schedule.step(world);
        }
        return world.result();
    }
}
