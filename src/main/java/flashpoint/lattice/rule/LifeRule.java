package flashpoint.lattice.rule;

/** Birth and death of Model II. Jailed citizens age and die of age in both, and do not clone. */
public enum LifeRule {
    /**
     * After all turns and jail: first cloning in random order, then ageing. Death at an age drawn for each, uniform
     * 1..maximum; all start at age 0; a child has its parent's group and H, an R of its own, and is quiet. Rule set
     * {@code paper}.
     */
    END_OF_TICK,
    /**
     * Within each turn, after the decision: clone, age, die. All die past the maximum age; first ages uniform
     * 0..maximum; a child copies H, R and state. It first acts in the next tick. Rule set {@code as-coded}.
     */
    OWN_TURN
}
