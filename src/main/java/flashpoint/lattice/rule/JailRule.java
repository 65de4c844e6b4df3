package flashpoint.lattice.rule;

/** Drawing and serving of jail terms. A maximum of {@code LatticeConfig.FOR_EVER} is never served in either. */
public enum JailRule {
    /**
     * Term uniform 1..J<sub>max</sub>, counted down for all at the end of every tick, the arresting one included; the
     * released act from the next tick on. A citizen is seen in jail for (term &minus; 1) ticks. Rule set {@code paper}.
     */
    END_OF_TICK,
    /**
     * Term uniform 0..J<sub>max</sub>, counted down at the agent's own turns, released when not above 0, and it decides
     * in that same turn. A citizen is seen in jail for max(term, 1) ticks. Rule set {@code as-coded}.
     */
    OWN_TURN
}
