package flashpoint.gui;

import flashpoint.lattice.LatticeObservation;
import flashpoint.scenario.Scenario;

/**
 * A run of the lattice that is watched and rewound: going back begins again from the seed and arrives at the same
 * cells. Its series are kept as far as they were ever made. Not for several threads at once.
 */
final class LatticeRun {

    private final Scenario scenario;
    private LatticeObservation now;
    private boolean more = true;
    private double[][] series;
    private int made;

    LatticeRun(Scenario scenario) {
        this.scenario = scenario;
        now = new LatticeObservation(scenario, scenario.meta().seed());
        series = now.series();
    }

    Scenario scenario() {
        return scenario;
    }

    /** Does a tick, if one is left; says whether there is another. */
    boolean advance() {
        if (more) {
            more = now.advance();
            if (now.ticks() > made) {
                made = now.ticks();
                series = now.series();
            }
        }
        return more;
    }

    /** Goes to the end of some number of ticks. */
    void seek(int ticks) {
        if (ticks < now.ticks()) {
            now = new LatticeObservation(scenario, scenario.meta().seed());
            more = true;
        }
        while (now.ticks() < ticks && more) {
            advance();
        }
    }

    /** Ticks done. */
    int ticks() {
        return now.ticks();
    }

    /** Ticks made so far, also those that lie ahead after going back. */
    int made() {
        return made;
    }

    /** Whether no tick is left. */
    boolean over() {
        return !more;
    }

    double[][] series() {
        return series;
    }

    byte[] cells() {
        return now.cells();
    }

    int width() {
        return now.width();
    }
}
