package flashpoint.run.session;

import flashpoint.model.Simulation;

/**
 * Checkpoints of a run: copies of its simulation at some ticks, from which to go on instead of from the seed. Which are
 * kept changes how long it takes to go back, and no result.
 */
interface Checkpoints {

    /** No checkpoints: going back begins again from the seed. For where objects cannot be serialised. */
    Checkpoints NONE = new Checkpoints() {
        @Override
        public void offer(Simulation simulation) {
            // Is not kept.
        }

        @Override
        public Simulation before(int tick) {
            return null;
        }

        @Override
        public void forgetAfter(int last) {
            // There is nothing to forget.
        }
    };

    /**
     * Keeps a simulation if it is time for it.
     *
     * @param simulation a simulation between two ticks
     */
    void offer(Simulation simulation);

    /**
     * The last simulation kept at a tick or before it.
     *
     * @param tick ticks from 0
     * @return a copy, or null if there is none
     */
    Simulation before(int tick);

    /**
     * Forgets the simulations after a tick.
     *
     * @param last the last tick whose simulation is kept
     */
    void forgetAfter(int last);
}
