package flashpoint.gui;

import flashpoint.run.session.Session;
import flashpoint.scenario.Scenario;
import sim.engine.SimState;

/**
 * MASON's view of a run: a clock, and the session behind it. MASON's own seed keeps only 32 bits and its schedule
 * cannot go back, so neither is used.
 */
final class ConsoleRun extends SimState {

    private static final long serialVersionUID = 1L;

    private final Session session;
    private final RunClock clock;

    ConsoleRun(Scenario scenario, long seed) {
        super(seed, new RunClock(scenario.meta()));
        session = new Session(scenario, seed);
        clock = (RunClock) schedule;
    }

    Session session() {
        return session;
    }

    /** Does a tick; says whether there is another. */
    boolean advance() {
        boolean more = session.advance();
        tell();
        return more;
    }

    /** Lets the clock tell how far the session is. */
    void tell() {
        clock.set(session.tick() + 1L);
    }

    /** A session is ready as it is made; MASON would empty the schedule here. */
    @Override
    public void start() {}

    /** Keeps what was done, which can still be looked at. */
    @Override
    public void finish() {}

    /** The session has its own seed. */
    @Override
    public void setSeed(long seed) {}
}
