package flashpoint.gui;

import flashpoint.scenario.Scenario;

/** Run of the next setup: a scenario as it was read, as the sliders changed it, and a seed. For the event thread. */
public final class NextRun {

    private Scenario asRead;
    private Scenario scenario;
    private long seed;

    NextRun(Scenario scenario) {
        choose(scenario);
    }

    /**
     * Chooses a scenario, and its own seed with it.
     *
     * @param chosen resolved scenario, as read
     */
    public void choose(Scenario chosen) {
        asRead = chosen;
        scenario = chosen;
        seed = chosen.meta().seed();
    }

    /**
     * Changes the chosen scenario.
     *
     * @param changed the chosen one with other parameters
     */
    public void change(Scenario changed) {
        scenario = changed;
    }

    /**
     * Changes the seed.
     *
     * @param other any 64-bit integer
     */
    public void seed(long other) {
        seed = other;
    }

    /**
     * The scenario as it was chosen, before any slider was moved.
     *
     * @return resolved scenario
     */
    public Scenario asRead() {
        return asRead;
    }

    /**
     * Scenario of the next run.
     *
     * @return resolved scenario
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * The seed it will be run with.
     *
     * @return any 64-bit integer
     */
    public long seed() {
        return seed;
    }
}
