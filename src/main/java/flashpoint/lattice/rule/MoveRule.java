package flashpoint.lattice.rule;

/** Reach of an agent's move in one turn (rule M). */
public enum MoveRule {
    /** To a uniform random empty cell in view; stays if there is none. Rule set {@code paper}. */
    JUMP,
    /** To one random cell of its eight neighbours, only if that one is empty. Rule set {@code as-coded}. */
    WALK,
    /** No agent moves. */
    NONE
}
