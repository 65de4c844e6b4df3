package flashpoint.scenario;

import static flashpoint.scenario.Field.integer;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.truth;

import java.io.Serializable;
import java.util.List;

/**
 * A police station or post and the units it has.
 *
 * @param id name, unique in the scenario
 * @param village where it is
 * @param units number of units
 * @param size officers in a unit
 * @param district whether it asks for reinforcements and receives them
 */
public record Station(String id, String village, int units, int size, boolean district) implements Serializable {

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("id", Field.Kind.TEXT, "name, unique in the scenario"),
            named("village", Field.Kind.VILLAGE, "where it is"),
            integer("units", "units", 0, 10_000, 1, "number of units"),
            integer("size", "officers", 1, 10_000, 5, "officers in a unit"),
            truth("district", false, "whether it asks for reinforcements and receives them"));
}
