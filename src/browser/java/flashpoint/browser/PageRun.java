package flashpoint.browser;

import flashpoint.scenario.Scenario;
import java.util.Map;

/** Run that the page steps through: one of the villages or one of the lattice. */
interface PageRun {

    /** The scenario with what was done to it. */
    Scenario scenario();

    /** The seed. */
    long seed();

    /** Ticks done. */
    int ticks();

    /** Does some ticks, as far as there are any. */
    void step(int ticks);

    /** Goes to where so many ticks are done, back or forth. */
    void seek(int ticks);

    /** Series by metric and tick. */
    double[][] series();

    /** What the map shows now. */
    Map<String, Object> moment();

    /** Forgets what the page has of the map: the next moment tells all. */
    void forget();
}
