package flashpoint.experiment.execute;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Estimate of how long a sweep may take and how much room it needs, by running three of its points: the first, the
 * middle and the last. Nothing is written: room is worked out from their rows.
 *
 * @param runs runs in all, or with a precision the least number
 * @param most runs in all at most
 * @param secondsPerRun mean computing time of a run
 * @param bytesPerRun mean size of a run in the store and the exported tables
 * @param rowsPerRun mean number of rows of a run in the tables of runs, series and events
 * @param failed of the runs tried, those that failed, with their reasons
 */
public record Estimate(
        long runs, long most, double secondsPerRun, double bytesPerRun, double rowsPerRun, List<String> failed) {

    /** Characters of the columns that are no metrics: number, point, seed, status, ticks. */
    private static final double OTHER_COLUMNS = 50;

    private static final double OTHER_COLUMNS_OF_SERIES = 14;

    /** Room in the store and in Parquet files over that of the same rows as text, as measured on finished sweeps. */
    private static final double STORE_OVER_TEXT = 0.6;

    private static final double LEAST = 200;

    private static final long PATIENCE_NANOS = 1_000_000_000L;

    /** Copies the list. */
    public Estimate {
        failed = List.copyOf(failed);
    }

    /**
     * Tries three points.
     *
     * @param plan what is to be run
     * @param shard which share of it
     * @return the estimate
     */
    public static Estimate of(Plan plan, Shard shard) {
        ScenarioTemplate base = plan.base();
        int last = plan.points().size() - 1;
        Set<Integer> points = new LinkedHashSet<>(List.of(0, last / 2, last));
        List<String> failed = new ArrayList<>();
        List<RunRecord> rows = new ArrayList<>();
        for (int point : points) {
            RunRecord r = execute(plan, base, point);
            rows.add(r);
            if (!r.status().equals("ok")) {
                failed.add("point " + point + ": " + r.reason());
            }
        }
        double seconds = seconds(plan, base, points);
        long number = shard.points(plan.points().size()).size();
        return new Estimate(
                number * plan.head().replicates(),
                number * plan.head().maxReplicates(),
                seconds,
                bytes(rows),
                rows(rows),
                failed);
    }

    /**
     * Mean time of a run. The first runs of a program are slower than all others, and no measure of them: short ones are
     * repeated for a second, and the fastest pass counts.
     */
    private static double seconds(Plan plan, ScenarioTemplate base, Set<Integer> points) {
        long begun = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        do {
            long start = System.nanoTime();
            points.forEach(point -> execute(plan, base, point));
            fastest = Math.min(fastest, System.nanoTime() - start);
        } while (System.nanoTime() - begun < PATIENCE_NANOS);
        return fastest * 1e-9 / points.size();
    }

    private static RunRecord execute(Plan plan, ScenarioTemplate base, int point) {
        try {
            return plan.task(base, point, 0).call();
        } catch (RuntimeException e) {
            return RunRecord.failed(
                    0,
                    point,
                    0,
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

    private static double rows(List<RunRecord> rows) {
        long number = 0;
        for (RunRecord r : rows) {
            number += 1 + r.series().length + r.events().size();
        }
        return (double) number / rows.size();
    }

    private static int size(double[] values) {
        int size = 0;
        for (double value : values) {
            size += 1 + Numbers.text(value).length();
        }
        return size;
    }
}
