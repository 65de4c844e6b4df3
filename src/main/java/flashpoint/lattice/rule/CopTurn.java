package flashpoint.lattice.rule;

/** Order of a cop's acts in its turn. */
public enum CopTurn {
    /** Move, then arrest. Rule set {@code paper}. */
    MOVE_THEN_ARREST,
    /** Arrest, then move: from the cell of the arrest, if it went there. Rule set {@code as-coded}. */
    ARREST_THEN_MOVE
}
