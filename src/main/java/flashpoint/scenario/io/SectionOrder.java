package flashpoint.scenario.io;

import flashpoint.scenario.NameOrder;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one order of a scenario's groups, villages, lines, refuges, stations, rumours, spreaders and reports, whatever the order of
 * their lines: by {@code meta.order}, then by name. Roads follow their villages (see {@link Resolver}). Events keep the
 * order of the file, which breaks ties of time.
 */
final class SectionOrder {

    /** Key of {@code meta} that lists the names that come first. */
    static final String KEY = "order";

    private static final List<ScenarioSection> SORTED = List.of(
            ScenarioSection.GROUPS,
            ScenarioSection.VILLAGES,
            ScenarioSection.LINES,
            ScenarioSection.REFUGES,
            ScenarioSection.STATIONS,
            ScenarioSection.RUMOURS,
            ScenarioSection.SPREADERS,
            ScenarioSection.REPORTS);

    private SectionOrder() {}

    /**
     * Puts the elements of a tree in order.
     *
     * @param root a merged tree; what is wrong in it is left for the {@link Resolver} to find
     * @return the same with its lists in order
     */
    static Mapping of(Mapping root) {
        NameOrder order = new NameOrder(first(root));
        Mapping sorted = root;
        for (ScenarioSection section : SORTED) {
            // A list with a nameless element will be refused, by its place in the file.
            if (section.in(sorted) instanceof Sequence list
                    && References.ids(sorted, section).size() == list.items().size()) {
                sorted = section.put(sorted, by(list, keyed(section.identity(), order)));
            }
        }
        return sorted;
    }

    private static List<String> first(Mapping root) {
        List<String> names = new ArrayList<>();
        if (ScenarioSection.META.in(root) instanceof Mapping meta && meta.get(KEY) instanceof Sequence list) {
            list.items().forEach(item -> {
                if (item instanceof Scalar scalar) {
                    names.add(scalar.text());
                }
            });
        }
        return names;
    }

    private static Sequence by(Sequence list, Comparator<Node> order) {
        List<Node> items = new ArrayList<>(list.items());
        items.sort(order);
        return new Sequence(list.mark(), items);
    }

    /** What has no such text comes last. */
    private static Comparator<Node> keyed(String key, Comparator<String> order) {
        return Comparator.comparing(
                node -> node instanceof Mapping mapping ? mapping.text(key) : null, Comparator.nullsLast(order));
    }
}
