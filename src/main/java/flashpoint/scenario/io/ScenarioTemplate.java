package flashpoint.scenario.io;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.YamlText;
import flashpoint.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Template of a scenario before its defaults are filled in, from which variants are made. Immutable, so that many
 * threads may use one.
 *
 * <p>Variants must start here and not from a resolved scenario: some fields default to parameters (the capacity of a
 * border post to {@code border.capacity}), and once they are written out, a change of the parameter has no effect.
 */
public final class ScenarioTemplate {

    private static final String HEADER = """
        # A Flashpoint scenario, complete in itself: what it extended, its tables and its overrides are merged in.
        # Values that were left to defaults are left to them here too, so that changing a parameter still reaches them.
        """;

    private final String label;
    private final Path file;
    private final Mapping root;

    private ScenarioTemplate(String label, Path file, Mapping root) {
        this.label = label;
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a scenario file with whatever it extends.
     *
     * @param file the file
     * @param overrides {@code KEY=VALUE}, as in {@link ScenarioReader#read}
     * @return the template; not yet checked beyond its keys
     * @throws InputException if a file cannot be read or has no such form
     */
    public static ScenarioTemplate read(Path file, List<String> overrides) {
        return new ScenarioTemplate(file.toString(), file, ScenarioReader.load(file)).with(overrides);
    }

    /**
     * Reads a text that {@link #text} wrote.
     *
     * @param label name for error messages
     * @param text the text
     * @return the template
     * @throws InputException if it is no scenario
     */
    public static ScenarioTemplate parse(String label, String text) {
        Path nowhere = Path.of(label);
        if (!(YamlTree.parse(label, text) instanceof Mapping mapping)) {
            throw InputException.at(SourcePosition.of(label), "", "no map", "a scenario: a map of keys and values");
        }
        return new ScenarioTemplate(label, nowhere, NormalForm.of(mapping, nowhere));
    }

    /** A merged tree as a template. */
    static ScenarioTemplate of(Mapping root) {
        return new ScenarioTemplate("scenario", Path.of("scenario"), root);
    }

    /**
     * A template with some values changed.
     *
     * @param overrides {@code KEY=VALUE}; later ones win
     * @return another template
     * @throws InputException if a key is unknown
     */
    public ScenarioTemplate with(List<String> overrides) {
        Mapping changed = root;
        for (String override : overrides) {
            changed = Overrides.apply(changed, override, file);
        }
        return new ScenarioTemplate(label, file, changed);
    }

    /**
     * A template with some more events, after those it has.
     *
     * @param events each the map of an event, as {@link ScenarioWriter#line} writes it
     * @return another template
     * @throws InputException if one is no map, or has the name of another event
     */
    public ScenarioTemplate plus(List<String> events) {
        if (events.isEmpty()) {
            return this;
        }
        List<Node> all = new ArrayList<>();
        if (ScenarioSection.EVENTS.in(root) instanceof Sequence sequence) {
            all.addAll(sequence.items());
        }
        events.forEach(text -> all.add(YamlTree.parse("event", text)));
        Mapping changed = ScenarioSection.EVENTS.put(root, new Sequence(SourcePosition.of(label), all));
        return new ScenarioTemplate(label, file, NormalForm.of(changed, file));
    }

    /**
     * What may stand at a key.
     *
     * @param key as in an override
     * @return its field; null if the key is unknown, or names more than one value
     */
    public Field field(String key) {
        return KeyField.of(root, key);
    }

    /**
     * The scenario with some values changed.
     *
     * @param overrides {@code KEY=VALUE}; later ones win
     * @return a complete scenario
     * @throws InputException if anything in it is not allowed
     */
    public Scenario scenario(List<String> overrides) {
        return new Resolver(label, whole(overrides)).resolve();
    }

    /** In order before a region is drawn, since its people are dealt out by group, and again with what was drawn. */
    private Mapping whole(List<String> overrides) {
        return SectionOrder.of(RegionSection.expand(SectionOrder.of(with(overrides).root)));
    }

    /**
     * Where its parameters were set.
     *
     * @return by key: file and line, such as {@code korday.yaml, line 12}; those left to defaults are absent
     */
    public Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        if (ScenarioSection.PARAMS.in(root) instanceof Mapping params) {
            params.entries().forEach((key, entry) -> {
                SourcePosition mark = entry.key();
                places.put(key, mark.line() > 0 ? mark.file() + ", line " + mark.line() : mark.file());
            });
        }
        return places;
    }

    /**
     * The value that a key has in a scenario.
     *
     * @param scenario a complete scenario
     * @param key as in an override
     * @return its text; empty if it has none, is a list or map, or is a parameter whose groups differ
     */
    public static String value(Scenario scenario, String key) {
        Mapping tree = parse("scenario", ScenarioWriter.write(scenario)).root;
        String bare = key.startsWith("params.") ? key.substring("params.".length()) : key;
        Parameter parameter = Parameter.of(bare);
        if (parameter != null && parameter.grouped()) {
            TreeSet<String> values = new TreeSet<>();
            for (int g = 0; g < scenario.groups().size(); g++) {
                values.add(parameter.text(scenario.parameters().get(parameter, g)));
            }
            return values.size() == 1 ? values.first() : "";
        }
        Mapping params = (Mapping) ScenarioSection.PARAMS.in(tree);
        if (params.text(bare) != null) {
            return params.text(bare);
        }
        Node found = find(tree, key.startsWith("stations") ? "police." + key : key);
        return found instanceof Scalar scalar && !scalar.missing() ? scalar.text() : "";
    }

    /** Follows a dotted path through maps and through lists of named elements, whose names may hold dots. */
    private static Node find(Node node, String path) {
        if (path.isEmpty() || node == null) {
            return node;
        }
        List<Map.Entry<String, Node>> children = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> children.add(Map.entry(key, entry.value())));
        } else if (node instanceof Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Mapping mapping) {
                    String name = mapping.text("id") != null ? mapping.text("id") : mapping.text("name");
                    children.add(Map.entry(name == null ? String.valueOf(mapping.text("label")) : name, item));
                }
            }
        }
        for (Map.Entry<String, Node> child : children) {
            if (path.equals(child.getKey())) {
                return child.getValue();
            }
            if (path.startsWith(child.getKey() + ".")) {
                Node found =
                        find(child.getValue(), path.substring(child.getKey().length() + 1));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /**
     * The template as YAML; read again it makes the same scenarios.
     *
     * @return YAML with LF line ends
     */
    public String text() {
        StringBuilder out = new StringBuilder(HEADER);
        root.entries().forEach((key, entry) -> {
            out.append('\n').append(YamlText.of(key)).append(":");
            block(out, entry.value(), "  ");
        });
        return out.toString();
    }

    /** Two levels of lines, everything deeper in braces: a village or an event a line. */
    private static void block(StringBuilder out, Node node, String indent) {
        if (node instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            out.append('\n');
            mapping.entries().forEach((key, entry) -> {
                out.append(indent).append(YamlText.of(key)).append(": ");
                flow(out, entry.value());
                out.append('\n');
            });
        } else if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
            out.append('\n');
            for (Node item : sequence.items()) {
                out.append(indent).append("- ");
                flow(out, item);
                out.append('\n');
            }
        } else {
            out.append(' ');
            flow(out, node);
            out.append('\n');
        }
    }

    private static void flow(StringBuilder out, Node node) {
        if (node instanceof Scalar scalar) {
            out.append(plain(scalar) ? scalar.missing() ? "null" : scalar.text() : YamlText.quoted(scalar.text()));
        } else if (node instanceof Sequence sequence) {
            out.append('[');
            Iterator<Node> items = sequence.items().iterator();
            while (items.hasNext()) {
                flow(out, items.next());
                out.append(items.hasNext() ? ", " : "");
            }
            out.append(']');
        } else if (node instanceof Mapping mapping) {
            out.append('{');
            Iterator<Map.Entry<String, Node.Entry>> entries =
                    mapping.entries().entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<String, Node.Entry> entry = entries.next();
                out.append(YamlText.of(entry.getKey())).append(": ");
                flow(out, entry.getValue().value());
                out.append(entries.hasNext() ? ", " : "");
            }
            out.append('}');
        }
    }

    /** Only what quotes would change stays without them. */
    private static boolean plain(Scalar scalar) {
        String text = scalar.text();
        return !scalar.quoted()
                && (scalar.missing() || ValueReader.number(text) || text.equals("true") || text.equals("false"));
    }
}
