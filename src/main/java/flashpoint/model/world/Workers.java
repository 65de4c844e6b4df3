package flashpoint.model.world;

/** Workers that carry out the phases of a tick that go village by village. Results do not depend on their number. */
public interface Workers extends AutoCloseable {

    /** One worker: the caller itself, village after village. */
    Workers ONE = new Workers() {
        @Override
        public void villages(VillageProcess task, World subject) {
            int n = subject.geography.villages;
            for (int v = 0; v < n; v++) {
                task.village(subject, v);
            }
        }

        @Override
        public void close() {
            // Has nothing to let go.
        }
    };

    /**
     * A crew of threads.
     *
     * @param threads at least 1; the caller is one of them
     * @return the crew, to be closed by the caller
     */
    static Workers of(int threads) {
        return new WorkerCrew(threads);
    }

    /**
     * Does a phase: once for each village; returns when all is done.
     *
     * @param task what is done
     * @param subject whose villages
     */
    void villages(VillageProcess task, World subject);

    @Override
    void close();
}
