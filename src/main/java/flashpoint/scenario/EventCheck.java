package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Check of an event against a scenario, for events that do not come from a file; the conditions are those of a file. So
 * a scenario that took one in can be written down and read again.
 */
public final class EventCheck {

    private EventCheck() {}

    /**
     * Refuses an event that a file of the scenario could not hold.
     *
     * @param scenario whose names it may use
     * @param event the event
     * @throws IllegalArgumentException with the field, what it holds and what is allowed
     */
    public static void refuseForeign(Scenario scenario, Event event) {
        List<String> known = event.type().fields().stream().map(Field::name).toList();
        for (String given : event.values().keySet()) {
            if (!known.contains(given) && !given.equals(EventCondition.FIELD.name())) {
                throw refused(event, given, "no such field", "one of " + String.join(", ", known));
            }
        }
        for (Field field : event.type().fields()) {
            Object value = event.values().get(field.name());
            if (value != null) {
                check(scenario, event, field, value);
            } else if (field.required() || field.fallback() != null) {
                throw refused(event, field.name(), "missing", field.meaning());
            }
        }
        if (event.waits()) {
            event.condition(scenario.labels());
        }
        together(scenario, event);
    }

    private static void check(Scenario s, Event event, Field field, Object value) {
        switch (field.kind()) {
            case REAL -> range(event, field, value);
            case INTEGER -> {
                range(event, field, value);
                if (((Number) value).doubleValue() != FastMath.rint(((Number) value).doubleValue())) {
                    throw refused(event, field.name(), value, "a whole number");
                }
            }
            case BOOLEAN -> oneOf(event, field, value, List.of(true, false));
            case CHOICE -> oneOf(event, field, value, field.choices());
            case VILLAGE -> oneOf(event, field, value, villages(s));
            case GROUP -> oneOf(event, field, value, groups(s));
            case RUMOUR ->
                oneOf(event, field, value, s.rumours().stream().map(Rumour::id).toList());
            case REFUGE ->
                oneOf(event, field, value, s.refuges().stream().map(Refuge::id).toList());
            case STATION ->
                oneOf(
                        event,
                        field,
                        value,
                        s.stations().stream().map(Station::id).toList());
            case VILLAGES -> eachOf(event, field, value, villages(s));
            case GROUPS -> eachOf(event, field, value, groups(s));
            default -> throw refused(event, field.name(), value, "no field of an event");
        }
    }

    private static List<String> villages(Scenario s) {
        return s.villages().stream().map(Village::name).toList();
    }

    private static List<String> groups(Scenario s) {
        return s.groups().stream().map(Group::label).toList();
    }

    private static void range(Event event, Field field, Object value) {
        String allowed = Numbers.text(field.min()) + " to " + Numbers.text(field.max()) + " " + field.unit();
        if (!(value instanceof Number n && n.doubleValue() >= field.min() && n.doubleValue() <= field.max())) {
            throw refused(event, field.name(), value, allowed.strip());
        }
    }

    private static void oneOf(Event event, Field field, Object value, List<?> allowed) {
        if (!allowed.contains(value)) {
            throw refused(event, field.name(), value, "one of " + allowed);
        }
    }

    private static void eachOf(Event event, Field field, Object value, List<String> allowed) {
        if (!(value instanceof List<?> list)) {
            throw refused(event, field.name(), value, "a list of " + allowed);
        }
        list.forEach(one -> oneOf(event, field, one, allowed));
    }

    /** Check of fields that depend on one another. */
    private static void together(Scenario s, Event event) {
        if (event.has("t1") && !(event.doubleValue("t1") > event.time())) {
            throw refused(event, "t1", event.doubleValue("t1"), "a time after t0");
        }
        if (event.type() == EventType.ROADBLOCK && event.text("from").equals(event.text("to"))) {
            throw refused(event, "to", event.text("to"), "another village than from");
        }
        if (event.has("rumour") && event.has("group")) {
            List<String> audience =
                    s.rumours().get(s.rumour(event.text("rumour"))).audience();
            if (!audience.contains(event.text("group"))) {
                throw refused(event, "group", event.text("group"), "the audience of the rumour, " + audience);
            }
        }
        if (event.type() == EventType.INCIDENT) {
            IncidentFields.contradiction(event::text).ifPresent(pair -> {
                throw refused(event, pair.get(0), "YES", "NO or CHANCE while " + pair.get(1) + " is NO");
            });
            for (String field : List.of("rumour", "recording")) {
                if (event.has(field)
                        && s.rumours().get(s.rumour(event.text(field))).kind() != Rumour.Kind.INCITE) {
                    throw refused(event, field, event.text(field), "a rumour of kind INCITE");
                }
            }
        }
        if (event.has("threat")
                && s.rumours().get(s.rumour(event.text("threat"))).kind() != Rumour.Kind.THREAT) {
            throw refused(event, "threat", event.text("threat"), "a rumour of kind THREAT");
        }
    }

    private static IllegalArgumentException refused(Event event, String field, Object got, String allowed) {
        return new IllegalArgumentException(
                event.type().name() + " " + event.id() + ", " + field + ": got " + got + ", allowed: " + allowed);
    }
}
