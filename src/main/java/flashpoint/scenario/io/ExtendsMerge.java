package flashpoint.scenario.io;

import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merge of a file with the one it extends. Maps merge; lists whose elements have a name merge by it; all else, and the
 * shares of a village, are replaced. Nodes keep their places, so an error still points into the right file.
 */
final class ExtendsMerge {

    private ExtendsMerge() {}

    /**
     * Lays one layer over another.
     *
     * @param base what is extended
     * @param over what changes it
     * @return both in one
     * @throws InputException if something is to be removed that is not there
     */
    static Mapping over(Mapping base, Mapping over) {
        // What a region will draw is not there yet: what changes or removes it is kept until then.
        boolean open = ScenarioSection.REGION.in(base) != null || ScenarioSection.REGION.in(over) != null;
        Mapping merged = base;
        for (ScenarioSection section : ScenarioSection.values()) {
            Node change = section.in(over);
            if (change != null) {
                Node old = section.in(base);
                merged = section.put(merged, merge(section, old, change, open));
            }
        }
        return merged;
    }

    private static Node merge(ScenarioSection section, Node base, Node change, boolean open) {
        if (section == ScenarioSection.PARAMS) {
            return parameters((Mapping) base, (Mapping) change);
        }
        if (!section.list()) {
            return base == null ? change : merge((Mapping) base, (Mapping) change);
        }
        return section.identity().isEmpty() ? change : list(section, (Sequence) base, (Sequence) change, open);
    }

    private static Mapping merge(Mapping base, Mapping over) {
        Map<String, Entry> merged = new LinkedHashMap<>(base.entries());
        for (Map.Entry<String, Entry> change : over.entries().entrySet()) {
            Entry entry = change.getValue();
            if (entry.value() instanceof Mapping inner
                    && base.get(change.getKey()) instanceof Mapping old
                    && !change.getKey().equals("shares")) {
                entry = new Entry(entry.key(), merge(old, inner));
            }
            merged.put(change.getKey(), entry);
        }
        return new Mapping(base.mark(), merged);
    }

    /** Later values win; a value for all groups replaces those of single groups. */
    private static Mapping parameters(Mapping base, Mapping over) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        if (base != null) {
            merged.putAll(base.entries());
        }
        TreeSet<String> inOrder = new TreeSet<>(merged.keySet());
        over.entries().forEach((key, entry) -> {
            // From the key with a dot to the key with the character after a dot: what begins with "key.".
            Set<String> ofGroups = inOrder.subSet(key + ".", key + "/");
            ofGroups.forEach(merged::remove);
            ofGroups.clear();
            merged.remove(key);
            merged.put(key, entry);
            inOrder.add(key);
        });
        return new Mapping(base == null ? over.mark() : base.mark(), merged);
    }

    private static Sequence list(ScenarioSection section, Sequence base, Sequence over, boolean open) {
        List<Node> unnamed = new ArrayList<>();
        Map<String, Mapping> named = new LinkedHashMap<>();
        if (base != null) {
            for (Node node : base.items()) {
                String id = ((Mapping) node).text(section.identity());
                if (id == null) {
                    unnamed.add(node);
                } else {
                    named.put(id, (Mapping) node);
                }
            }
        }
        for (Node node : over.items()) {
            change(section, named, (Mapping) node, open);
        }
        List<Node> all = new ArrayList<>(unnamed);
        all.addAll(named.values());
        return new Sequence(base == null ? over.mark() : base.mark(), all);
    }

    private static void change(ScenarioSection section, Map<String, Mapping> named, Mapping change, boolean open) {
        String id = change.text(section.identity());
        if (id == null) {
            throw InputException.at(
                    change.mark(), section.path(), "an element without " + section.identity(), "a name to merge by");
        }
        String path = section.path() + "." + id;
        Mapping old = named.get(id);
        Entry remove = change.entries().get(ScenarioSection.REMOVE);
        if (remove == null) {
            named.put(id, old == null ? change : merge(old, change));
            return;
        }
        if (!(remove.value() instanceof Scalar scalar)
                || scalar.quoted()
                || !scalar.text().equals("true")) {
            throw InputException.at(
                    remove.value().mark(), path + ".remove", remove.value().got(), "true");
        }
        if (open) {
            named.put(id, change);
            return;
        }
        if (old == null) {
            throw InputException.at(
                    change.get(section.identity()).mark(),
                    path,
                    "cannot be removed, the extended file has none",
                    named.isEmpty() ? "" : References.list(List.copyOf(named.keySet())),
                    Suggestion.of(id, named.keySet()));
        }
        named.remove(id);
    }
}
