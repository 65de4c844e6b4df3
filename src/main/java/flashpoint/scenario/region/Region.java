package flashpoint.scenario.region;

import static flashpoint.scenario.Field.choice;
import static flashpoint.scenario.Field.integer;
import static flashpoint.scenario.Field.optional;
import static flashpoint.scenario.Field.real;

import flashpoint.scenario.Field;
import java.util.List;

/**
 * Description of a synthetic region.
 *
 * @param seed decides every place and composition; has nothing to do with the seeds of runs
 * @param prefix names are this and a number from 1
 * @param villages how many
 * @param persons in all of them
 * @param zipf the village of rank k has a share of the population in proportion to k<sup>-zipf</sup>
 * @param width side of the square they lie in, km
 * @param shares of each group in the whole, in order of the groups
 * @param segregation 0: every village is composed like the whole; 1: every village is of one group
 * @param roads which pairs of neighbours have a road
 * @param districts number of districts, each around one of the first villages
 * @param posts villages besides the seats of the districts that have a police station
 * @param officers per 1,000 persons
 * @param borders border posts at the edge of the square
 * @param shelters shelters within it
 */
public record Region(
        long seed,
        String prefix,
        int villages,
        int persons,
        double zipf,
        double width,
        List<Double> shares,
        double segregation,
        Roads roads,
        int districts,
        int posts,
        double officers,
        int borders,
        int shelters) {

    /**
     * Rule for the pairs of villages that are joined by a road. Either net joins all of them, and no two roads cross.
     */
    public enum Roads {
        /** Two villages if no third is nearer to both than they are to each other: about 1.2 roads a village. */
        SPARSE,
        /** Two villages if no third lies in the circle between them: about twice as many. */
        DENSE,
        /** None: travel is straight. */
        NONE
    }

    /** The fields in the order of the files; {@code shares} is keyed by group label. */
    public static final List<Field> FIELDS = List.of(
            new Field(
                    "seed",
                    Field.Kind.INTEGER,
                    "",
                    Long.MIN_VALUE,
                    Long.MAX_VALUE,
                    1L,
                    false,
                    List.of(),
                    "decides places and compositions; not the seed of the runs"),
            optional("prefix", Field.Kind.TEXT, "villages are named by it and a number; without it, V"),
            needed("villages", "villages", 2, 2000, "how many villages; adding one moves no other"),
            needed("persons", "persons", 2, 100_000_000, "persons in all of them"),
            real("zipf", "", 0, 3, 0.8, "village k has a share in proportion to 1/k to this power"),
            real("width", "km", 1, 5000, 100, "side of the square in which they lie"),
            optional("shares", Field.Kind.SHARES, "share of each group in the whole; without it, equal shares"),
            real("segregation", "", 0, 1, 0.7, "0: every village is composed like the whole; 1: of one group each"),
            choice("roads", List.of("SPARSE", "DENSE", "NONE"), "net of roads between neighbours; NONE: straight ways"),
            integer(
                    "districts",
                    "districts",
                    1,
                    200,
                    1,
                    "districts around the first villages, each a region of its own"),
            integer("posts", "stations", 0, 2000, 0, "police stations besides those in the seats of the districts"),
            real("officers", "1/1000 persons", 0, 100, 1, "police officers"),
            integer("borders", "posts", 0, 100, 1, "border posts at the edge"),
            integer("shelters", "shelters", 0, 1000, 1, "shelters within"));

    private static Field needed(String name, String unit, int min, int max, String meaning) {
        return new Field(name, Field.Kind.INTEGER, unit, min, max, null, true, List.of(), meaning);
    }

    /** Copies the list. */
    public Region {
        shares = List.copyOf(shares);
    }
}
