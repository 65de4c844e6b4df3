package flashpoint.lattice.rule;

/** Whom an active of Model II kills, and what it takes to be active. */
public enum KillRule {
    /** A uniform random member of the other group in view; one can be active with nobody there. Rule set {@code paper}. */
    RANDOM,
    /**
     * The nearest, ties random, and the killer moves onto its cell; nobody is active without a member of the other
     * group in view. Rule set {@code as-coded}.
     */
    NEAREST
}
