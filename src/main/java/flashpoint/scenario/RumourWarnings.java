package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.util.List;
import java.util.Optional;

/** Warnings of talk: a rumour without a start, spreaders who come too late or have no audience. */
final class RumourWarnings {

    private RumourWarnings() {}

    static void add(Scenario s, List<String> warnings) {
        for (Rumour r : s.rumours()) {
            if (!started(s, r)) {
                warnings.add("rumours." + r.id() + ": nobody starts it within the run");
            }
        }
        s.spreaders().forEach(z -> spreader(s, z, warnings));
    }

    /** Whether an event in time, an initial teller or the model itself may start a rumour. */
    private static boolean started(Scenario s, Rumour r) {
        if (r.tellers() > 0 || s.events().stream().anyMatch(e -> starts(s, e, r))) {
            return true;
        }
        if (r.kind() == Rumour.Kind.THREAT) {
            // Attacks and the sight of a convoy start the first warning that a group may believe.
            return r.audience().stream()
                    .anyMatch(label -> warning(s, label).filter(r::equals).isPresent());
        }
        // Incidents of the model itself tell what is told of the driver's group.
        return s.parameters().get(Parameter.INCIDENT_RATE) > 0
                || Talk.of(s).stream().anyMatch(t -> t.begins(s, r));
    }

    /** Whether an event starts a rumour. */
    static boolean starts(Scenario s, Event e, Rumour r) {
        if (ScenarioWarnings.late(s, e.time())) {
            return false;
        }
        boolean told = e.has("rumour") && e.text("rumour").equals(r.id());
        boolean warned = e.has("threat") && e.text("threat").equals(r.id()) && e.intValue("threatSeeds") > 0;
        boolean seen = e.type() == EventType.VIDEO_RELEASE
                && (e.doubleValue("share") > 0
                        || (e.isOn("provocateurs") && s.parameters().get(Parameter.PROV_COUNT) > 0));
        if (e.type() == EventType.INCIDENT && r.kind() == Rumour.Kind.INCITE) {
            // It tells the rumours it names; where it names none, any accusation of the group.
            return !e.has("rumour")
                    || !e.has("recording")
                    || told
                    || e.text("recording").equals(r.id());
        }
        return warned || (told && (seen || (e.has("seeds") && e.intValue("seeds") > 0)));
    }

    private static Optional<Rumour> warning(Scenario s, String label) {
        return s.rumours().stream()
                .filter(r -> r.kind() == Rumour.Kind.THREAT && r.audience().contains(label))
                .findFirst();
    }

    private static void spreader(Scenario s, Spreader z, List<String> warnings) {
        String key = "spreaders." + z.id();
        if (ScenarioWarnings.late(s, z.on())) {
            warnings.add(key + ".on: " + Numbers.text(z.on()) + " h is after the end of the run at "
                    + Numbers.text(ScenarioWarnings.hours(s)) + " h");
        } else if (z.count() == 0) {
            warnings.add(key + ".count: 0, so there is nobody");
        } else if (Talk.spreads(z) && s.rumours().stream().noneMatch(r -> accuses(r, z.group()))) {
            warnings.add(key + ": no accusation can be told to group " + z.group());
        }
        int g = s.group(z.group());
        List<String> deaf = z.villages().stream()
                .distinct()
                .filter(name -> ScenarioWarnings.residents(s, s.villages().get(s.village(name)), g) == 0)
                .toList();
        if (!deaf.isEmpty()) {
            warnings.add(key + ".villages: nobody of group " + z.group() + " lives in " + PlaceWarnings.names(deaf));
        }
    }

    private static boolean accuses(Rumour r, String label) {
        return r.kind() == Rumour.Kind.INCITE && r.audience().contains(label);
    }
}
