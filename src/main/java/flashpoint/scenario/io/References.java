package flashpoint.scenario.io;

import flashpoint.scenario.Field;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Sequence;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The names a scenario defines, to which its other parts may refer. */
public final class References {

    private final Map<Field.Kind, List<String>> names = new EnumMap<>(Field.Kind.class);
    private final Map<Field.Kind, Set<String>> sets = new EnumMap<>(Field.Kind.class);

    /**
     * Collects the names of a merged tree.
     *
     * @param root the tree
     */
    References(Mapping root) {
        names.put(Field.Kind.GROUP, ids(root, ScenarioSection.GROUPS));
        names.put(Field.Kind.VILLAGE, ids(root, ScenarioSection.VILLAGES));
        names.put(Field.Kind.RUMOUR, ids(root, ScenarioSection.RUMOURS));
        names.put(Field.Kind.REFUGE, ids(root, ScenarioSection.REFUGES));
        names.put(Field.Kind.STATION, ids(root, ScenarioSection.STATIONS));
        names.put(Field.Kind.GROUPS, of(Field.Kind.GROUP));
        names.put(Field.Kind.VILLAGES, of(Field.Kind.VILLAGE));
        names.forEach((kind, list) -> sets.put(kind, Set.copyOf(list)));
    }

    /** The names a field of that kind may hold. */
    List<String> of(Field.Kind kind) {
        return names.get(kind);
    }

    /** Whether a field of that kind may hold a name. */
    boolean has(Field.Kind kind, String name) {
        return sets.get(kind).contains(name);
    }

    /** The names of a section's elements, in the order of the file. */
    public static List<String> ids(Mapping root, ScenarioSection section) {
        return section.in(root) instanceof Sequence list
                ? list.items().stream()
                        .map(item -> item instanceof Mapping mapping ? mapping.text(section.identity()) : null)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    /** Noun for what a field of that kind names. */
    static String word(Field.Kind kind) {
        return switch (kind) {
            case VILLAGES -> "village";
            case GROUPS -> "group";
            case STATION -> "police station";
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /** Names in one line: the first few, if there are many. */
    static String list(List<String> names) {
        int few = 20;
        String line = String.join(", ", names.subList(0, Math.min(few, names.size())));
        return names.size() > few ? line + " and " + (names.size() - few) + " more" : line;
    }
}
