package flashpoint.cli;

import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;

/** Estimate of the memory runs need, on the safe side, made before anything is begun. */
final class MemoryNeed {

    private static final double PER_PERSON = 70;
    /** Distances and pulls between each two villages: three tables of doubles. */
    private static final double WAYS = 24;

    private static final double BASE = 60e6;

    private MemoryNeed() {}

    /** Agents that a lattice has room for, those of a tick before included. */
    private static double cells(Scenario s) {
        return 2
                * s.parameters().get(flashpoint.scenario.Parameter.LATTICE_WIDTH)
                * s.parameters().get(flashpoint.scenario.Parameter.LATTICE_HEIGHT);
    }

    /** Refuses a scenario of which as many runs as are under way at once can't fit. */
    static void check(Scenario s, int runs, int threads) {
        double persons = s.lattice()
                ? cells(s)
                : s.villages().stream().mapToDouble(Village::population).sum()
                        * s.parameters().get(flashpoint.scenario.Parameter.POP_SCALE);
        double cells = Metrics.series(s).size() * 8.0
                + Metrics.village(s).size() * 4.0 * s.villages().size();
        double ways = WAYS * s.villages().size() * s.villages().size();
        double results = s.meta().ticks() * cells;
        int atOnce = Math.max(1, Math.min(runs, threads));
        double need = BASE + atOnce * (persons * PER_PERSON + ways + results) + Math.min(runs, 2 * atOnce) * results;
        double limit = Runtime.getRuntime().maxMemory();
        if (need > limit) {
            throw new Failure(
                    ExitCode.INVALID,
                    String.format(
                            java.util.Locale.ROOT,
                            "%s: %.0f persons and %d ticks, %d runs at once, need about %.1f GB, but Java may use %.1f GB;"
                                    + " give it more (java -Xmx...), or use fewer --threads or a smaller pop.scale",
                            s.meta().name(),
                            persons,
                            s.meta().ticks(),
                            atOnce,
                            need / 1e9,
                            limit / 1e9));
        }
    }
}
