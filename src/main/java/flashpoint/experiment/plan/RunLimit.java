package flashpoint.experiment.plan;

import java.io.Serializable;

/**
 * When a run ends before the scenario does.
 *
 * @param ticks after so many ticks; 0 is never
 * @param seconds after so many seconds of computing, as a failed run; 0 is never. The only setting by which the speed of
 *     a machine can change a table
 */
public record RunLimit(int ticks, double seconds) implements Serializable {

    /** At the scenario's end only. */
    public static final RunLimit NEVER = new RunLimit(0, 0);
}
