package flashpoint.model.world;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.io.Serializable;

/** Standing of the order: its legitimacy in the eyes of each subgroup, and how far offenders went unpunished. ODD 7.6. */
public final class PolicyState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final @Index.Group int groups;
    private final Subgroups subgroups;
    /** Pairs of groups: whose eyes, and against whom. */
    private final Subgroups pairs;
    /** By pair: L0, or what the scenario says of the pair, less what discrimination against the other takes. */
    private final double[] standing;
    /** By group: what corruption and discrimination leave of it. */
    private final double @Index.Group [] corrected;
    /** By group: weight of hostile speech. */
    private final double @Index.Group [] wHate;

    private final double @Index.Subgroup [] hate;
    private final double @Index.Subgroup [] shift;

    /** Impunity by group, 0 to 1; the memory of sanctions moves it. */
    public final double @Index.Group [] impunity;

    PolicyState(Scenario scenario, Levers levers, Subgroups subgroups) {
        this(scenario, subgroups, levers.of(Lever.HATE), levers.of(Lever.LEGITIMACY));
    }

    private PolicyState(
            Scenario scenario, Subgroups subgroups, double @Index.Subgroup [] hate, double @Index.Subgroup [] shift) {
        Parameters p = scenario.parameters();
        groups = scenario.groups().size();
        this.subgroups = subgroups;
        pairs = new Subgroups(groups, groups);
        this.hate = hate;
        this.shift = shift;
        impunity = new double[groups];
        corrected = new double[groups];
        wHate = new double[groups];
        standing = new double[pairs.count];
        for (int g = 0; g < groups; g++) {
            impunity[g] = p.get(Parameter.DECIDE_IMPUNITY, g);
            wHate[g] = p.get(Parameter.LEGIT_W_HATE, g);
            corrected[g] = (1 - p.get(Parameter.LEGIT_W_CORRUPTION, g) * p.get(Parameter.GRIEVANCE_CORRUPTION))
                    * (1 - p.get(Parameter.LEGIT_W_DISCRIMINATION, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, g));
            for (int h = 0; h < groups; h++) {
                double given = scenario.groups()
                        .get(g)
                        .standing()
                        .getOrDefault(scenario.groups().get(h).label(), p.get(Parameter.LEGIT_L0, g));
                double weight = h == g ? 0 : p.get(Parameter.LEGIT_W_STANDING, g);
                standing[pairs.cell(g, h)] = given * (1 - weight * p.get(Parameter.GRIEVANCE_DISCRIMINATION, h));
            }
        }
    }

    /**
     * Envy of a group, times the gap of means: how far the best-off other group has more than this one.
     *
     * @param p parameters
     * @param groups number of groups
     * @param group index of the group
     * @return 0 or more; the power by which hardship is skewed, less 1
     */
    public static double envy(Parameters p, int groups, @Index.Group int group) {
        double gap = 0;
        for (int h = 0; h < groups; h++) {
            gap = Math.max(
                    gap, p.gap(Parameter.GRIEVANCE_TRADE, group, h) + p.gap(Parameter.GRIEVANCE_HOUSES, group, h));
        }
        return p.get(Parameter.GRIEVANCE_ENVY, group) * gap;
    }

    /**
     * What legitimacy in the eyes of a subgroup against a group is made of.
     *
     * @param subgroup whose eyes
     * @param other index of the other group
     * @return standing before any correction; the factors of corruption and own discrimination together, and of hostile
     *     speech; the addition of events
     */
    public double[] parts(@Index.Subgroup int subgroup, @Index.Group int other) {
        int g = subgroups.group(subgroup);
        return new double[] {
            standing[pairs.cell(g, other)], corrected[g], 1 - wHate[g] * hate[subgroup], shift[subgroup]
        };
    }

    /**
     * L = clip(L0 (1 - w_s discrimination of h) (1 - w_c corruption) (1 - w_d discrimination) (1 - w_h hate) + shift), of
     * group g against h.
     */
    private double legitimacy(@Index.Group int g, @Index.Group int h, double hateHeard, double shifted) {
        double left = corrected[g] * (1 - wHate[g] * hateHeard);
        return Math.min(1, Math.max(0, standing[pairs.cell(g, h)] * left + shifted));
    }

    /** The least over the other groups. */
    private double least(@Index.Group int g, double hateHeard, double shifted) {
        double least = groups == 1 ? legitimacy(0, 0, hateHeard, shifted) : 1;
        for (int h = 0; h < groups; h++) {
            if (h != g) {
                least = Math.min(least, legitimacy(g, h, hateHeard, shifted));
            }
        }
        return least;
    }

    /**
     * Legitimacy in the eyes of a group before any event: the least over the other groups.
     *
     * @param scenario resolved scenario
     * @param group index of the group
     * @return 0 to 1
     */
    public static double initialLegitimacy(Scenario scenario, @Index.Group int group) {
        double hate = scenario.parameters().get(Parameter.GRIEVANCE_HATE, group);
        return new PolicyState(scenario, null, new double[0], new double[0]).least(group, hate, 0);
    }

    /** Legitimacy in the eyes of a subgroup against a group; with one group, legitimacy itself. */
    double legitimacy(@Index.Subgroup int subgroup, @Index.Group int other) {
        return legitimacy(subgroups.group(subgroup), other, hate[subgroup], shift[subgroup]);
    }

    /**
     * Legitimacy in the eyes of a group: the least over the other groups, on average over villages by their adults.
     *
     * @param group index of the group
     * @param adults number by subgroup
     * @return 0 to 1
     */
    public double legitimacy(@Index.Group int group, int @Index.Subgroup [] adults) {
        int any = subgroups.of(0, group);
        double first = least(group, hate[any], shift[any]);
        double apart = 0;
        long all = 0;
        for (@Index.Village int v = 0; v <= subgroups.village(subgroups.count - 1); v++) {
            int b = subgroups.of(v, group);
            all += adults[b];
            // Nearly always the same everywhere.
            if (hate[b] != hate[any] || shift[b] != shift[any]) {
                apart += adults[b] * (least(group, hate[b], shift[b]) - first);
            }
        }
        return all == 0 ? first : first + apart / all;
    }
}
