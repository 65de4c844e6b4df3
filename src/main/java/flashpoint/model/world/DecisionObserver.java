package flashpoint.model.world;

/**
 * Somebody who looks at a run in the moments of decision, within a tick, and changes nothing. Who joins, leaves or is
 * sent depends on a state that is gone when the tick ends; an onlooker sees that very state, so that
 * {@link World#reasons} gives the reasons that counted and not those of a moment later.
 */
@FunctionalInterface
public interface DecisionObserver {

    /** Looks at nothing. */
    DecisionObserver NOBODY = (world, moment, who) -> {};

    /** All persons, or all households. */
    int EVERYBODY = -1;

    /**
     * Looks. Called from the thread that advances the world.
     *
     * @param world the world within a tick
     * @param moment which
     * @param who number of the mob or unit that decides; {@link #EVERYBODY} where all decide at once
     */
    void look(World world, DecisionPoint moment, int who);
}
