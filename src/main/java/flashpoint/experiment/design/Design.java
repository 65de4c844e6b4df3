package flashpoint.experiment.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Choice of the points of an experiment. */
public enum Design {
    /** Every combination of the values. */
    FULL,
    /** The points of a table. */
    LIST,
    /** A Latin hypercube: in each factor, every one of n equal parts has one point. */
    LHS,
    /** The first points of a Sobol sequence. */
    SOBOL,
    /** One factor at a time, all others as in the baseline. */
    OAT;

    /**
     * Its name in files and on the command line.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * All names.
     *
     * @return in the order of this list
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(Design::label).toList();
    }

    /**
     * Whether points are sampled, so that their number must be given.
     *
     * @return true for Latin hypercubes and Sobol sequences
     */
    public boolean sampled() {
        return this == LHS || this == SOBOL;
    }
}
