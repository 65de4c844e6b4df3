package flashpoint.run.session;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Parameters that may be changed while a run goes on: those for which a scenario has an event that sets the very same
 * quantity, so that the change is logged and the run can be made again. All others hold for a whole run.
 */
public final class LiveParameters {

    private LiveParameters() {}

    /**
     * Whether a parameter can be changed at once.
     *
     * @param parameter a parameter of the registry
     * @return true for {@code grievance.hate} and {@code decide.elders}
     */
    public static boolean possible(Parameter parameter) {
        return parameter == Parameter.GRIEVANCE_HATE || parameter == Parameter.DECIDE_ELDERS;
    }

    /**
     * The event that changes a parameter from now on, for {@link Session#act}.
     *
     * @param scenario whose groups
     * @param parameter what to change
     * @param group index of the group
     * @param value new value, in the parameter's range
     * @return the event, without a time; empty if the parameter holds for a whole run
     */
    public static Optional<Event> change(Scenario scenario, Parameter parameter, int group, double value) {
        String label = scenario.groups().get(group).label();
        return switch (parameter) {
            case GRIEVANCE_HATE -> Optional.of(event(EventType.HATE_CAMPAIGN, "t0", parameter, label, "hate", value));
            case DECIDE_ELDERS -> Optional.of(event(EventType.ELDERS, "t", parameter, label, "restraint", value));
            default -> Optional.empty();
        };
    }

    private static Event event(
            EventType type, String time, Parameter parameter, String group, String field, double value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(time, 0.0);
        values.put("group", group);
        values.put(field, value);
        return new Event(type, parameter.key() + "-" + group, parameter.key() + " " + group + " = " + value, values);
    }
}
