package flashpoint.scenario.io;

import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Field;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Errors in the values and keys of a scenario, gathered once there is one, so that a file is put right in one go and
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
        Predicate<InputError> consequence = consequences(problems);
        problems.removeIf(p -> !p.equals(first.problem()) && consequence.test(p));
        problems.sort(Comparator.comparing((InputError p) -> !p.file().equals(file))
                .thenComparing(InputError::file)
                .thenComparing((InputError p) -> p.line() == 0)
                .thenComparingInt(InputError::line)
                .thenComparingInt(InputError::column));
        return new InputException(problems);
    }

    /** Which problems are there only because of others: a name is unknown, or a key missing, that is misspelt elsewhere. */
    private static Predicate<InputError> consequences(Collection<InputError> all) {
        Set<String> misspelt = all.stream().map(InputErrors::meant).collect(Collectors.toSet());
        List<String> broken = NAMED.entrySet().stream()
                .filter(named -> all.stream()
                        .anyMatch(o -> o.key().startsWith(named.getKey().path())
                                && o.key().endsWith("." + named.getKey().identity())))
                .map(named -> "unknown " + named.getValue())
                .toList();
        return p -> broken.stream().anyMatch(p.given()::startsWith)
                || (p.given().equals("missing") && misspelt.contains(p.key()));
    }

    /** The key that an unknown one is near to; empty if there is none. */
    private static String meant(InputError problem) {
        int dot = problem.key().lastIndexOf('.');
        return problem.given().equals("unknown key")
                        && dot > 0
                        && !problem.nearest().isEmpty()
                ? problem.key().substring(0, dot + 1) + problem.nearest()
                : "";
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
        Field words = EventSection.type();
        List<Field> fields = new ArrayList<>(EventSection.common());
        String type = element.get(words.name()) instanceof Scalar scalar ? scalar.text() : "";
        EventKind known = EventKinds.of(type).orElse(null);
        if (known == null) {
            // Without its type nothing is known of the others.
            Node given = element.get(words.name());
            if (given != null) {
                attempt(() -> reader.value(words, given, path + ".type"));
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
