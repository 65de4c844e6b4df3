package flashpoint.lattice;

import flashpoint.core.Requires;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import java.io.Serializable;
import java.util.Objects;

/**
 * Everything that one run of the lattice depends on besides its seed.
 *
 * <p>The paper's own runs are made by {@link PaperRuns}; {@link #change()} starts from any configuration.
 *
 * @param rules the rule set
 * @param model I or II
 * @param width columns of the torus, cells, 3 to 16383
 * @param height rows of the torus, cells, 3 to 16383
 * @param citizenDensity citizens per cell at the start, 0 to 1; the number is cut to a whole
 * @param copDensity cops per cell at the start, 0 to 1; the number is cut to a whole (0.074 of 1,600 is 118)
 * @param citizenVision v of citizens, cells, 1 to 100
 * @param copVision v* of cops, cells, 1 to 100
 * @param citizensMove whether citizens move; cops always do (unless the rule set forbids all movement)
 * @param legitimacy L over time; in Model II what each group grants the other
 * @param threshold T, 0 to 1
 * @param maxJail J<sub>max</sub>, ticks, at least 1, or {@link #FOR_EVER}
 * @param groupShare chance that a citizen of Model II is of group A, 0 to 1
 * @param cloneProbability chance of a clone per tick in Model II, 0 to 1
 * @param maxAge of Model II, ticks, at least 1
 * @param withdrawal cops taken away
 * @param ticks most ticks to run, at least 1
 * @param stop when to end before
 */
public record LatticeConfig(
        RuleSet rules,
        EpsteinModel model,
        int width,
        int height,
        double citizenDensity,
        double copDensity,
        double citizenVision,
        double copVision,
        boolean citizensMove,
        Legitimacy legitimacy,
        double threshold,
        int maxJail,
        double groupShare,
        double cloneProbability,
        int maxAge,
        CopWithdrawal withdrawal,
        int ticks,
        StopRule stop)
        implements Serializable {

    /** The jail term of those who are never released. */
    public static final int FOR_EVER = Integer.MAX_VALUE;

    private static final int MAX_SIDE = 0x3FFF;
    private static final int MAX_TERM = 1_000_000;

    /**
     * Refuses what cannot be run.
     *
     * @throws IllegalArgumentException naming the value, what was given and what is allowed
     * @throws NullPointerException if something is missing
     */
    public LatticeConfig {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(legitimacy, "legitimacy");
        Objects.requireNonNull(withdrawal, "withdrawal");
        Objects.requireNonNull(stop, "stop");
        Requires.within("width", width, 3, MAX_SIDE);
        Requires.within("height", height, 3, MAX_SIDE);
        Requires.within("citizen density", citizenDensity, 0, 1);
        Requires.within("cop density", copDensity, 0, 1);
        Requires.that(
                (long) count(citizenDensity, width, height) + count(copDensity, width, height) <= (long) width * height,
                "citizen density and cop density together exceed one agent a cell");
        // A view wider than the torus would see a cell twice.
        int side = Math.min(Math.min(width, height), 201);
        requireVision("citizen vision", citizenVision, side);
        requireVision("cop vision", copVision, side);
        Requires.within("threshold", threshold, 0, 1);
        Requires.that(
                maxJail >= 1 && (maxJail <= MAX_TERM || maxJail == FOR_EVER),
                "longest jail term is " + maxJail + ", allowed are 1 to " + MAX_TERM + " and for ever");
        Requires.within("group share", groupShare, 0, 1);
        Requires.within("clone probability", cloneProbability, 0, 1);
        Requires.within("maximum age", maxAge, 1, MAX_TERM);
        Requires.within("ticks", ticks, 1, 10_000_000);
        Requires.that(
                stop == StopRule.HORIZON || model == EpsteinModel.II,
                "only Model II can end by the extinction of a group");
    }

    private static void requireVision(String name, double vision, int side) {
        Requires.within(name, vision, 1, 100);
        Requires.that(
                2 * (int) vision + 1 <= side,
                name + " is " + vision + ", but a lattice " + side + " cells across allows less than "
                        + ((side - 1) / 2 + 1));
    }

    /**
     * Configuration of run 2 of the paper, with what all its runs share: Model I, 40 by 40, density 0.7, L = 0.82, T =
     * 0.1.
     *
     * @param rules the rule set
     * @return the configuration, 1,000 ticks long
     */
    public static LatticeConfig of(RuleSet rules) {
        return new LatticeConfig(
                rules,
                EpsteinModel.I,
                40,
                40,
                0.7,
                0.04,
                7,
                7,
                true,
                Legitimacy.constant(0.82),
                0.1,
                30,
                0.5,
                0.05,
                200,
                CopWithdrawal.NONE,
                1000,
                StopRule.HORIZON);
    }

    /**
     * A copy in the making.
     *
     * @return a builder that holds these values
     */
    public LatticeBuilder change() {
        return new LatticeBuilder(this);
    }

    /**
     * Citizens at the start.
     *
     * @return persons
     */
    public int citizens() {
        return count(citizenDensity, width, height);
    }

    /**
     * Cops at the start.
     *
     * @return persons
     */
    public int cops() {
        return count(copDensity, width, height);
    }

    /**
     * Number of a density, cut to a whole. The hair added keeps 0.7 &middot; 1600, which binary fractions make
     * 1119.9999999999998, at the 1,120 that is meant.
     */
    private static int count(double density, int width, int height) {
        return (int) (density * width * height + 1e-6);
    }
}
