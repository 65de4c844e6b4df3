package flashpoint.cli.option;

import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.plan.Plan;
import flashpoint.run.Metrics;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Memory that runs need, a guess on the safe side, made before anything is begun.
 *
 * @param name of the scenario
 * @param agents persons, or cells of a lattice
 * @param ticks of a run
 * @param atOnce runs under way at once
 * @param bytes of Java's heap
 */
public record MemoryNeed(String name, double agents, int ticks, int atOnce, double bytes) {

    private static final double PER_PERSON = 70;
    /** Distances and pulls between each two villages: three tables of doubles. */
    private static final double WAYS = 24;

    private static final double BASE = 60e6;

    /** Rows of a sweep that wait for its store, and those of a batch. */
    private static final double ROWS = 60_000;

    /** Keys on which the size of a run can depend; other factors leave it as it is. */
    private static final Pattern SIZES =
            Pattern.compile("(params\\.)?(pop|meta|lattice|villages|region|groups|roads|refuges)\\b.*");

    /** Points looked at; more would take longer than the memory is worth. */
    private static final int MOST_POINTS = 1000;

    /** Agents that a lattice has room for, those of a tick before included. */
    private static double cells(Scenario s) {
        return 2 * s.parameters().get(Parameter.LATTICE_WIDTH) * s.parameters().get(Parameter.LATTICE_HEIGHT);
    }

    /** What as many runs of a scenario need as are under way at once. */
    public static MemoryNeed of(Scenario s, int runs, int threads) {
        double persons = s.lattice()
                ? cells(s)
                : s.villages().stream().mapToLong(Village::population).sum()
                        * s.parameters().get(Parameter.POP_SCALE);
        double cells = Metrics.series(s).size() * 8.0
                + Metrics.village(s).size() * 4.0 * s.villages().size();
        double ways = WAYS * s.villages().size() * s.villages().size();
        double results = s.meta().ticks() * cells;
        int atOnce = Math.max(1, Math.min(runs, threads));
        double need = BASE + atOnce * (persons * PER_PERSON + ways + results) + Math.min(runs, 2 * atOnce) * results;
        return new MemoryNeed(s.meta().name(), persons, s.meta().ticks(), atOnce, need);
    }

    /** What a sweep needs: that of its largest point, on every thread, and rows on their way into the store. */
    public static MemoryNeed of(Plan plan, int threads) {
        ScenarioTemplate base = plan.base();
        int points = plan.points().size();
        int runs = (int) Math.min(threads, (long) points * plan.head().maxReplicates());
        Scenario baseline = base.scenario(java.util.List.of());
        MemoryNeed most = of(baseline, runs, threads);
        if (plan.head().keys().stream().anyMatch(key -> SIZES.matcher(key).matches())) {
            int step = Math.max(1, points / MOST_POINTS);
            for (int point = 1; point < points; point += step) {
                MemoryNeed need = of(base, plan, point, threads, runs);
                most = need.bytes > most.bytes ? need : most;
            }
        }
        double rows =
                plan.head().every() > 0 ? ROWS * 8 * Metrics.series(baseline).size() : 0;
        return new MemoryNeed(most.name, most.agents, most.ticks, most.atOnce, most.bytes + rows);
    }

    private static MemoryNeed of(ScenarioTemplate base, Plan plan, int point, int threads, int runs) {
        try {
            return of(base.scenario(plan.overrides(point)), runs, threads);
        } catch (InputException e) {
            // It will be a failed row, and needs nothing.
            return new MemoryNeed("", 0, 0, 0, 0);
        }
    }

    /** Refuses a scenario of which as many runs as are under way at once can't fit. */
    public static void check(Scenario s, int runs, int threads) {
        of(s, runs, threads).check();
    }

    /** Refuses a sweep of which as many runs as are under way at once can't fit. */
    public static void check(Plan plan, int threads) {
        of(plan, threads).check();
    }

    private void check() {
        if (!fits()) {
            throw new Failure(
                    ExitCode.INVALID,
                    String.format(
                            Locale.ROOT,
                            "%s: %.0f persons and %d ticks, %d runs at once, need about %.1f GB, but Java may use %.1f"
                                    + " GB; give it more (java -Xmx...), or use fewer --threads or a smaller pop.scale",
                            name,
                            agents,
                            ticks,
                            atOnce,
                            bytes / 1e9,
                            limit() / 1e9));
        }
    }

    /** Whether Java may use as much. */
    public boolean fits() {
        return bytes <= limit();
    }

    /** Heap that Java may use, bytes. */
    public static double limit() {
        return Runtime.getRuntime().maxMemory();
    }

    /** Such as {@code 0.3 GB for 4 runs at once}. */
    public String words() {
        return size(bytes) + " for " + atOnce + (atOnce == 1 ? " run" : " runs") + " at once";
    }

    /** Bytes in GB. */
    public static String size(double bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
