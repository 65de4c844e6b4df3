package flashpoint.scenario.io;

import flashpoint.scenario.EventKinds;
import flashpoint.scenario.Parameter;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Normal form of a file's tree, in which files are merged: parameters under flat dotted keys, every event with an id
 * and its time under {@code t}, tables of CSV files in place of their names.
 */
final class NormalForm {

    private NormalForm() {}

    /**
     * Brings a tree into that form.
     *
     * @param root the tree as read
     * @param file the file it is from; CSV files are looked for beside it
     * @return the same in one form
     * @throws InputException if a top-level key is unknown, a section is no list or map, or a name is given twice
     */
    static Mapping of(Mapping root, Path file) {
        refuseUnknown(root);
        Mapping layer = root;
        for (ScenarioSection section : ScenarioSection.values()) {
            Node node = section.in(root);
            if (node != null) {
                layer = section.put(layer, normal(section, node, file));
            }
        }
        return layer;
    }

    private static void refuseUnknown(Mapping root) {
        List<String> known = new ArrayList<>(List.of(ScenarioSection.EXTENDS));
        known.addAll(ScenarioSection.keys());
        List<InputError> problems = new ArrayList<>();
        root.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                problems.add(InputException.unknownKey(
                                entry.key(), key, Suggestion.of(key, known), "one of " + References.list(known))
                        .problem());
            }
        });
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        Entry police = root.entries().get(ScenarioSection.STATIONS.key());
        if (police == null) {
            return;
        }
        if (!(police.value() instanceof Mapping mapping)) {
            throw InputException.at(
                    police.value().mark(), "police", police.value().got(), "a map with stations");
        }
        mapping.entries().forEach((key, entry) -> {
            if (!key.equals("stations")) {
                String parameter = Parameter.of("police." + key) == null ? "" : "params.police." + key;
                String nearest = parameter.isEmpty() ? Suggestion.of(key, List.of("stations")) : parameter;
                throw InputException.unknownKey(entry.key(), "police." + key, nearest, "stations");
            }
        });
    }

    private static Node normal(ScenarioSection section, Node node, Path file) {
        boolean table = section == ScenarioSection.VILLAGES || section == ScenarioSection.ROADS;
        if (table && node instanceof Scalar scalar && !scalar.missing()) {
            return named(section, VillageCsv.read(section, scalar, file));
        }
        if (section.list()) {
            if (!(node instanceof Sequence sequence)) {
                String allowed = table ? "a list, or the name of a CSV file" : "a list";
                throw InputException.at(node.mark(), section.path(), node.got(), allowed);
            }
            return named(section, section == ScenarioSection.EVENTS ? events(sequence) : sequence);
        }
        if (!(node instanceof Mapping mapping)) {
            throw InputException.at(node.mark(), section.path(), node.got(), "a map of keys and values");
        }
        return section == ScenarioSection.PARAMS ? flat(mapping) : mapping;
    }

    /** Elements must be maps, and no two of them may have the same name. */
    private static Sequence named(ScenarioSection section, Sequence list) {
        Map<String, SourcePosition> seen = new LinkedHashMap<>();
        for (int i = 0; i < list.items().size(); i++) {
            String path = section.path() + "[" + i + "]";
            if (!(list.items().get(i) instanceof Mapping mapping)) {
                Node item = list.items().get(i);
                throw InputException.at(item.mark(), path, item.got(), "a map of keys and values");
            }
            String id = section.identity().isEmpty() ? null : mapping.text(section.identity());
            if (id != null) {
                SourcePosition mark = mapping.get(section.identity()).mark();
                SourcePosition earlier = seen.putIfAbsent(id, mark);
                if (earlier != null) {
                    throw InputException.at(
                            mark,
                            path + "." + section.identity(),
                            InputError.quoted(id) + " given twice, first in line " + earlier.line());
                }
            }
        }
        return list;
    }

    /** Gives each event an id and writes {@code t0} as {@code t}. */
    private static Sequence events(Sequence list) {
        Set<String> taken = new HashSet<>();
        for (Node item : list.items()) {
            if (item instanceof Mapping mapping && mapping.text("id") != null) {
                taken.add(mapping.text("id"));
            }
        }
        List<Node> events = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Node item : list.items()) {
            events.add(item instanceof Mapping mapping ? event(mapping, taken, next) : item);
        }
        return new Sequence(list.mark(), events);
    }

    private static Mapping event(Mapping given, Set<String> taken, Map<String, Integer> next) {
        Mapping event = given;
        Entry from = given.entries().get("t0");
        if (from != null) {
            if (given.get("t") != null) {
                throw InputException.at(from.key(), "events", "t and t0 are the same, and both are given");
            }
            event = event.without("t0").with("t", from);
        }
        String type = given.text("type");
        boolean known = type != null && EventKinds.of(type).isPresent();
        if (given.get("id") == null && known) {
            String word = type.toLowerCase(Locale.ROOT).replace('_', '-');
            String id = word;
            int n = next.getOrDefault(word, 2);
            while (!taken.add(id)) {
                id = word + "-" + n++;
            }
            next.put(word, n);
            event = event.with("id", new Entry(given.mark(), new Scalar(given.mark(), id, true)));
        }
        return event;
    }

    /** Nested maps as dotted keys. */
    private static Mapping flat(Mapping params) {
        Map<String, Entry> flat = new LinkedHashMap<>();
        flatten(params, "", flat);
        flat.forEach((key, entry) -> {
            int dot = key.lastIndexOf('.');
            Entry all = dot < 0 ? null : flat.get(key.substring(0, dot));
            if (all != null) {
                throw twice("params." + key, entry, all);
            }
        });
        return new Mapping(params.mark(), flat);
    }

    private static void flatten(Mapping mapping, String prefix, Map<String, Entry> flat) {
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Mapping nested) {
                flatten(nested, prefix + key + ".", flat);
            } else {
                Entry earlier = flat.putIfAbsent(prefix + key, entry);
                if (earlier != null) {
                    throw twice("params." + prefix + key, entry, earlier);
                }
            }
        });
    }

    private static InputException twice(String key, Entry again, Entry earlier) {
        int line = earlier.key().line();
        return InputException.at(again.key(), key, "given twice" + (line > 0 ? ", first in line " + line : ""));
    }
}
