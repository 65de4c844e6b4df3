package flashpoint.lattice;

import java.io.Serializable;
import java.util.Objects;

/**
 * Every point at which versions of the model differ. The two named sets are {@link #paper()} and {@link #asCoded()};
 * the {@code with} methods switch one point alone, to see what it does.
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
                StrictMath.log(10),
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
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(ArrestRatio other) {
        return new RuleSet(
                name + "+" + other,
                k,
                other,
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
     * @return a set named after both
     */
    public RuleSet with(GrievanceRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                other,
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
     * @return a set named after both
     */
    public RuleSet with(ViewRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                other,
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
     * @return a set named after both
     */
    public RuleSet with(MoveRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                other,
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
     * @return a set named after both
     */
    public RuleSet with(ActivationRule other) {
        return new RuleSet(
                name + "+" + other, k, ratio, grievance, view, move, other, copTurn, arrest, jail, release, kill, life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(CopTurn other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                move,
                activation,
                other,
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
     * @return a set named after both
     */
    public RuleSet with(ArrestRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                move,
                activation,
                copTurn,
                other,
                jail,
                release,
                kill,
                life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(JailRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                move,
                activation,
                copTurn,
                arrest,
                other,
                release,
                kill,
                life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(ReleaseRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                move,
                activation,
                copTurn,
                arrest,
                jail,
                other,
                kill,
                life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(KillRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
                ratio,
                grievance,
                view,
                move,
                activation,
                copTurn,
                arrest,
                jail,
                release,
                other,
                life);
    }

    /**
     * This set with one point switched.
     *
     * @param other the rule to use
     * @return a set named after both
     */
    public RuleSet with(LifeRule other) {
        return new RuleSet(
                name + "+" + other,
                k,
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
                other);
    }
}
