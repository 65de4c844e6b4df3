package flashpoint.yaml;

import flashpoint.scenario.EventType;
import flashpoint.scenario.Field;
import flashpoint.scenario.io.CheckedMap;
import flashpoint.scenario.io.EventSection;
import flashpoint.scenario.io.ParameterSection;
import flashpoint.scenario.io.References;
import flashpoint.scenario.io.ScenarioSection;
import flashpoint.scenario.io.ValueReader;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is wrong with the values and keys of a scenario, once something is: so that a file is put right in one go and
 * not mistake by mistake.
 */
public final class InputErrors {

    /** Sections to whose names others refer, and what a message calls them. */
    private static final Map<ScenarioSection, String> NAMED = Map.of(
            ScenarioSection.GROUPS, "group",
            ScenarioSection.VILLAGES, "village",
            ScenarioSection.RUMOURS, "rumour",
            ScenarioSection.REFUGES, "refuge",
            ScenarioSection.STATIONS, "police station");

    private final Mapping root;
    private final ValueReader reader;
    private final Map<String, InputError> found = new LinkedHashMap<>();

    private InputErrors(Mapping root, ValueReader reader) {
        this.root = root;
        this.reader = reader;
    }

    /**
     * Looks for further problems.
     *
     * @param first what was found first
     * @param file the scenario's file
     * @param root its merged tree, its region drawn
     * @param reader how values are read
     * @return all of them in the order of the file, those of other files after them
     */
    public static InputException all(InputException first, String file, Mapping root, ValueReader reader) {
        InputErrors collector = new InputErrors(root, reader);
        first.problems().forEach(collector::add);
        collector.sections();
        List<InputError> problems = new ArrayList<>(collector.found.values());
        problems.removeIf(p -> !p.equals(first.problem()) && consequence(p, collector.found.values()));
        problems.sort(Comparator.comparing((InputError p) -> !p.file().equals(file))
                .thenComparing(InputError::file)
                .thenComparing((InputError p) -> p.line() == 0)
                .thenComparingInt(InputError::line)
                .thenComparingInt(InputError::column));
        return new InputException(problems);
    }

    /** Whether a name is unknown, or a key missing, only because of another problem. */
    private static boolean consequence(InputError p, Collection<InputError> all) {
        for (Map.Entry<ScenarioSection, String> named : NAMED.entrySet()) {
            if (p.given().startsWith("unknown " + named.getValue())) {
                String end = "." + named.getKey().identity();
                String begin = named.getKey().path();
                return all.stream()
                        .anyMatch(o -> o.key().startsWith(begin) && o.key().endsWith(end));
            }
        }
        return p.given().equals("missing") && all.stream().anyMatch(o -> misspelt(o, p.key()));
    }

    private static boolean misspelt(InputError other, String key) {
        int dot = other.key().lastIndexOf('.');
        return other.given().equals("unknown key")
                && dot > 0
                && !other.nearest().isEmpty()
                && key.equals(other.key().substring(0, dot + 1) + other.nearest());
    }

    private void add(InputError problem) {
        found.putIfAbsent(problem.toString(), problem);
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (InputException e) {
            e.problems().forEach(this::add);
        }
    }

    private void sections() {
        for (ScenarioSection section : ScenarioSection.values()) {
            Node node = section.in(root);
            if (section == ScenarioSection.PARAMS) {
                parameters(node);
            } else if (node instanceof Mapping map && !section.list()) {
                fields(map, section.path(), section.fields());
            } else if (node instanceof Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                    element(section, i, (Mapping) list.items().get(i));
                }
            }
        }
    }

    private void element(ScenarioSection section, int i, Mapping element) {
        String id = section.identity().isEmpty() ? null : element.text(section.identity());
        String path = section.path() + (id == null ? "[" + i + "]" : "." + id);
        if (section != ScenarioSection.EVENTS) {
            fields(element, path, section.fields());
            return;
        }
        List<Field> fields = new ArrayList<>(List.of(EventSection.TYPE, EventSection.ID, EventSection.LABEL));
        String type = element.get(EventSection.TYPE.name()) instanceof Scalar scalar ? scalar.text() : "";
        EventType known = Arrays.stream(EventType.values())
                .filter(t -> t.name().equals(type))
                .findFirst()
                .orElse(null);
        if (known == null) {
            // Without its type nothing is known of the others.
            Node given = element.get(EventSection.TYPE.name());
            if (given != null) {
                attempt(() -> reader.value(EventSection.TYPE, given, path + ".type"));
            }
            return;
        }
        fields.addAll(known.fields());
        fields(element, path, fields);
    }

    private void fields(Mapping map, String path, List<Field> fields) {
        attempt(() -> CheckedMap.refuseUnknown(map, path, fields));
        for (Field field : fields) {
            attempt(() -> CheckedMap.value(map, path, field, reader));
        }
    }

    private void parameters(Node node) {
        if (node instanceof Mapping params) {
            ParameterSection section = new ParameterSection(References.ids(root, ScenarioSection.GROUPS), reader);
            for (Map.Entry<String, Entry> entry : params.entries().entrySet()) {
                Mapping single = new Mapping(params.mark(), Map.of(entry.getKey(), entry.getValue()));
                attempt(() -> section.values(single));
            }
        }
    }
}
