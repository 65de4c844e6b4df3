package flashpoint.study.compare;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.YamlTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Differences between two resolved scenarios, key by key; events, villages and other lists by the names in them. */
final class ScenarioDifferences {

    /** Texts that change no run. */
    private static final Set<String> PROSE = Set.of(
            "meta.name",
            "meta.title",
            "meta.description",
            "meta.shows",
            "meta.sources",
            "meta.limits",
            "meta.replicates");

    private ScenarioDifferences() {}

    /**
     * One difference.
     *
     * @param key dotted key, as in {@code --set}
     * @param first value in the first scenario; a dash where it has none
     * @param second value in the other
     */
    record Change(String key, String first, String second) {}

    /** All of them, in the order of the first scenario's file, then of the other's. */
    static List<Change> of(Scenario a, Scenario b) {
        Map<String, String> one = flat(a);
        Map<String, String> other = flat(b);
        List<Change> changes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            String first = one.getOrDefault(key, "\u2013");
            String second = other.getOrDefault(key, "\u2013");
            if (!first.equals(second) && !PROSE.contains(key)) {
                changes.add(new Change(key, first, second));
            }
        }
        return changes;
    }

    private static Map<String, String> flat(Scenario scenario) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten(flat, "", YamlTree.parse("scenario", ScenarioWriter.write(scenario)));
        return flat;
    }

    private static void flatten(Map<String, String> flat, String path, Node node) {
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach((key, entry) -> flatten(flat, join(path, key), entry.value()));
        } else if (node instanceof Sequence list) {
            int number = 0;
            for (Node item : list.items()) {
                String name = item instanceof Mapping m ? name(m, number) : String.valueOf(number);
                flatten(flat, join(path, name), item);
                number++;
            }
        } else if (node instanceof Scalar scalar) {
            flat.put(path, scalar.missing() ? "" : scalar.text());
        }
    }

    private static String name(Mapping item, int number) {
        for (String key : List.of("id", "name", "label")) {
            if (item.text(key) != null) {
                return item.text(key);
            }
        }
        return String.valueOf(number);
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path.equals("params") ? key : path + "." + key;
    }
}
