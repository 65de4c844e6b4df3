package flashpoint.experiment.execute;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.scenario.io.ScenarioTemplate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Estimate of how long a sweep may take and how much room it needs, by running some of it: first its first, middle and last
 * point until the program is warm, then as many runs as take a second, spread over design and replicates, until they get no
 * faster. Nothing is written: room is worked out from their rows.
 *
 * @param runs runs in all, or with a precision the least number
 * @param most runs in all at most
 * @param secondsPerRun mean computing time of a run
 * @param bytesPerRun mean size of a run in the store and the exported tables
 * @param failed of the runs tried, those that failed, with their reasons
 * @param tried how many runs were carried out for this
 * @param used processor time of the process meanwhile, s
 */
public record Estimate(
        long runs, long most, double secondsPerRun, double bytesPerRun, List<String> failed, long tried, double used) {

    /** Characters of the columns that are no metrics: number, point, seed, status, ticks. */
    private static final double OTHER_COLUMNS = 50;

    private static final double OTHER_COLUMNS_OF_SERIES = 14;

    /** Room in the store and in Parquet files over that of the same rows as text, as measured on finished sweeps. */
    private static final double STORE_OVER_TEXT = 0.6;

    private static final double LEAST = 200;

    /** The first runs of a program are slower than all others, and no measure of them. */
    private static final long WARM_NANOS = 1_000_000_000L;

    /** What a pass over the runs that are measured may take. */
    private static final long PASS_NANOS = 1_000_000_000L;

    private static final int LEAST_SAMPLES = 3;
    private static final int MOST_SAMPLES = 100;
    private static final int LEAST_PASSES = 2;
    private static final int MOST_PASSES = 6;

    /** A pass that takes less than this share of the one before shows that the program is still getting faster. */
    private static final double STILL_FASTER = 0.95;

    /** Copies the list. */
    public Estimate {
        failed = List.copyOf(failed);
    }

    /**
     * Tries three points until the program is warm, then some of all.
     *
     * @param plan what is to be run
     * @param shard which share of it
     * @return the estimate
     */
    public static Estimate of(Plan plan, Shard shard) {
        return of(plan, shard, true);
    }

    /**
     * Tries three points, each once, for a trial that follows ({@link TrialSweep}): whether they fail, and about what they take.
     *
     * @param plan what is to be run
     * @param shard which share of it
     * @return the estimate
     */
    public static Estimate ofThreeRuns(Plan plan, Shard shard) {
        return of(plan, shard, false);
    }

    private static Estimate of(Plan plan, Shard shard, boolean untilWarm) {
        double before = TrialSweep.seconds();
        ScenarioTemplate base = plan.base();
        int last = plan.points().size() - 1;
        Set<Integer> points = new LinkedHashSet<>(List.of(0, last / 2, last));
        List<String> failed = new ArrayList<>();
        List<RunRecord> rows = new ArrayList<>();
        for (int point : points) {
            RunRecord r = execute(plan, base, point, 0);
            rows.add(r);
            if (!r.status().equals("ok")) {
                failed.add("point " + point + ": " + r.reason());
            }
        }
        long number = shard.points(plan.points().size()).size();
        long runs = number * plan.head().replicates();
        long[] tried = {rows.size()};
        double seconds = (TrialSweep.seconds() - before) / rows.size();
        if (untilWarm) {
            long run = warm(plan, base, points, runs, tried);
            seconds = measured(plan, base, shard.points(plan.points().size()), run, rows, runs, tried);
        }
        return new Estimate(
                runs,
                number * plan.head().maxReplicates(),
                seconds,
                bytes(rows),
                failed,
                tried[0],
                TrialSweep.seconds() - before);
    }

    /**
     * Runs some points again and again, but no more than the sweep has runs; the mean time of a run in the fastest pass, ns.
     */
    private static long warm(Plan plan, ScenarioTemplate base, Set<Integer> points, long runs, long[] tried) {
        long begun = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        do {
            long start = System.nanoTime();
            points.forEach(point -> execute(plan, base, point, 0));
            fastest = Math.min(fastest, System.nanoTime() - start);
            tried[0] += points.size();
        } while (System.nanoTime() - begun < WARM_NANOS && tried[0] < runs);
        return Math.max(1, fastest / points.size());
    }

    /**
     * Mean processor time of a run, s: that of a suspended or busy machine does not count. Points come in the order in which
     * they are run, so that any beginning lies evenly over the design. As many as take a second are run several times, and the
     * fastest time of each counts, since a program gets faster for a while. Rows of what was run are added.
     */
    private static double measured(
            Plan plan,
            ScenarioTemplate base,
            List<Integer> order,
            long run,
            List<RunRecord> rows,
            long runs,
            long[] tried) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        boolean processor = clock.isCurrentThreadCpuTimeSupported();
        List<Integer> points = order.isEmpty() ? List.of(0) : order;
        long all = Math.min(MOST_SAMPLES, (long) points.size() * plan.head().replicates());
        double[] fastest = new double[(int) Math.min(all, Math.max(LEAST_SAMPLES, PASS_NANOS / run))];
        Arrays.fill(fastest, Double.POSITIVE_INFINITY);
        double before = Double.POSITIVE_INFINITY;
        double now = Double.POSITIVE_INFINITY;
        for (int pass = 0;
                pass < 1
                        || (tried[0] < runs
                                && (pass < LEAST_PASSES || (pass < MOST_PASSES && now < STILL_FASTER * before)));
                pass++) {
            for (int k = 0; k < fastest.length; k++) {
                long start = processor ? clock.getCurrentThreadCpuTime() : System.nanoTime();
                // Runs of one replicate share their seed at every point, and are alike.
                int replicate = (k + k / points.size()) % plan.head().replicates();
                RunRecord r = execute(plan, base, points.get(k % points.size()), replicate);
                long end = processor ? clock.getCurrentThreadCpuTime() : System.nanoTime();
                fastest[k] = Math.min(fastest[k], (end - start) * 1e-9);
                if (pass == 0) {
                    rows.add(r);
                }
            }
            tried[0] += fastest.length;
            before = now;
            double sum = 0;
            for (double seconds : fastest) {
                sum += seconds;
            }
            now = sum / fastest.length;
        }
        return now;
    }

    private static RunRecord execute(Plan plan, ScenarioTemplate base, int point, int replicate) {
        try {
            return plan.task(base, point, replicate).call();
        } catch (RuntimeException e) {
            return RunRecord.failed(
                    0,
                    point,
                    replicate,
                    0,
                    -1,
                    String.valueOf(e.getMessage()),
                    plan.head().metrics().size());
        }
    }

    /** Mean size of a run: the text of its rows, and what store and Parquet files add to it. */
    private static double bytes(List<RunRecord> rows) {
        double text = 0;
        for (RunRecord r : rows) {
            text += OTHER_COLUMNS + size(r.metrics());
            for (double[] row : r.series()) {
                text += OTHER_COLUMNS_OF_SERIES + size(row);
            }
            for (RunRecord.Event e : r.events()) {
                text += OTHER_COLUMNS
                        + e.village().length()
                        + e.trigger().length()
                        + e.type().length();
            }
        }
        return Math.max(LEAST, text / rows.size() * (1 + STORE_OVER_TEXT));
    }

    private static int size(double[] values) {
        int size = 0;
        for (double value : values) {
            size += 1 + Numbers.text(value).length();
        }
        return size;
    }
}
