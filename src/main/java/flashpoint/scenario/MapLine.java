package flashpoint.scenario;

import static flashpoint.scenario.Field.named;

import java.io.Serializable;
import java.util.List;

/**
 * A line that maps draw and that changes no result: a river, a border, or a road of the land (roads that people travel on
 * are {@link Road}s).
 *
 * @param id name, unique in the scenario
 * @param kind what it is
 * @param points its corners in order, at least two
 * @param stylised whether its course is drawn by hand, without a source
 */
public record MapLine(String id, Kind kind, List<Corner> points, boolean stylised) implements Serializable {

    /** Kind of a line. */
    public enum Kind {
        /** A river. */
        RIVER,
        /** A border. */
        BORDER,
        /** A road that is drawn only. */
        ROAD
    }

    /**
     * A corner of a line.
     *
     * @param x east coordinate, km
     * @param y north coordinate, km
     */
    public record Corner(double x, double y) implements Serializable {}

    /** The fields in the order of the files. */
    public static final List<Field> FIELDS = List.of(
            named("id", Field.Kind.TEXT, "name, unique in the scenario"),
            Field.choice("kind", List.of("RIVER", "BORDER", "ROAD"), "what is drawn"),
            named("points", Field.Kind.NAMES, "its corners in order, each as x and y in km with a blank between"),
            Field.truth("stylised", false, "its course is drawn by hand, without a source"));

    /** Copies the list. */
    public MapLine {
        points = List.copyOf(points);
    }
}
