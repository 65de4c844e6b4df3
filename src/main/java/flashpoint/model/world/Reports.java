package flashpoint.model.world;

import flashpoint.scenario.Scenario;
import java.io.Serializable;

/** Counts as others report them: what was announced so far, and what will be. No agent of the model reads them. */
public final class Reports implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Number of reports. */
    public final int count;
    /** By report: cases announced so far. */
    public final long[] announced;
    /** By report: cases that happened so far, whether counted or not. */
    public final long[] happened;
    /** By report and tick: cases to be announced in it. */
    private final int[][] due;

    Reports(Scenario scenario, int ticks) {
        count = scenario.reports().size();
        announced = new long[count];
        happened = new long[count];
        due = new int[count][ticks];
    }

    /** Notes cases that become known in a tick; those of ticks after the run never do. */
    public void announceAt(int k, int tick, int cases) {
        if (tick < due[k].length) {
            due[k][tick] += cases;
        }
    }

    /** Announces what is due. */
    public void announce(int tick) {
        for (int k = 0; k < count; k++) {
            announced[k] += due[k][tick];
        }
    }
}
