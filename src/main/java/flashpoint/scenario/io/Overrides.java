package flashpoint.scenario.io;

import flashpoint.scenario.Field;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.region.Region;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import flashpoint.yaml.YamlTree;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values from the command line, {@code KEY=VALUE}. A key is a parameter ({@code police.reinf.delay}, {@code legit.L0.A})
 * or a path into the file ({@code meta.days}, {@code villages.Masanchi.population}, {@code events.video.t},
 * {@code stations.district.units}). Each becomes a small file of its own that is laid over the scenario.
 */
final class Overrides {

    private static final SourcePosition MARK = SourcePosition.of(SourcePosition.COMMAND_LINE);

    private Overrides() {}

    /**
     * Applies one of them.
     *
     * @param root the scenario so far
     * @param raw {@code KEY=VALUE}
     * @param file the scenario's file; CSV files are looked for beside it
     * @return the scenario with that value
     * @throws InputException if the key is unknown or the text has another form
     */
    static Mapping apply(Mapping root, String raw, Path file) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw InputException.at(MARK, "", "got " + InputError.quoted(text), "KEY=VALUE");
        }
        String key = text.substring(0, equals).strip();
        String given = text.substring(equals + 1).strip();
        Node value = words(root, key) ? text(given) : value(given);
        return ExtendsMerge.over(root, NormalForm.of(change(root, key, value), file));
    }

    /** Whether a key takes a text or a name, in which brackets mean nothing. */
    private static boolean words(Mapping root, String key) {
        Field field = KeyField.of(root, key);
        return field != null
                && switch (field.kind()) {
                    case TEXT, CHOICE, DATE_TIME, VILLAGE, GROUP, RUMOUR, REFUGE, STATION -> true;
                    default -> false;
                };
    }

    /** What is in quotes from end to end is what stands in them; any other text is as it is. */
    private static Node text(String text) {
        boolean quoted = text.matches("(?s)\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^']|'')*+'");
        return quoted ? value(text) : new Scalar(MARK, text, false);
    }

    /** Lists, maps and quoted texts are YAML; anything else is a plain value as it stands. */
    private static Node value(String text) {
        boolean yaml = !text.isEmpty() && "[{\"'".indexOf(text.charAt(0)) >= 0;
        Node node = yaml ? YamlTree.parse(SourcePosition.COMMAND_LINE, text) : new Scalar(MARK, text, false);
        return unplaced(node);
    }

    /** Lines and columns within an argument would not help. */
    private static Node unplaced(Node node) {
        if (node instanceof Scalar scalar) {
            return new Scalar(MARK, scalar.text(), scalar.quoted());
        }
        if (node instanceof Sequence sequence) {
            return new Sequence(
                    MARK, sequence.items().stream().map(Overrides::unplaced).toList());
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        ((Mapping) node).entries().forEach((key, entry) -> entries.put(key, new Entry(MARK, unplaced(entry.value()))));
        return new Mapping(MARK, entries);
    }

    private static Mapping change(Mapping root, String key, Node value) {
        String bare = key.startsWith("params.") ? key.substring("params.".length()) : key;
        if (!bare.equals(key) || parameter(key)) {
            return map("params", map(bare, value));
        }
        String path = key.equals("stations") || key.startsWith("stations.") ? "police." + key : key;
        for (ScenarioSection section : ScenarioSection.values()) {
            if (path.equals(section.path())) {
                return ScenarioSection.STATIONS == section ? map("police", map("stations", value)) : map(path, value);
            }
            if (path.startsWith(section.path() + ".")) {
                String rest = path.substring(section.path().length() + 1);
                boolean whole = section == ScenarioSection.META || section == ScenarioSection.REGION;
                return whole
                        ? map(section.path(), map(rest, value))
                        : element(RegionSection.expand(root), section, rest, value);
            }
        }
        throw InputException.unknownKey(
                MARK,
                key,
                Suggestion.of(key, known()),
                "a parameter, or a path that begins with one of " + References.list(ScenarioSection.keys()));
    }

    private static boolean parameter(String key) {
        int dot = key.lastIndexOf('.');
        Parameter prefix = dot < 0 ? null : Parameter.of(key.substring(0, dot));
        return Parameter.of(key) != null || (prefix != null && prefix.grouped());
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>();
        Arrays.stream(Parameter.values()).map(Parameter::key).forEach(known::add);
        Meta.FIELDS.stream().map(Field::name).map("meta."::concat).forEach(known::add);
        Region.FIELDS.stream().map(Field::name).map("region."::concat).forEach(known::add);
        known.addAll(ScenarioSection.keys());
        return known;
    }

    private static Mapping element(Mapping root, ScenarioSection section, String rest, Node value) {
        List<String> ids = References.ids(root, section);
        String found = KeyField.longest(ids, rest);
        if (section.identity().isEmpty() || found.isEmpty()) {
            int dot = rest.indexOf('.');
            String name = dot < 0 ? rest : rest.substring(0, dot);
            String known = ids.isEmpty() ? "" : "one of " + References.list(ids);
            String nearest = section.identity().isEmpty() ? "" : Suggestion.of(name, ids);
            throw InputException.unknownKey(MARK, section.path() + "." + name, nearest, known);
        }
        Mapping element;
        if (rest.equals(found)) {
            if (!(value instanceof Mapping mapping)) {
                throw InputException.at(MARK, section.path() + "." + found, value.got(), "a map of keys and values");
            }
            element = mapping;
        } else {
            String[] fields = rest.substring(found.length() + 1).split("\\.", 2);
            if (fields[0].equals(section.identity())) {
                throw InputException.at(
                        MARK, section.path() + "." + rest, "a name cannot be changed", "another file, or extends");
            }
            element = fields.length == 1 ? map(fields[0], value) : map(fields[0], map(fields[1], value));
        }
        Mapping named = element.with(section.identity(), new Entry(MARK, new Scalar(MARK, found, true)));
        Node list = new Sequence(MARK, List.of(named));
        return section == ScenarioSection.STATIONS ? map("police", map("stations", list)) : map(section.path(), list);
    }

    private static Mapping map(String key, Node value) {
        return new Mapping(MARK, Map.of(key, new Entry(MARK, value)));
    }
}
