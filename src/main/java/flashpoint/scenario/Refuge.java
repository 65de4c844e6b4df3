package flashpoint.scenario;

import static flashpoint.scenario.Field.maybe;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;

/**
 * A place to flee to.
 *
 * @param id name, unique in the scenario
 * @param x east coordinate, km
 * @param y north coordinate, km
 * @param type BORDER (people queue and cross) or SHELTER (people stay)
 * @param score pull
 * @param capacity BORDER: persons per hour; SHELTER: persons
 * @param open 0 to 1, at the start
 */
public record Refuge(String id, double x, double y, Type type, double score, double capacity, double open)
        implements Serializable {

    /** Kind of refuge. */
    public enum Type {
        /** A border post. */
        BORDER,
        /** A shelter. */
        SHELTER
    }

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("id", Field.Kind.TEXT, "name, unique in the scenario"),
            real("x", "km", -1e5, 1e5, "east coordinate"),
            real("y", "km", -1e5, 1e5, "north coordinate"),
            Field.choice("type", List.of("BORDER", "SHELTER"), "a post that people queue at and cross, or a shelter"),
            maybe("score", "", 0, 1e6, "pull; without it, refuge.scoreBorder or refuge.scoreShelter"),
            maybe(
                    "capacity",
                    "persons/h or persons",
                    0,
                    1e9,
                    "persons per hour at a post (without it, border.capacity), or places in a shelter (without it, no"
                            + " limit)"),
            real("open", "", 0, 1, 1, "how far it is open at the start"));
}
