package flashpoint.model;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What officials and the times have decided by the end of a tick, worked out from the scenario's events alone. */
final class PolicyReplay {

    private final Scenario s;
    private final Parameters p;
    private final int groups;

    /** By group. */
    final double[] hate;

    final double[] shift;
    final double[] elders;
    /** By village. */
    final int[] cuts;
    /** By refuge. */
    final double[] open;

    private final List<Event> campaigns = new ArrayList<>();
    private final List<Event> teams = new ArrayList<>();

    final List<Double> curfews = new ArrayList<>();
    final List<Double> corridors = new ArrayList<>();

    PolicyReplay(Scenario scenario, int tick) {
        s = scenario;
        p = s.parameters();
        groups = s.groups().size();
        hate = byGroup(Parameter.GRIEVANCE_HATE);
        elders = byGroup(Parameter.DECIDE_ELDERS);
        shift = new double[groups];
        cuts = new int[s.villages().size()];
        open = s.refuges().stream().mapToDouble(Refuge::open).toArray();
        for (int t = 0; t <= tick; t++) {
            tick(t);
        }
    }

    private double[] byGroup(Parameter parameter) {
        double[] values = new double[groups];
        Arrays.setAll(values, g -> p.get(parameter, g));
        return values;
    }

    /** Endings of a tick come before its beginnings; what ends in the tick it begins in is over at once. */
    private void tick(int t) {
        for (Event e : s.events()) {
            if (tickOf(end(e)) == t && tickOf(e.time()) < t) {
                turn(e, false);
            }
        }
        for (Event e : s.events()) {
            if (tickOf(e.time()) == t) {
                turn(e, true);
                if (tickOf(end(e)) <= t) {
                    turn(e, false);
                }
            }
        }
    }

    private int tickOf(double hour) {
        return (int) Math.min(1e9, Math.floor(hour / s.meta().dt() + 1e-9));
    }

    private static double end(Event e) {
        return e.type() == EventType.NET_SHUTDOWN
                ? e.time() + e.doubleValue("duration", Double.POSITIVE_INFINITY)
                : e.doubleValue("t1", Double.POSITIVE_INFINITY);
    }

    private void turn(Event e, boolean on) {
        switch (e.type().name()) {
            case "HATE_CAMPAIGN" -> {
                campaigns.remove(e);
                if (on) {
                    campaigns.add(e);
                }
                int g = s.group(e.text("group"));
                hate[g] = p.get(Parameter.GRIEVANCE_HATE, g);
                for (Event held : campaigns) {
                    hate[g] = s.group(held.text("group")) == g ? held.doubleValue("hate") : hate[g];
                }
            }
            case "MEDIATION" -> {
                teams.remove(e);
                if (on) {
                    teams.add(e);
                }
            }
            case "DISMISSAL", "COMMISSION", "PROSECUTION" ->
                shift[s.group(e.text("group"))] += on ? e.doubleValue("legitimacy") : 0;
            case "ELDERS" -> elders[s.group(e.text("group"))] = e.doubleValue("restraint");
            case "CURFEW" -> change(curfews, e.doubleValue("compliance"), on);
            case "CORRIDOR" -> change(corridors, e.doubleValue("boost"), on);
            case "NET_SHUTDOWN" -> {
                for (int v = 0; v < cuts.length; v++) {
                    boolean here = !e.has("area")
                            || e.names("area").contains(s.villages().get(v).name());
                    cuts[v] += here ? on ? 1 : -1 : 0;
                }
            }
            case "BORDER" -> {
                for (int k = 0; k < open.length; k++) {
                    Refuge r = s.refuges().get(k);
                    boolean meant = e.has("refuge") ? r.id().equals(e.text("refuge")) : r.type() == Refuge.Type.BORDER;
                    open[k] = meant ? e.doubleValue("open") : open[k];
                }
            }
            default -> {}
        }
    }

    private static void change(List<Double> values, double value, boolean on) {
        if (on) {
            values.add(value);
        } else {
            values.remove((Object) value);
        }
    }

    /** Share of the anger kept that people of a village feel: of several teams the one that takes most. */
    double felt(int v) {
        double most = 0;
        for (Event e : teams) {
            boolean here = !e.has("villages")
                    || e.names("villages").contains(s.villages().get(v).name());
            most = here ? Math.max(most, e.doubleValue("share")) : most;
        }
        return 1 - most;
    }

    double curfew() {
        return curfews.stream().mapToDouble(x -> x).max().orElse(0);
    }

    double corridor() {
        return corridors.stream().mapToDouble(x -> x).max().orElse(0);
    }

    /** L of a group against another: clip(L0 (1 - w_s disc of the other)(1 - w_c corr)(1 - w_d disc)(1 - w_h hate) + shift). */
    double legitimacy(int g, int other) {
        double l0 = p.get(Parameter.LEGIT_L0, g);
        Double standing = s.groups().get(g).standing().get(s.groups().get(other).label());
        double contempt = other == g
                ? 0
                : p.get(Parameter.LEGIT_W_STANDING, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, other);
        double l = (standing == null ? l0 : standing)
                * (1 - contempt)
                * (1 - p.get(Parameter.LEGIT_W_CORRUPTION, g) * p.get(Parameter.GRIEVANCE_CORRUPTION))
                * (1 - p.get(Parameter.LEGIT_W_DISCRIMINATION, g) * p.get(Parameter.GRIEVANCE_DISCRIMINATION, g))
                * (1 - p.get(Parameter.LEGIT_W_HATE, g) * hate[g]);
        return Math.max(0, Math.min(1, l + shift[g]));
    }

    /** L of a group: the least against any other. */
    double legitimacy(int g) {
        double least = groups == 1 ? legitimacy(g, g) : 1;
        for (int h = 0; h < groups; h++) {
            least = h == g ? least : Math.min(least, legitimacy(g, h));
        }
        return least;
    }

    /** Margin of calm: over the groups the least threshold, the elders included, less the greatest grievance, 1 - L. */
    static double calmMargin(Scenario s) {
        PolicyReplay start = new PolicyReplay(s, -1);
        double margin = Double.POSITIVE_INFINITY;
        for (int g = 0; g < start.groups; g++) {
            double needed = start.p.get(Parameter.THRESHOLD_MIN) + start.elders[g];
            margin = Math.min(margin, needed - (1 - start.legitimacy(g)));
        }
        return margin;
    }
}
