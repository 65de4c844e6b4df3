package flashpoint.core;

/**
 * Observer of the moments of decision within a tick; it changes nothing. Who joins, leaves or is sent depends on a state
 * that is gone when the tick ends: in this moment an explanation gives the reasons that counted and not those of a
 * moment later.
 */
@FunctionalInterface
public interface DecisionObserver {

    /** Observes nothing. */
    DecisionObserver NONE = (moment, who) -> {};

    /** All persons, or all households. */
    int ALL = -1;

    /**
     * Called before decisions are taken, from the thread that advances the run.
     *
     * @param moment which decisions
     * @param who number of the mob or unit that decides; {@link #ALL} where all decide at once
     */
    void deciding(DecisionPoint moment, int who);
}
