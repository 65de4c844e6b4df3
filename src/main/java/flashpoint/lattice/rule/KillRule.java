package flashpoint.lattice.rule;

/** Choice of the citizen an active of Model II kills, and the condition of being active. */
public enum KillRule {
    /**
     * A uniform random member of the other group in view; one can be active with none there. Rule set {@code paper}.
     */
    RANDOM,
    /**
     * The nearest, ties random, and the killer moves onto its cell; no citizen is active without a member of the other
     * group in view. Rule set {@code as-coded}.
     */
    NEAREST
}
