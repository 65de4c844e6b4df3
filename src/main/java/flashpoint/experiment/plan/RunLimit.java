package flashpoint.experiment.plan;

import java.io.Serializable;

/**
 * Limit of a run, in ticks or seconds, before the scenario's end.
 *
 * @param ticks most ticks; 0 is never
 * @param seconds most seconds of computing, as a failed run; 0 is never. The only setting by which the speed of a
 *     machine can change a table
 */
public record RunLimit(int ticks, double seconds) implements Serializable {

    /** At the scenario's end only. */
    public static final RunLimit NEVER = new RunLimit(0, 0);
}
