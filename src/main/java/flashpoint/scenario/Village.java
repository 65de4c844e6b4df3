package flashpoint.scenario;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.named;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import java.io.Serializable;
import java.util.List;

/**
 * Village of a scenario.
 *
 * @param name name, unique in the scenario
 * @param x east coordinate, km
 * @param y north coordinate, km
 * @param population persons
 * @param shares share of each group, in the order of the groups; they add up to 1
 * @param type VILLAGE, TOWN (kept out of the segregation control) or PORTAL (stands for everything off the map)
 * @param region who hears, sees and drives to whom: rumours, the regional pull, convoys and police stay within it
 * @param stylised whether position or population is placed by hand, without a source
 */
public record Village(
        String name,
        double x,
        double y,
        int population,
        List<Double> shares,
        Type type,
        String region,
        boolean stylised)
        implements Serializable {

    /** Kind of place. */
    public enum Type {
        /** An ordinary village. */
        VILLAGE,
        /** A town, with its own composition whatever {@code space.mix} says. */
        TOWN,
        /** A stand-in for the world off the map. */
        PORTAL
    }

    /** The region of villages that name none. */
    public static final String REGION = "region";

    /** The fields in the order of the files; {@code shares} is keyed by group label. */
    public static final List<Field> FIELDS = List.of(
            named("name", Field.Kind.TEXT, "name, unique in the scenario"),
            real("x", "km", -1e5, 1e5, "east coordinate"),
            real("y", "km", -1e5, 1e5, "north coordinate"),
            new Field(
                    "population",
                    Field.Kind.INTEGER,
                    "persons",
                    0,
                    1e8,
                    null,
                    true,
                    List.of(),
                    "persons who live there"),
            named("shares", Field.Kind.SHARES, "share of each group by label; one may be left out and gets the rest"),
            choice(
                    "type",
                    List.of("VILLAGE", "TOWN", "PORTAL"),
                    "TOWN is kept out of space.mix; PORTAL stands for everything off the map"),
            optional(
                    "region",
                    Field.Kind.TEXT,
                    "rumours, regional pull, convoys and police stay within it; without it, one region for all"),
            Field.truth("stylised", false, "position or population is placed by hand, without a source"));

    /** Copies the list. */
    public Village {
        shares = List.copyOf(shares);
    }
}
