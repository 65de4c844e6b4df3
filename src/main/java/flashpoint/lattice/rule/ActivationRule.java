package flashpoint.lattice.rule;

/** Order of turns within a tick. */
public enum ActivationRule {
    /** One list of free citizens and cops, reshuffled each tick, each once. Rule set {@code paper}. */
    SHUFFLED,
    /** All citizens in fresh random order, then all cops in fresh random order. Rule set {@code as-coded}. */
    CITIZENS_THEN_COPS,
    /** As many turns as there are agents, each given to a uniform random one of them: some act twice, some never. */
    WITH_REPLACEMENT
}
