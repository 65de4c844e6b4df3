package flashpoint.model.world;

/**
 * Process that treats villages apart, possibly several at once. For village {@code v} it changes only residents and
 * households of {@code v} and the counters of its blocks; elsewhere it may only leave marks ({@link Rumours#mark}),
 * which have no order. So the number of workers cannot show in a result.
 */
public interface VillageProcess extends ModelProcess {

    /** Runs the process for one tick in one village. */
    void village(World world, @Index.Village int v);

    @Override
    default void run(World world) {
        world.workers().villages(this, world);
    }
}
