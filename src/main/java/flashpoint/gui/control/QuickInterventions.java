package flashpoint.gui.control;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Station;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The interventions of the buttons, made for a scenario: as the scenario itself has them, if it has one of the kind, else
 * with the defaults of the registry. Their time is set when they are done.
 */
public final class QuickInterventions {

    private final Scenario scenario;

    /**
     * Deeds in a scenario.
     *
     * @param scenario what is run
     */
    public QuickInterventions(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * A video appears.
     *
     * @return the event; empty if the scenario has no accusing rumour
     */
    public Optional<Event> video() {
        return like(EventType.VIDEO_RELEASE, "video")
                .or(() -> scenario.rumours().stream()
                        .filter(r ->
                                r.kind() == Rumour.Kind.INCITE && !r.audience().isEmpty())
                        .reduce((first, last) -> last)
                        .map(r -> event(
                                EventType.VIDEO_RELEASE,
                                "video",
                                Map.of("rumour", r.id(), "group", r.audience().get(0)))));
    }

    /**
     * Mobile internet is cut everywhere.
     *
     * @param hours for how long; infinite for to the end
     * @return the event
     */
    public Event shutdown(double hours) {
        Map<String, Object> given = Double.isInfinite(hours) ? Map.of() : Map.of("duration", hours);
        return event(EventType.NET_SHUTDOWN, "shutdown", given);
    }

    /**
     * Reinforcements are sent to the district station, or the first there is.
     *
     * @param hours until they arrive
     * @return the event; empty if there is no station
     */
    public Optional<Event> reinforcements(double hours) {
        int officers = Math.max(1, scenario.parameters().whole(Parameter.POLICE_REINF_SIZE));
        return scenario.stations().stream()
                .filter(Station::district)
                .findFirst()
                .or(() -> scenario.stations().stream().findFirst())
                .map(s -> event(
                        EventType.REINFORCE,
                        "reinforcements",
                        Map.of("station", s.id(), "size", officers, "delay", hours)));
    }

    /**
     * A public statement against the rumours.
     *
     * @return the event; empty if there are no rumours
     */
    public Optional<Event> statement() {
        return scenario.rumours().isEmpty()
                ? Optional.empty()
                : like(EventType.COUNTER_RUMOUR, "statement")
                        .or(() -> Optional.of(event(EventType.COUNTER_RUMOUR, "statement", Map.of())));
    }

    private Optional<Event> like(EventType type, String id) {
        return scenario.events().stream()
                .filter(e -> e.type() == type)
                .findFirst()
                .map(e -> new Event(type, id, e.label(), e.values()));
    }

    private static final Map<EventType, String> LABELS = Map.of(
            EventType.VIDEO_RELEASE, "Video",
            EventType.NET_SHUTDOWN, "Network cut",
            EventType.REINFORCE, "Reinforcements",
            EventType.COUNTER_RUMOUR, "Statement");

    /** An event with the defaults of the registry for what is not given. */
    private static Event event(EventType type, String id, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            Object value = given.containsKey(field.name()) ? given.get(field.name()) : field.fallback();
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        values.putIfAbsent(type.fields().get(0).name(), 0.0);
        return new Event(type, id, LABELS.get(type), values);
    }
}
