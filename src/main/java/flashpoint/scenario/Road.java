package flashpoint.scenario;

import static flashpoint.scenario.Field.maybe;
import static flashpoint.scenario.Field.named;

import java.io.Serializable;
import java.util.List;

/**
 * A road between two villages. Once a scenario has roads, mobs and police travel only on them.
 *
 * @param from name of a village
 * @param to name of another
 * @param km length
 */
public record Road(String from, String to, double km) implements Serializable {

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("from", Field.Kind.VILLAGE, "one end"),
            named("to", Field.Kind.VILLAGE, "the other end"),
            maybe("km", "km", 0, 1e5, "length; without it, the straight distance times road.factor"));
}
