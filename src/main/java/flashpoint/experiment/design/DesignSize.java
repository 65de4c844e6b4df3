package flashpoint.experiment.design;

import java.util.List;
import java.util.Locale;

/** The size of a design before its points are listed: how many there are, and the memory that the list takes. */
public final class DesignSize {

    /** Bytes of a point: a list, its entry in three lists that exist at once, and what the store holds of it. */
    private static final double PER_POINT = 150;
    /** Bytes of a value of a point: references, and its characters in the text that identifies the sweep. */
    private static final double PER_VALUE = 30;
    /** Bytes of a value of a point that was written out as a node of a file, with its place. */
    private static final double PER_NODE = 180;
    /** What the program takes besides. */
    private static final double BASE = 80e6;

    private DesignSize() {}

    /** How many points the full factorial has; {@link Long#MAX_VALUE} if more than can be run. */
    public static long combinations(List<Factor> factors) {
        long number = 1;
        for (Factor f : factors) {
            number = number > Designs.MOST_POINTS
                    ? Long.MAX_VALUE
                    : number * f.levels().size();
        }
        return number > Designs.MOST_POINTS ? Long.MAX_VALUE : number;
    }

    /**
     * Why a design cannot be listed.
     *
     * @param points how many; {@link Long#MAX_VALUE} for more than can be run
     * @param factors values of a point
     * @param nodes whether each value is held as a node, too
     * @return a phrase for an error message, or an empty text if it can
     */
    public static String obstacle(long points, int factors, boolean nodes) {
        if (points > Designs.MOST_POINTS) {
            return "more combinations than can be run";
        }
        double need = BASE + points * (PER_POINT + factors * (PER_VALUE + (nodes ? PER_NODE : 0)));
        double limit = Runtime.getRuntime().maxMemory();
        return need <= limit
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d points, which need about %.1f GB of memory, but Java may use %.1f GB",
                        points,
                        need / 1e9,
                        limit / 1e9);
    }

    /** What is allowed in place of such a design. */
    public static String allowed() {
        return "at most " + Designs.MOST_POINTS + " points, as far as memory reaches (java -Xmx...)";
    }
}
