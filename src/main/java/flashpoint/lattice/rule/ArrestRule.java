package flashpoint.lattice.rule;

/** Choice of the citizen a cop arrests (rule C), and whether the cop goes there. */
public enum ArrestRule {
    /** A uniform random active in view; the cop stays where it is. Rule set {@code paper}. */
    RANDOM,
    /** The nearest active, ties random; the cop moves onto its cell. Rule set {@code as-coded}. */
    NEAREST
}
