package flashpoint.scenario.io;

import flashpoint.scenario.Field;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One map of a scenario file, checked against its fields.
 *
 * @param node where it stands
 * @param path dotted path for error messages
 * @param values by field name, in the order of the fields; what was left out and has no default is absent
 */
public record CheckedMap(Mapping node, String path, Map<String, Object> values) {

    /**
     * Reads a map.
     *
     * @param node the map
     * @param path dotted path for error messages
     * @param fields what may stand in it
     * @param reader how values are read
     * @return the values of its fields
     * @throws InputException if a key is unknown, a required one missing or a value not allowed
     */
    static CheckedMap of(Mapping node, String path, List<Field> fields, ValueReader reader) {
        refuseUnknown(node, path, fields);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(node, path, field, reader);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new CheckedMap(node, path, values);
    }

    /** Refuses keys that no field has, all of them at once. */
    public static void refuseUnknown(Mapping node, String path, List<Field> fields) {
        List<String> names = fields.stream().map(CheckedMap::key).toList();
        List<InputError> problems = new ArrayList<>();
        Map.Entry<String, Entry> before = null;
        for (Map.Entry<String, Entry> entry : node.entries().entrySet()) {
            String key = entry.getKey();
            if (!names.contains(key)) {
                SourcePosition mark = entry.getValue().key();
                String meant = Hints.parted(before, entry);
                problems.add((meant.isEmpty()
                                ? InputException.unknownKey(
                                        mark,
                                        path + "." + key,
                                        Suggestion.of(key, names),
                                        "one of " + References.list(names))
                                : InputException.at(
                                        mark, path + "." + key, "unknown key: a comma parts entries", "", meant))
                        .problem());
            }
            before = entry;
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
    }

    /** The value of a field; null if it was left out and has no default. */
    public static Object value(Mapping node, String path, Field field, ValueReader reader) {
        Node given = node.get(key(field));
        if (given != null) {
            Object value = reader.value(field, given, path + "." + field.name());
            // An empty list is a list left out.
            return value instanceof List<?> list && list.isEmpty() && !field.required() ? null : value;
        }
        if (field.fallback() == null && field.required()) {
            throw InputException.at(node.mark(), path + "." + field.name(), "missing", ValueReader.allowed(field));
        }
        return field.fallback();
    }

    /** The key of a field in the tree: {@code t0} stands under {@code t} there. */
    private static String key(Field field) {
        return field.name().equals("t0") ? "t" : field.name();
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    String text(String field, String otherwise) {
        return has(field) ? (String) values.get(field) : otherwise;
    }

    String text(String field) {
        return (String) values.get(field);
    }

    double doubleValue(String field) {
        return ((Number) values.get(field)).doubleValue();
    }

    double doubleValue(String field, double otherwise) {
        return has(field) ? doubleValue(field) : otherwise;
    }

    int intValue(String field) {
        return ((Number) values.get(field)).intValue();
    }

    boolean isOn(String field) {
        return (Boolean) values.get(field);
    }

    @SuppressWarnings("unchecked") // Values puts nothing else under VILLAGES and GROUPS
    List<String> names(String field) {
        return has(field) ? (List<String>) values.get(field) : List.of();
    }

    @SuppressWarnings("unchecked") // Values puts nothing else under SHARES
    Map<String, Double> shares(String field) {
        return has(field) ? (Map<String, Double>) values.get(field) : Map.of();
    }

    /** Something is wrong with a field that was given, or with the map as a whole. */
    InputException refuse(String field, String given, String allowed) {
        return refuse(field, given, allowed, "");
    }

    /** The same with the nearest known word, which is told instead of all that are allowed; empty if none is near. */
    InputException refuse(String field, String given, String allowed, String nearest) {
        Entry entry = node.entries().get(field.equals("t0") ? "t" : field);
        SourcePosition mark = entry == null ? node.mark() : entry.value().mark();
        return InputException.at(mark, path + "." + field, given, allowed, nearest);
    }
}
