package flashpoint.experiment;

import flashpoint.scenario.file.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How long a sweep may take and how much room it needs, by running three of its points for real: the first, the middle
 * and the last, once each.
 *
 * @param runs runs in all, or with a precision the least number
 * @param most runs in all at most
 * @param secondsPerRun mean computing time of a run
 * @param bytesPerRun mean size of a run in the store and the exported tables
 * @param failed of the runs tried, those that failed, with their reasons
 */
public record Estimate(long runs, long most, double secondsPerRun, double bytesPerRun, List<String> failed) {

    /** Exported tables and Parquet files beside the store: what the test sweeps showed, rounded up. */
    private static final double TABLES = 1.5;

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
     * @throws SweepException if a temporary store cannot be written
     */
    public static Estimate of(Plan plan, Shard shard) throws SweepException {
        Template base = plan.base();
        int last = plan.points().size() - 1;
        Set<Integer> points = new LinkedHashSet<>(List.of(0, last / 2, last));
        List<String> failed = new ArrayList<>();
        List<Rows> rows = new ArrayList<>();
        // The first run of a program is slower than all others, and no measure of them.
        carryOut(plan, base, 0);
        long start = System.nanoTime();
        for (int point : points) {
            Rows r = carryOut(plan, base, point);
            rows.add(r);
            if (!r.status().equals("ok")) {
                failed.add("point " + point + ": " + r.reason());
            }
        }
        double seconds = (System.nanoTime() - start) * 1e-9 / points.size();
        long number = shard.points(plan.points().size()).size();
        return new Estimate(
                number * plan.head().replicates(),
                number * plan.head().maxReplicates(),
                seconds,
                bytes(plan, rows),
                failed);
    }

    private static Rows carryOut(Plan plan, Template base, int point) {
        try {
            return plan.task(base, point, 0).call();
        } catch (RuntimeException e) {
            return Rows.failed(
                    0,
                    point,
                    0,
                    0,
                    -1,
                    String.valueOf(e.getMessage()),
                    plan.head().metrics().size());
        }
    }

    /** Growth of a store by a few hundred copies of the rows, over their number. */
    private static double bytes(Plan plan, List<Rows> rows) throws SweepException {
        int copies = plan.head().every() > 0 || plan.head().events() ? 20 : 500;
        try {
            Path folder = Files.createTempDirectory("flashpoint-plan");
            try {
                List<Rows> batch = new ArrayList<>();
                for (int i = 0; i < copies; i++) {
                    batch.add(rows.get(i % rows.size()));
                }
                long empty = size(folder, plan, List.of());
                SweepFiles.delete(folder.resolve(Store.NAME));
                return Math.max(200, (size(folder, plan, batch) - empty) * TABLES / copies);
            } finally {
                SweepFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new SweepException("a temporary store cannot be written: " + SweepFiles.reason(e), e);
        }
    }

    private static long size(Path folder, Plan plan, List<Rows> batch) throws SweepException, IOException {
        try (Store store = Store.create(folder, plan, Shard.WHOLE)) {
            if (!batch.isEmpty()) {
                store.write(batch);
            }
            store.execute("CHECKPOINT");
        }
        return Files.size(folder.resolve(Store.NAME));
    }
}
