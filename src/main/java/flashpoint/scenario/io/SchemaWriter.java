package flashpoint.scenario.io;

import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writer of the JSON Schema (2020-12) of scenario files, from which editors complete keys and mark mistakes. It is made
 * from the field lists and registries, so it cannot differ from them; what needs the whole scenario (names that exist,
 * shares that add up) is checked by {@link ScenarioReader} alone.
 */
public final class SchemaWriter {

    private static final String LABEL = "[A-Za-z][A-Za-z0-9]*";

    private final Map<String, Object> definitions = new LinkedHashMap<>();

    private SchemaWriter() {}

    /**
     * The schema.
     *
     * @return JSON with LF line ends
     */
    public static String write() {
        return SchemaJson.text(new SchemaWriter().schema());
    }

    private Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> whole = new LinkedHashMap<>();
        properties.put(
                ScenarioSection.EXTENDS,
                map("type", "string", "description", "another scenario file that this one changes; beside this one"));
        for (ScenarioSection section : ScenarioSection.values()) {
            Map<String, Object> value = section(section);
            List<String> required = required(section);
            Map<String, Object> complete =
                    section.list() ? map("items", map("required", required)) : map("required", required);
            if (section == ScenarioSection.STATIONS) {
                value = map("type", "object", "properties", map("stations", value), "additionalProperties", false);
                complete = map("properties", map("stations", complete));
            }
            properties.put(section.key(), value);
            if (!required.isEmpty()) {
                whole.put(section.key(), complete);
            }
        }
        Map<String, Object> schema = map(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "Flashpoint scenario",
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false,
                "if",
                map("not", map("required", List.of(ScenarioSection.EXTENDS))),
                "then",
                map(
                        "required",
                        List.of("meta", "groups"),
                        "properties",
                        whole,
                        // A scenario of the lattice has no villages; its parameters say that it is one.
                        "anyOf",
                        List.of(
                                map("required", List.of("villages")),
                                map("required", List.of("region")),
                                map("required", List.of("params")))));
        schema.put("$defs", definitions);
        return schema;
    }

    private static List<String> required(ScenarioSection section) {
        if (section == ScenarioSection.EVENTS) {
            return List.of(EventSection.type().name());
        }
        return section.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .toList();
    }

    private Map<String, Object> section(ScenarioSection section) {
        Map<String, Object> value;
        if (section == ScenarioSection.PARAMS) {
            value = parameters("");
        } else if (section == ScenarioSection.EVENTS) {
            value = map("type", "array", "items", event());
        } else {
            value = object(section.fields());
            if (section.list()) {
                removable(value);
                value = map("type", "array", "items", value);
            }
        }
        if (section == ScenarioSection.VILLAGES || section == ScenarioSection.ROADS) {
            Map<String, Object> file = map("type", "string", "description", "name of a CSV file beside this one");
            value = map("oneOf", List.of(value, file));
        }
        value.put("description", section.meaning());
        return value;
    }

    private static Map<String, Object> object(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), value(field, field.fallback())));
        return map("type", "object", "properties", properties, "additionalProperties", false);
    }

    @SuppressWarnings("unchecked") // object() puts nothing else there
    private static void removable(Map<String, Object> object) {
        ((Map<String, Object>) object.get("properties"))
                .put(
                        ScenarioSection.REMOVE,
                        map("const", true, "description", "in a file with extends: takes this element away"));
    }

    /** Each type of event has fields of its own; without a type (a change of an extended file) all are allowed. */
    private static Map<String, Object> event() {
        List<Object> types = new ArrayList<>();
        Map<String, Object> any = new LinkedHashMap<>();
        for (EventKind type : EventKinds.all()) {
            List<Field> fields = new ArrayList<>(
                    EventSection.common().subList(1, EventSection.common().size()));
            fields.addAll(type.fields());
            Map<String, Object> object = object(fields);
            removable(object);
            Map<String, Object> properties = properties(object);
            properties.put("type", map("const", type.name(), "description", type.meaning()));
            Field time = type.fields().get(0);
            properties.put(time.name().equals("t") ? "t0" : "t", value(time, null));
            properties.forEach((name, ignored) -> any.put(name, true));
            types.add(map(
                    "if",
                    map("properties", map("type", map("const", type.name())), "required", List.of("type")),
                    "then",
                    object));
        }
        any.put("type", value(EventSection.type(), null));
        return map("type", "object", "properties", any, "additionalProperties", false, "allOf", types);
    }

    @SuppressWarnings("unchecked") // object() puts nothing else there
    private static Map<String, Object> properties(Map<String, Object> object) {
        return (Map<String, Object>) object.get("properties");
    }

    /** The keys under a dotted prefix: whole ones, and maps for what the next words have in common. */
    private Map<String, Object> parameters(String prefix) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> patterns = new LinkedHashMap<>();
        TreeSet<String> inner = new TreeSet<>();
        for (Parameter p : Parameter.values()) {
            if (p.key().startsWith(prefix)) {
                String rest = p.key().substring(prefix.length());
                properties.put(rest, parameter(p));
                if (p.grouped()) {
                    patterns.put("^" + rest.replace(".", "\\.") + "\\." + LABEL + "$", number(p));
                }
                for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.', dot + 1)) {
                    inner.add(rest.substring(0, dot));
                }
            }
        }
        for (String head : inner) {
            String name = "params." + prefix + head;
            if (!definitions.containsKey(name)) {
                definitions.put(name, true);
                definitions.put(name, parameters(prefix + head + "."));
            }
            properties.put(head, map("$ref", "#/$defs/" + name));
        }
        return map(
                "type",
                "object",
                "properties",
                properties,
                "patternProperties",
                patterns,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> parameter(Parameter p) {
        Map<String, Object> value = number(p);
        if (p.grouped()) {
            Map<String, Object> each = map("type", "object", "patternProperties", map("^" + LABEL + "$", number(p)));
            each.put("additionalProperties", false);
            String words = (String) value.get("description");
            return map("description", words + "; by group, or one value for all", "oneOf", List.of(value, each));
        }
        return value;
    }

    private static Map<String, Object> number(Parameter p) {
        Object fallback = switch (p.kind()) {
            case CHOICE -> p.text(p.defaultValue());
            case BOOLEAN -> p.defaultValue() != 0;
            default -> p.defaultValue();
        };
        return value(ParameterSection.field(p), fallback);
    }

    private static Map<String, Object> value(Field field, Object fallback) {
        Map<String, Object> value = switch (field.kind()) {
            case REAL -> map("type", "number", "minimum", field.min(), "maximum", field.max());
            case INTEGER -> map("type", "integer", "minimum", field.min(), "maximum", field.max());
            case BOOLEAN -> map("type", "boolean");
            case CHOICE -> map("enum", field.choices());
            case VILLAGES, GROUPS, NAMES -> map("type", "array", "items", map("type", "string"));
            case SHARES ->
                map(
                        "type",
                        "object",
                        "patternProperties",
                        map("^" + LABEL + "$", map("type", "number", "minimum", 0, "maximum", 1)),
                        "additionalProperties",
                        false);
            // YAML reads names such as 12 as numbers, and a date as a text.
            default -> map("type", List.of("string", "number"));
        };
        String unit = field.unit().isEmpty() ? "" : " [" + field.unit() + "]";
        value.put("description", field.meaning() + unit);
        if (fallback != null) {
            value.put("default", fallback);
        }
        return value;
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
