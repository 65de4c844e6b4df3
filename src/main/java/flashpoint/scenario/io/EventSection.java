package flashpoint.scenario.io;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventCondition;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.IncidentFields;
import flashpoint.scenario.Rumour;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reader of one element of {@code events}; its type decides its fields. */
final class EventSection {

    /** The name of an event. */
    static final Field ID = Field.optional(
            "id",
            Field.Kind.TEXT,
            "name, unique in the scenario; without it, the type in small letters with hyphens, and -2, -3 on repeats");

    /** The words at an event's mark. */
    static final Field LABEL = Field.optional(
            "label", Field.Kind.TEXT, "what charts write at its mark; without it, the type and the place");

    private EventSection() {}

    /** The fields that events of every type have besides their own. */
    static List<Field> common() {
        return List.of(type(), ID, LABEL, EventCondition.FIELD);
    }

    /** The words for the types of events. */
    static Field type() {
        return new Field("type", Field.Kind.CHOICE, "", 0, 0, null, true, EventKinds.names(), "what happens");
    }

    /**
     * Reads an event.
     *
     * @param node where it stands
     * @param path dotted path for error messages
     * @param reader how values are read
     * @param rumours the rumours of the scenario
     * @return the event
     * @throws InputException if a key is unknown, a required one missing, a value not allowed or times are reversed
     */
    static Event read(Mapping node, String path, ValueReader reader, List<Rumour> rumours) {
        Field words = type();
        Node given = node.get(words.name());
        if (given == null) {
            throw InputException.at(node.mark(), path + ".type", "missing", ValueReader.allowed(words));
        }
        EventKind type = EventKinds.of((String) reader.value(words, given, path + ".type"))
                .orElseThrow();
        List<Field> fields = new ArrayList<>(common());
        fields.addAll(type.fields());
        CheckedMap row = CheckedMap.of(node, path, fields, reader);
        check(row, type);
        checkAudience(row, type, rumours);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            if (row.has(field.name())) {
                values.put(field.name(), row.values().get(field.name()));
            }
        }
        if (row.has(EventCondition.FIELD.name())) {
            values.put(EventCondition.FIELD.name(), condition(row, reader));
        }
        return new Event(type, Resolver.id(row, "id"), row.text("label", label(type, row)), values);
    }

    /** The text of a condition in its one form, with single blanks. */
    private static String condition(CheckedMap row, ValueReader reader) {
        String field = EventCondition.FIELD.name();
        try {
            EventCondition.of(row.text(field), reader.groups());
            return row.text(field).strip().replaceAll("\\s+", " ");
        } catch (EventCondition.MalformedException e) {
            String form = "comparisons joined by and, such as active > 50 and mobs <= 3";
            throw e.known().isEmpty()
                    ? row.refuse(field, "got " + InputError.quoted(e.word()), form)
                    : row.refuse(
                            field,
                            "unknown count " + InputError.quoted(e.word()),
                            "one of " + References.list(e.known()),
                            Suggestion.of(e.word(), e.known()));
        }
    }

    private static void check(CheckedMap row, EventKind type) {
        if (row.has("t1") && !(row.doubleValue("t1") > row.doubleValue("t0"))) {
            throw row.refuse("t1", "not after t0", "a time after t0");
        }
        if (type == EventType.ROADBLOCK && row.text("from").equals(row.text("to"))) {
            throw row.refuse("to", "the same village as from", "another village");
        }
        if (type == EventType.INCIDENT) {
            IncidentFields.contradiction(row::text).ifPresent(pair -> {
                throw row.refuse(pair.get(0), "YES while " + pair.get(1) + " is NO", "NO or CHANCE");
            });
        }
    }

    /** Those who are to tell a story must be among those who may believe it, and a warning must be a THREAT. */
    private static void checkAudience(CheckedMap row, EventKind type, List<Rumour> rumours) {
        if (row.has("rumour") && row.has("group")) {
            Rumour rumour = find(rumours, row.text("rumour"));
            if (!rumour.audience().contains(row.text("group"))) {
                throw row.refuse(
                        "group",
                        "group " + row.text("group") + " is not in the audience of " + rumour.id(),
                        "one of " + References.list(rumour.audience()));
            }
        }
        for (String field : List.of("rumour", "recording")) {
            if (type == EventType.INCIDENT
                    && row.has(field)
                    && find(rumours, row.text(field)).kind() != Rumour.Kind.INCITE) {
                throw row.refuse(field, "the rumour " + row.text(field) + " is a THREAT", "a rumour of kind INCITE");
            }
        }
        if (row.has("threat") && find(rumours, row.text("threat")).kind() != Rumour.Kind.THREAT) {
            throw row.refuse("threat", "the rumour " + row.text("threat") + " is an INCITE", "a rumour of kind THREAT");
        }
    }

    private static Rumour find(List<Rumour> rumours, String id) {
        return rumours.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static String label(EventKind type, CheckedMap row) {
        String words = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String place = row.text("village", row.text("station", row.text("refuge", "")));
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + (place.isEmpty() ? "" : ", " + place);
    }
}
