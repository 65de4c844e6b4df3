package flashpoint.run.session;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventCheck;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Field;
import flashpoint.scenario.Group;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Rumour;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Station;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draft of an event to be done at once in a scenario, for any kind of the registry: as the scenario itself has it, if it
 * has one of the kind, else with the registry's defaults and the scenario's names. Its time is set when it is done.
 */
public final class EventDraft {

    /** How long something lasts that has an end but no default of it, hours. */
    public static final double LASTS = 24;

    private static final String END = "t1";

    private final Scenario scenario;

    /**
     * Drafts for a scenario.
     *
     * @param scenario what is run
     */
    public EventDraft(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * The kinds of events there are: first those with a word of their own for a button, then the others, each in the order
     * of the registry.
     *
     * @return all kinds, those of other jars too
     */
    public static List<EventKind> kinds() {
        return EventKinds.all().stream()
                .sorted(Comparator.comparing(kind -> kind.deed().isEmpty()))
                .toList();
    }

    /**
     * The words on the button of a kind.
     *
     * @param kind any kind
     * @return its deed, or its name in lower case
     */
    public static String words(EventKind kind) {
        String name = kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return kind.deed().isEmpty() ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : kind.deed();
    }

    /**
     * An event of a kind.
     *
     * @param kind what kind
     * @return the event; empty if the scenario lacks something that the kind needs, such as a rumour
     */
    public Optional<Event> of(EventKind kind) {
        Event draft = scenario.events().stream()
                .filter(e -> e.type() == kind)
                .findFirst()
                .map(e -> new Event(kind, id(kind), e.label(), e.values()))
                .orElseGet(() -> new Event(kind, id(kind), words(kind), values(kind)));
        try {
            EventCheck.refuseForeign(scenario, draft);
            return Optional.of(draft);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The name that an event of a kind is logged under, if no other has it.
     *
     * @param kind any kind
     * @return such as {@code net-shutdown}
     */
    public static String id(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Values for all fields of a kind that have one.
     *
     * @param kind any kind
     * @return by field, in its order
     */
    public Map<String, Object> values(EventKind kind) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(kind.fields().get(0).name(), 0.0);
        for (Field field : kind.fields()) {
            Object value = values.containsKey(field.name()) ? values.get(field.name()) : value(field, kind, values);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private Object value(Field field, EventKind kind, Map<String, Object> before) {
        if (field.unit().equals("officers") && field.kind() == Field.Kind.INTEGER) {
            return Math.max(1, scenario.parameters().intValue(Parameter.POLICE_REINF_SIZE));
        }
        if (field.fallback() != null) {
            return field.fallback();
        }
        boolean end = field.name().equals(END) || field.name().equals("duration");
        if (field.unit().equals("h") && end) {
            return LASTS;
        }
        if (!field.required()) {
            return null;
        }
        return switch (field.kind()) {
            case REAL -> Math.min(field.max(), Math.max(field.min(), 0.5));
            case RUMOUR ->
                kind.fields().stream().anyMatch(f -> f.kind() == Field.Kind.GROUP) ? inciting() : first(field, before);
            case GROUP -> audience(before).orElseGet(() -> first(field, before));
            default -> first(field, before);
        };
    }

    /** The first name of its kind that no earlier field has: a road has two ends. */
    private String first(Field field, Map<String, Object> before) {
        List<String> names = names(field);
        return names.stream()
                .filter(name -> !before.containsValue(name))
                .findFirst()
                .orElse(names.isEmpty() ? null : names.get(0));
    }

    /** The last rumour that accuses a group and has listeners. */
    private String inciting() {
        return scenario.rumours().stream()
                .filter(r -> r.kind() == Rumour.Kind.INCITE && !r.audience().isEmpty())
                .reduce((first, last) -> last)
                .map(Rumour::id)
                .orElse(null);
    }

    private Optional<String> audience(Map<String, Object> before) {
        return scenario.rumours().stream()
                .filter(r ->
                        r.id().equals(before.get("rumour")) && !r.audience().isEmpty())
                .map(r -> r.audience().get(0))
                .findFirst();
    }

    /**
     * What may stand in a field that names something of the scenario.
     *
     * @param field a field of an event
     * @return names; the district's station first; empty for numbers
     */
    public List<String> names(Field field) {
        return switch (field.kind()) {
            case VILLAGE, VILLAGES ->
                scenario.villages().stream().map(Village::name).toList();
            case GROUP, GROUPS -> scenario.groups().stream().map(Group::label).toList();
            case RUMOUR -> scenario.rumours().stream().map(Rumour::id).toList();
            case REFUGE -> scenario.refuges().stream().map(Refuge::id).toList();
            case STATION -> {
                List<Station> stations = new ArrayList<>(scenario.stations());
                stations.sort(Comparator.comparing(s -> !s.district()));
                yield stations.stream().map(Station::id).toList();
            }
            case CHOICE -> field.choices();
            default -> List.of();
        };
    }
}
