package flashpoint.model.world;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Policy of officials and state of the times: legitimacy, hostile speech, the network, curfew, corridor. Interventions
 * change it; processes read it.
 */
public final class PolicyState implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Scenario scenario;
    private final Parameters p;
    private final @Index.Group int groups;
    /** Pairs of groups: whose eyes, and against whom. */
    private final Subgroups pairs;

    private final double @Index.Group [] hate;
    private final double @Index.Group [] shift;
    /** {@code [group * groups + other]}: L in the eyes of a group against another; with one group, L itself. */
    final double[] legitimacy;
    /** Changes whenever legitimacy does. */
    public int version;

    public final double @Index.Group [] impunity;
    public final double @Index.Group [] elders;
    /** By village: how many shutdowns are in force. */
    final int @Index.Village [] networkCuts;

    private int cutsInForce;

    private double[] curfews = new double[0];
    private double[] corridors = new double[0];
    private double curfew;
    private double corridor;
    private int denials;

    public PolicyState(Scenario scenario) {
        this.scenario = scenario;
        p = scenario.parameters();
        groups = scenario.groups().size();
        hate = perGroup(Parameter.GRIEVANCE_HATE);
        impunity = perGroup(Parameter.DECIDE_IMPUNITY);
        elders = perGroup(Parameter.DECIDE_ELDERS);
        shift = new double[groups];
        pairs = new Subgroups(groups, groups);
        legitimacy = new double[pairs.count];
        networkCuts = new int[scenario.villages().size()];
        judge();
    }

    private double[] perGroup(Parameter parameter) {
        double[] values = new double[groups];
        Arrays.setAll(values, g -> p.get(parameter, g));
        return values;
    }

    /** L = clip(L0 (1 - w_c corruption) (1 - w_d discrimination) (1 - w_h hate) + shift). */
    private void judge() {
        for (int g = 0; g < groups; g++) {
            double corrected = (1 - p.get(Parameter.LEGIT_W_CORRUPTION, g) * p.get(Parameter.GRIEVANCE_CORRUPTION))
                    * (1 - p.get(Parameter.LEGIT_W_DISCRIMINATION, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, g))
                    * (1 - p.get(Parameter.LEGIT_W_HATE, g) * hate[g]);
            for (int h = 0; h < groups; h++) {
                double standing = scenario.groups()
                        .get(g)
                        .standing()
                        .getOrDefault(scenario.groups().get(h).label(), p.get(Parameter.LEGIT_L0, g));
                legitimacy[pairs.cell(g, h)] = Math.min(1, Math.max(0, standing * corrected + shift[g]));
            }
        }
        version++;
    }

    /**
     * Legitimacy in the eyes of a group, the least over the other groups.
     *
     * @param group index of the group
     * @return 0 to 1
     */
    public double legitimacy(@Index.Group int group) {
        double least = groups == 1 ? legitimacy[0] : 1;
        for (int h = 0; h < groups; h++) {
            if (h != group) {
                least = Math.min(least, legitimacy[pairs.cell(group, h)]);
            }
        }
        return least;
    }

    /**
     * Adds to a group's legitimacy.
     *
     * @param group index of the group
     * @param by change, -1 to 1
     */
    public void shiftLegitimacy(@Index.Group int group, double by) {
        shift[group] += by;
        judge();
    }

    /**
     * Hostile speech a group hears.
     *
     * @param group index of the group
     * @return 0 to 1
     */
    public double hate(@Index.Group int group) {
        return hate[group];
    }

    /**
     * Sets the hostile speech a group hears.
     *
     * @param group index of the group
     * @param value 0 to 1
     */
    public void hate(@Index.Group int group, double value) {
        hate[group] = value;
        judge();
    }

    /**
     * Sets the restraint elders ask of their group.
     *
     * @param group index of the group
     * @param restraint added to every threshold
     */
    public void elders(@Index.Group int group, double restraint) {
        elders[group] = restraint;
    }

    /**
     * Cuts the network of a village, or ends one cut.
     *
     * @param village index of the village
     * @param cut true to cut
     */
    public void network(@Index.Village int village, boolean cut) {
        networkCuts[village] += cut ? 1 : -1;
        cutsInForce += cut ? 1 : -1;
    }

    public boolean networkOn(@Index.Village int village) {
        return networkCuts[village] == 0;
    }

    /** Whether the network is on everywhere, so that no village need be looked up. */
    public boolean networkOnEverywhere() {
        return cutsInForce == 0;
    }

    /**
     * Begins or ends a curfew; of several the strictest holds.
     *
     * @param compliance share of decisions it keeps from being taken
     * @param begin false to end it
     */
    public void curfew(double compliance, boolean begin) {
        curfews = changed(curfews, compliance, begin);
        curfew = Arrays.stream(curfews).max().orElse(0);
    }

    public double curfew() {
        return curfew;
    }

    public boolean curfewOn() {
        return curfews.length > 0;
    }

    /**
     * Opens or ends a corridor; of several the best holds.
     *
     * @param boost rise of throughput and of the rate of leaving, as a factor over 1
     * @param begin false to end it
     */
    public void corridor(double boost, boolean begin) {
        corridors = changed(corridors, boost, begin);
        corridor = Arrays.stream(corridors).max().orElse(0);
    }

    public double corridor() {
        return corridor;
    }

    private static double[] changed(double[] values, double value, boolean add) {
        if (add) {
            double[] longer = Arrays.copyOf(values, values.length + 1);
            longer[values.length] = value;
            return longer;
        }
        double[] shorter = new double[values.length - 1];
        int from = 0;
        while (values[from] != value) {
            from++;
        }
        System.arraycopy(values, 0, shorter, 0, from);
        System.arraycopy(values, from + 1, shorter, from, shorter.length - from);
        return shorter;
    }

    /**
     * Begins a denial by officials, or ends all denials by an acknowledgement.
     *
     * @param deny true to deny
     */
    public void denial(boolean deny) {
        denials = deny ? denials + 1 : 0;
    }

    /** The share of belief that needs no grievance, with the vacuum a denial or a shutdown leaves. */
    public double credulity(@Index.Village int village) {
        double eta = p.get(Parameter.RUMOUR_CREDULITY);
        if (denials > 0) {
            eta += p.get(Parameter.INFO_VACUUM);
        }
        if (!networkOn(village)) {
            eta += p.get(Parameter.SHUTDOWN_CREDULITY);
        }
        return Math.min(1, Math.max(0, eta));
    }
}
