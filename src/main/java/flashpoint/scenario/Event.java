package flashpoint.scenario;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A timed event of a scenario: its type, a name for it, and a value for each field that was given or has a default.
 *
 * @param type what happens
 * @param id name, unique in the scenario; the command line addresses its fields as {@code events.<id>.<field>}
 * @param label what charts write at its mark
 * @param values by field name, in the order of {@link EventKind#fields}; last the condition for which it waits, if any
 */
public record Event(EventKind type, String id, String label, Map<String, Object> values) implements Serializable {

    /** Copies the values. */
    public Event {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Time of the event.
     *
     * @return hours since midnight of the first day
     */
    public double time() {
        return doubleValue(type.fields().get(0).name());
    }

    /**
     * The event at another time; where it has an end, it lasts as long.
     *
     * @param hour hours since midnight of the first day
     * @return a copy
     */
    public Event at(double hour) {
        Map<String, Object> moved = new LinkedHashMap<>(values);
        if (has("t1")) {
            moved.put("t1", hour + doubleValue("t1") - time());
        }
        moved.put(type.fields().get(0).name(), hour);
        return new Event(type, id, label, moved);
    }

    /**
     * The event under another name.
     *
     * @param name unique in its scenario
     * @return a copy
     */
    public Event named(String name) {
        return new Event(type, name, label, values);
    }

    /**
     * Whether it waits for a condition, and so has no time of its own: {@link #time} is the earliest.
     *
     * @return false for an event that happens at its time
     */
    public boolean waits() {
        return has(EventCondition.FIELD.name());
    }

    /**
     * The condition for which it waits.
     *
     * @param groups labels of the scenario's groups
     * @return the condition
     * @throws IllegalArgumentException if it waits for none, or for what is no condition
     */
    public EventCondition condition(List<String> groups) {
        try {
            return EventCondition.of(text(EventCondition.FIELD.name()), groups);
        } catch (EventCondition.MalformedException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether a field has a value.
     *
     * @param field its name
     * @return false if it was left out and has no default
     */
    public boolean has(String field) {
        return values.get(field) != null;
    }

    /**
     * A number.
     *
     * @param field its name
     * @return its value
     * @throws IllegalArgumentException if the event has no such number
     */
    public double doubleValue(String field) {
        return value(field, Number.class).doubleValue();
    }

    /**
     * A number that may be absent.
     *
     * @param field its name
     * @param otherwise value if it is absent
     * @return its value
     */
    public double doubleValue(String field, double otherwise) {
        return has(field) ? doubleValue(field) : otherwise;
    }

    /**
     * A whole number.
     *
     * @param field its name
     * @return its value
     */
    public int intValue(String field) {
        return value(field, Number.class).intValue();
    }

    /**
     * A truth value.
     *
     * @param field its name
     * @return its value
     */
    public boolean isOn(String field) {
        return value(field, Boolean.class);
    }

    /**
     * A name or word.
     *
     * @param field its name
     * @return its value
     */
    public String text(String field) {
        return value(field, String.class);
    }

    /**
     * A list of names.
     *
     * @param field its name
     * @return its value; empty if it was left out
     */
    public List<String> names(String field) {
        return has(field)
                ? ((List<?>) value(field, List.class))
                        .stream().map(String.class::cast).toList()
                : List.of();
    }

    private <T> T value(String field, Class<T> kind) {
        if (!kind.isInstance(values.get(field))) {
            throw new IllegalArgumentException(
                    type.name() + " " + id + " has no " + kind.getSimpleName() + " " + field);
        }
        return kind.cast(values.get(field));
    }
}
