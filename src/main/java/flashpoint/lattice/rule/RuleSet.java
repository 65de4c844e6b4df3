package flashpoint.lattice.rule;

import flashpoint.core.Numbers;
import flashpoint.core.Requires;
import java.io.Serializable;
import java.util.Objects;
import org.apache.commons.math3.util.FastMath;

/**
 * Set of rules: a choice at every point at which versions of the model differ. The two named sets are {@link #paper()}
 * and {@link #asCoded()}; the {@code with} methods switch one point alone, to see what it does.
 *
 * @param name what tables call it
 * @param k steepness of the perceived probability of arrest
 * @param ratio how cops per active are counted
 * @param grievance what multiplies H(1 &minus; L)
 * @param view shape of what is seen
 * @param move how far agents go
 * @param activation order of turns
 * @param copTurn order within a cop's turn
 * @param arrest whom a cop arrests
 * @param jail how terms are drawn and served
 * @param release where the released come back
 * @param kill whom an active of Model II kills
 * @param life birth and death of Model II
 */
public record RuleSet(
        String name,
        double k,
        ArrestRatio ratio,
        GrievanceRule grievance,
        ViewRule view,
        MoveRule move,
        ActivationRule activation,
        CopTurn copTurn,
        ArrestRule arrest,
        JailRule jail,
        ReleaseRule release,
        KillRule kill,
        LifeRule life)
        implements Serializable {

    /**
     * Refuses missing points.
     *
     * @throws NullPointerException if any is null
     * @throws IllegalArgumentException if k is not within 0 to 100
     */
    public RuleSet {
        Objects.requireNonNull(name, "name");
        Requires.within("k", k, 0, 100);
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(grievance, "grievance");
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(move, "move");
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(copTurn, "copTurn");
        Objects.requireNonNull(arrest, "arrest");
        Objects.requireNonNull(jail, "jail");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(kill, "kill");
        Objects.requireNonNull(life, "life");
    }

    /**
     * The text of the paper, plus the least that makes it work.
     *
     * @return the set {@code paper}
     */
    public static RuleSet paper() {
        return new RuleSet(
                "paper",
                2.3,
                ArrestRatio.FLOOR,
                GrievanceRule.PLAIN,
                ViewRule.EUCLIDEAN,
                MoveRule.JUMP,
                ActivationRule.SHUFFLED,
                CopTurn.MOVE_THEN_ARREST,
                ArrestRule.RANDOM,
                JailRule.END_OF_TICK,
                ReleaseRule.NEAREST,
                KillRule.RANDOM,
                LifeRule.END_OF_TICK);
    }

    /**
     * The authors' published program, which made the paper's figures.
     *
     * @return the set {@code as-coded}
     */
    public static RuleSet asCoded() {
        return new RuleSet(
                "as-coded",
                FastMath.log(10),
                ArrestRatio.FLOOR,
                GrievanceRule.TIMES_ONE_LESS_THRESHOLD,
                ViewRule.EUCLIDEAN,
                MoveRule.WALK,
                ActivationRule.CITIZENS_THEN_COPS,
                CopTurn.ARREST_THEN_MOVE,
                ArrestRule.NEAREST,
                JailRule.OWN_TURN,
                ReleaseRule.NEAREST_WITHIN_16,
                KillRule.NEAREST,
                LifeRule.OWN_TURN);
    }

    /**
     * This set with another steepness.
     *
     * @param other k, 0 to 100
     * @return a set named after this and the steepness
     */
    public RuleSet withK(double other) {
        return new RuleSet(
                name + ", k " + Numbers.text(other),
                other,
                ratio,
                grievance,
                view,
                move,
                activation,
                copTurn,
                arrest,
                jail,
                release,
                kill,
                life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(ArrestRatio other) {
        return switched("ratio", ratio, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(GrievanceRule other) {
        return switched("grievance", grievance, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(ViewRule other) {
        return switched("view", view, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(MoveRule other) {
        return switched("move", move, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(ActivationRule other) {
        return switched("activation", activation, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(CopTurn other) {
        return switched("cop turn", copTurn, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(ArrestRule other) {
        return switched("arrest", arrest, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(JailRule other) {
        return switched("jail", jail, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(ReleaseRule other) {
        return switched("release", release, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(KillRule other) {
        return switched("kill", kill, other);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after this and the switched point, or this one if it has that rule already
     */
    public RuleSet with(LifeRule other) {
        return switched("life", life, other);
    }

    private RuleSet switched(String point, Enum<?> now, Enum<?> other) {
        if (now == other) {
            return this;
        }
        return new RuleSet(
                name + ", " + point + " " + other,
                k,
                other instanceof ArrestRatio rule ? rule : ratio,
                other instanceof GrievanceRule rule ? rule : grievance,
                other instanceof ViewRule rule ? rule : view,
                other instanceof MoveRule rule ? rule : move,
                other instanceof ActivationRule rule ? rule : activation,
                other instanceof CopTurn rule ? rule : copTurn,
                other instanceof ArrestRule rule ? rule : arrest,
                other instanceof JailRule rule ? rule : jail,
                other instanceof ReleaseRule rule ? rule : release,
                other instanceof KillRule rule ? rule : kill,
                other instanceof LifeRule rule ? rule : life);
    }
}
