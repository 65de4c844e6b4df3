package flashpoint.lattice.rule;

/**
 * Cell at which a citizen released from jail comes back to the lattice. With no empty cell at all the release waits.
 */
public enum ReleaseRule {
    /** The empty cell nearest to the cell of the arrest, ties random. Rule set {@code paper}; the text is silent. */
    NEAREST,
    /** The nearest empty cell less than 16 away, else any empty cell. Rule set {@code as-coded}. */
    NEAREST_WITHIN_16,
    /** A uniform random empty cell of the whole lattice. */
    RANDOM,
    /** A uniform random empty cell within the citizen's vision of the cell of the arrest, else the nearest. */
    IN_VIEW,
    /** The jailed keep the cell of their arrest, as in Mesa's version: it stays occupied. */
    STAY
}
