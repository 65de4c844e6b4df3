package flashpoint.experiment.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rows of runs that a sweep keeps, with their series and incidents. Counts, means and quantiles of every point are kept
 * whatever is chosen, and are the same.
 */
public enum Keep {
    /** Every row. */
    ROWS,
    /** Rows of runs that failed. */
    FAILURES,
    /** Every hundredth replicate of each point, beginning with 0, so that points stay paired; and runs that failed. */
    SAMPLE,
    /** None. */
    NONE;

    /** Replicates of which one is in the sample. */
    public static final int SAMPLE_EVERY = 100;

    /**
     * Whether the row of a run is kept.
     *
     * @param replicate number of its replicate
     * @param failed whether it failed
     * @return whether it is
     */
    public boolean keeps(int replicate, boolean failed) {
        return switch (this) {
            case ROWS -> true;
            case FAILURES -> failed;
            case SAMPLE -> failed || replicate % SAMPLE_EVERY == 0;
            case NONE -> false;
        };
    }

    /** The name in files and flags. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice of a name that {@link #labels} lists. */
    public static Keep of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** All names. */
    public static List<String> labels() {
        return Stream.of(values()).map(Keep::label).toList();
    }
}
