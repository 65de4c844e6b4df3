package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Warnings of events: too late, over within a tick, told in an empty village, aimed at what is not there. */
final class EventWarnings {

    private EventWarnings() {}

    static void add(Scenario s, List<String> warnings) {
        for (Event e : s.events()) {
            String warning = late(s, e);
            if (warning.isEmpty()) {
                warning = brief(s, e);
            }
            if (warning.isEmpty()) {
                warning = idle(s, e);
            }
            if (!warning.isEmpty()) {
                warnings.add("events." + e.id() + warning);
            }
        }
    }

    private static String late(Scenario s, Event e) {
        String end = " is after the end of the run at " + Numbers.text(ScenarioWarnings.hours(s)) + " h";
        if (ScenarioWarnings.late(s, e.time())) {
            return "." + e.type().fields().get(0).name() + ": " + Numbers.text(e.time()) + " h" + end;
        }
        double arrival = e.type() == EventType.REINFORCE ? e.time() + e.doubleValue("delay") : 0;
        return ScenarioWarnings.late(s, arrival) ? ".delay: arrival at " + Numbers.text(arrival) + " h" + end : "";
    }

    /** What ends in the tick in which it begins is not seen by anybody. */
    private static String brief(Scenario s, Event e) {
        double dt = s.meta().dt();
        double until =
                e.has("t1") ? e.doubleValue("t1") : e.has("duration") ? e.time() + e.doubleValue("duration") : -1;
        boolean within = until >= 0 && Math.floor(until / dt + 1e-9) <= Math.floor(e.time() / dt + 1e-9);
        return within ? (e.has("t1") ? ".t1" : ".duration") + ": over within the tick in which it begins" : "";
    }

    private static String idle(Scenario s, Event e) {
        return switch (e.type().name()) {
            case "QUARREL", "SECOND_INCIDENT" -> unheard(s, e, List.of(e.text("village")));
            case "STOP_AND_HOUSE" ->
                unheard(s, e, e.has("seedVillages") ? e.names("seedVillages") : List.of(e.text("village")));
            case "VIDEO_RELEASE" -> seen(s, e);
            case "PROVOCATEURS" -> provoked(s, e);
            case "REINFORCE" -> e.intValue("size") == 0 ? ".size: 0, so nobody is sent" : "";
            case "CORRIDOR" -> border(s) ? "" : ": the scenario has no border post";
            case "BORDER" -> e.has("refuge") || border(s) ? "" : ": the scenario has no border post";
            case "ROADBLOCK" -> road(s, e);
            case "COUNTER_RUMOUR" -> s.rumours().isEmpty() ? ": the scenario has no rumour" : stated(e);
            case "POLICE_WITHDRAW", "BIAS" -> station(s, e);
            case "CURFEW" -> zero(e, "compliance", "so nobody keeps it");
            case "DISMISSAL" ->
                e.doubleValue("impunity") != 0 || e.doubleValue("redress") != 0
                        ? ""
                        : zero(e, "legitimacy", "so nothing changes");
            case "COMMISSION" -> e.doubleValue("redress") != 0 ? "" : zero(e, "legitimacy", "so nothing changes");
            case "PROSECUTION" -> e.doubleValue("legitimacy") != 0 ? "" : zero(e, "share", "so nothing changes");
            case "ELDERS" -> zero(e, "restraint", "so nothing changes");
            case "NET_SHUTDOWN", "HATE_CAMPAIGN" -> "";
            case "MEDIATION" -> zero(e, "share", "so nothing changes");
            default -> "";
        };
    }

    private static String unheard(Scenario s, Event e, List<String> places) {
        if (e.intValue("seeds") == 0) {
            return ".seeds: 0, so nobody tells " + e.text("rumour");
        }
        List<String> empty = empty(s, e.text("group"), places);
        return empty.isEmpty()
                ? ""
                : ".group: nobody of " + e.text("group") + " lives in " + PlaceWarnings.names(empty) + " to tell "
                        + e.text("rumour");
    }

    private static String seen(Scenario s, Event e) {
        boolean shown = e.doubleValue("share") > 0 && s.parameters().get(Parameter.RUMOUR_ONLINE_SHARE) > 0;
        boolean seeded = e.intValue("seeds") > 0 && !e.names("villages").isEmpty();
        boolean spread = e.isOn("provocateurs") && s.parameters().get(Parameter.PROV_COUNT) > 0;
        return shown || seeded || spread ? "" : ": nobody sees it: no share, no seeds in villages, no provocateurs";
    }

    private static String provoked(Scenario s, Event e) {
        if (e.intValue("count") == 0) {
            return ".count: 0, so nobody comes";
        }
        boolean story = s.rumours().stream()
                .anyMatch(r -> r.kind() == Rumour.Kind.INCITE && r.audience().contains(e.text("group")));
        if (!story) {
            return ": there is no rumour to tell in group " + e.text("group");
        }
        List<String> empty = empty(s, e.text("group"), e.names("villages"));
        return empty.isEmpty()
                ? ""
                : ".villages: nobody of group " + e.text("group") + " lives in " + PlaceWarnings.names(empty);
    }

    private static List<String> empty(Scenario s, String label, List<String> places) {
        List<String> empty = new ArrayList<>();
        for (String name : places) {
            Village v = s.villages().get(s.village(name));
            if (ScenarioWarnings.residents(s, v, s.group(label)) == 0 && !empty.contains(name)) {
                empty.add(name);
            }
        }
        return empty;
    }

    private static boolean border(Scenario s) {
        return s.refuges().stream().anyMatch(r -> r.type() == Refuge.Type.BORDER);
    }

    private static String road(Scenario s, Event e) {
        String from = e.text("from");
        String to = e.text("to");
        boolean there = s.roads().isEmpty()
                || s.roads().stream()
                        .anyMatch(r -> (r.from().equals(from) && r.to().equals(to))
                                || (r.from().equals(to) && r.to().equals(from)));
        return there ? "" : ": there is no road between " + from + " and " + to;
    }

    private static String stated(Event e) {
        if (e.text("kind").equals("DENIAL")) {
            return "";
        }
        String reach = zero(e, "reach", "so nobody hears it");
        return reach.isEmpty() ? zero(e, "credibility", "so nobody believes it") : reach;
    }

    private static String station(Scenario s, Event e) {
        Station station = s.stations().get(s.station(e.text("station")));
        boolean reinforced = station.district()
                || s.events().stream()
                        .anyMatch(other -> other.type() == EventType.REINFORCE
                                && other.text("station").equals(station.id()));
        return station.units() > 0 || reinforced ? "" : ".station: " + station.id() + " has no officers";
    }

    private static String zero(Event e, String field, String so) {
        return e.doubleValue(field) == 0 ? "." + field + ": 0, " + so : "";
    }
}
