package flashpoint.scenario;

import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.optional;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A group of the population, labelled as data.
 *
 * @param label short label, used in column names
 * @param name what charts and reports call it
 * @param standing by label of another group: {@code legit.L0} in the eyes of this group where it differs from the
 *     parameter; usually empty
 */
public record Group(String label, String name, Map<String, Double> standing) implements Serializable {

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("label", Field.Kind.TEXT, "short label: letters and digits"),
            optional("name", Field.Kind.TEXT, "what charts and reports call it"),
            optional(
                    "standing",
                    Field.Kind.SHARES,
                    "legit.L0 in this group's eyes by the label of the other group, where it differs from legit.L0"));

    /** Copies the map in label order. */
    public Group {
        standing = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(standing));
    }
}
