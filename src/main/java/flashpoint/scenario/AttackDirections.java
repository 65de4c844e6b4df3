package flashpoint.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Pairs of groups of which one can set out against the other, in words. It is a setting of the scenario
 * ({@code group.offensive}), so every place that shows results says it, and from which line it comes.
 */
public final class AttackDirections {

    private AttackDirections() {}

    /**
     * A sentence for each group.
     *
     * @param scenario a resolved scenario
     * @param place where a parameter was set, by its key with the group, such as {@code group.offensive.A}; an empty text
     *     if nowhere, so that it has its default
     * @return sentences without a full stop, in the order of the groups; none on the lattice or for a single group
     */
    public static List<String> of(Scenario scenario, UnaryOperator<String> place) {
        if (scenario.lattice() || scenario.groups().size() < 2) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (int g = 0; g < scenario.groups().size(); g++) {
            lines.add(line(scenario, g, place));
        }
        return lines;
    }

    private static String line(Scenario scenario, int g, UnaryOperator<String> place) {
        String label = scenario.groups().get(g).label();
        boolean offensive = scenario.parameters().get(Parameter.GROUP_OFFENSIVE, g) != 0;
        String key = Parameter.GROUP_OFFENSIVE.key() + "." + label;
        String where = place.apply(key);
        String from = key + ": " + offensive + ", " + (where.isEmpty() ? "the default" : where);
        if (!offensive) {
            return label + " can set out against nobody (" + from + ")";
        }
        String others = scenario.groups().stream()
                .map(Group::label)
                .filter(other -> !other.equals(label))
                .collect(Collectors.joining(", "));
        return label + " can set out against " + others + " (" + from + "); " + rumours(scenario, label);
    }

    /** Whom the accusations that a group may believe are about. */
    private static String rumours(Scenario scenario, String label) {
        List<String> stories = scenario.rumours().stream()
                .filter(r -> r.kind() == Rumour.Kind.INCITE && r.audience().contains(label))
                .map(r -> r.id() + " against " + r.blamed())
                .toList();
        return stories.isEmpty()
                ? "no rumour turns it on anybody"
                : "rumours told in it: " + String.join(", ", stories);
    }
}
