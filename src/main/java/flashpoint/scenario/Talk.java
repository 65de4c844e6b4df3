package flashpoint.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * The time from which a spreader by trade spreads the newest accusation in a group. It stands behind the
 * question whether a rumour is ever started.
 *
 * @param group label of the group talked to
 * @param from first hour
 */
record Talk(String group, double from) {

    /** All who talk within a run: spreaders, provocateurs of their own event, and those a video calls up. */
    static List<Talk> of(Scenario s) {
        List<Talk> talks = new ArrayList<>();
        for (Spreader z : s.spreaders()) {
            if (spreads(z) && z.count() > 0) {
                talks.add(new Talk(z.group(), z.on()));
            }
        }
        for (Event e : s.events()) {
            boolean come = e.type() == EventType.PROVOCATEURS && e.intValue("count") > 0;
            boolean called = e.type() == EventType.VIDEO_RELEASE
                    && e.isOn("provocateurs")
                    && s.parameters().get(Parameter.PROV_COUNT) > 0;
            if (come || called) {
                talks.add(new Talk(e.text("group"), e.time()));
            }
        }
        return talks.stream().filter(t -> !ScenarioWarnings.late(s, t.from)).toList();
    }

    /** Whether a spreader spreads rumours rather than corrects them. */
    static boolean spreads(Spreader z) {
        return z.kind() == Spreader.Kind.PROVOCATEUR || (z.kind() == Spreader.Kind.LEADER && z.stance() > 0);
    }

    /** Whether a rumour is the newest that the group may believe when the talk begins. */
    boolean begins(Scenario s, Rumour r) {
        Rumour newest = null;
        double born = Double.NEGATIVE_INFINITY;
        for (Rumour other : s.rumours()) {
            double hour = born(s, other);
            if (other.kind() == Rumour.Kind.INCITE && other.audience().contains(group) && hour >= born && hour < 1e9) {
                newest = other;
                born = hour;
            }
        }
        return r.equals(newest);
    }

    /** Hour at which a rumour was first told by then; -1 if it exists from the start; infinite if it is yet to come. */
    private double born(Scenario s, Rumour r) {
        double first = Double.POSITIVE_INFINITY;
        boolean carried = false;
        for (Event e : s.events()) {
            if (e.has("rumour") && e.text("rumour").equals(r.id())) {
                carried |= e.type() == EventType.VIDEO_RELEASE;
                first = e.time() <= from ? Math.min(first, e.time()) : first;
            }
        }
        return first < Double.POSITIVE_INFINITY || carried ? first : -1;
    }
}
