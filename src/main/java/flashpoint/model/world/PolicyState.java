package flashpoint.model.world;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.Arrays;

/** Standing of the order: its legitimacy in the eyes of each subgroup, and how far offenders went unpunished. ODD 7.6. */
public final class PolicyState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scenario scenario;
    private final Subgroups subgroups;
    private final double @Index.Subgroup [] hate;
    private final double @Index.Subgroup [] shift;

    /** Impunity by group, 0 to 1; the memory of sanctions moves it. */
    public final double @Index.Group [] impunity;

    PolicyState(Scenario scenario, Levers levers, Subgroups subgroups) {
        this.subgroups = subgroups;
        this.scenario = scenario;
        hate = levers.of(Lever.HATE);
        shift = levers.of(Lever.LEGITIMACY);
        impunity = new double[scenario.groups().size()];
        Arrays.setAll(impunity, g -> scenario.parameters().get(Parameter.DECIDE_IMPUNITY, g));
    }

    /** L = clip(L0 (1 - w_c corruption) (1 - w_d discrimination) (1 - w_h hate) + shift), of group g against h. */
    private static double legitimacy(Scenario scenario, @Index.Group int g, @Index.Group int h, double hate, double shift) {
        Parameters p = scenario.parameters();
        double corrected = (1 - p.get(Parameter.LEGIT_W_CORRUPTION, g) * p.get(Parameter.GRIEVANCE_CORRUPTION))
                * (1 - p.get(Parameter.LEGIT_W_DISCRIMINATION, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, g))
                * (1 - p.get(Parameter.LEGIT_W_HATE, g) * hate);
        double standing = scenario.groups()
                .get(g)
                .standing()
                .getOrDefault(scenario.groups().get(h).label(), p.get(Parameter.LEGIT_L0, g));
        return Math.min(1, Math.max(0, standing * corrected + shift));
    }

    /** The least over the other groups. */
    private static double least(Scenario scenario, @Index.Group int g, double hate, double shift) {
        int groups = scenario.groups().size();
        double least = groups == 1 ? legitimacy(scenario, 0, 0, hate, shift) : 1;
        for (int h = 0; h < groups; h++) {
            if (h != g) {
                least = Math.min(least, legitimacy(scenario, g, h, hate, shift));
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
        return least(scenario, group, scenario.parameters().get(Parameter.GRIEVANCE_HATE, group), 0);
    }

    /** Legitimacy in the eyes of a subgroup against a group; with one group, legitimacy itself. */
    double legitimacy(@Index.Subgroup int subgroup, @Index.Group int other) {
        return legitimacy(scenario, subgroups.group(subgroup), other, hate[subgroup], shift[subgroup]);
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
        double first = least(scenario, group, hate[any], shift[any]);
        double apart = 0;
        long all = 0;
        for (@Index.Village int v = 0; v < scenario.villages().size(); v++) {
            int b = subgroups.of(v, group);
            all += adults[b];
            // Nearly always the same everywhere.
            if (hate[b] != hate[any] || shift[b] != shift[any]) {
                apart += adults[b] * (least(scenario, group, hate[b], shift[b]) - first);
            }
        }
        return all == 0 ? first : first + apart / all;
    }
}
