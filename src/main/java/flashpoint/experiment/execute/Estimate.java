package flashpoint.experiment.execute;

import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.TemporaryFolder;
import flashpoint.scenario.io.ScenarioTemplate;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Estimate of a sweep's time and room, by running three of its points: the first, the middle and the last.
 *
 * @param runs runs in all, or with a precision the least number
 * @param most runs in all at most
 * @param secondsPerRun mean computing time of a run
 * @param bytesPerRun mean size of a run in the store and the exported tables
 * @param failed of the runs tried, those that failed, with their reasons
 */
public record Estimate(long runs, long most, double secondsPerRun, double bytesPerRun, List<String> failed) {

    private static final int MOST_COPIES = 500;

    /** A store grows by blocks; this number of rows fills a few of them. */
    private static final int ENOUGH_ROWS = 30_000;

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
     * @throws SweepException if a temporary store cannot be written
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Estimate of(Plan plan, Shard shard) throws SweepException, InterruptedException {
        ScenarioTemplate base = plan.base();
        int last = plan.points().size() - 1;
        Set<Integer> points = new LinkedHashSet<>(List.of(0, last / 2, last));
        List<String> failed = new ArrayList<>();
        List<RunRecord> rows = new ArrayList<>();
        for (int point : points) {
            RunRecord r = carryOut(plan, base, point);
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
                bytes(plan, rows),
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
            points.forEach(point -> carryOut(plan, base, point));
            fastest = Math.min(fastest, System.nanoTime() - start);
        } while (System.nanoTime() - begun < PATIENCE_NANOS);
        return fastest * 1e-9 / points.size();
    }

    private static RunRecord carryOut(Plan plan, ScenarioTemplate base, int point) {
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

    /** Growth of a store and its tables by some copies of the rows, over their number. */
    private static double bytes(Plan plan, List<RunRecord> rows) throws SweepException, InterruptedException {
        int length = rows.stream()
                .mapToInt(r -> 1 + r.series().length + r.events().size())
                .sum();
        int copies = Math.max(MOST_COPIES / 20, Math.min(MOST_COPIES, ENOUGH_ROWS / length * rows.size()));
        try (TemporaryFolder temporary = TemporaryFolder.make("plan")) {
            Path folder = temporary.folder();
            List<RunRecord> batch = new ArrayList<>();
            for (int i = 0; i < copies; i++) {
                batch.add(rows.get(i % rows.size()));
            }
            double empty = size(folder.resolve("empty"), plan, List.of());
            return Math.max(200, (size(folder.resolve("rows"), plan, batch) - empty) / copies);
        } catch (IOException e) {
            throw new SweepException("a temporary store cannot be written: " + SweepFiles.reason(e), e);
        }
    }

    private static long size(Path folder, Plan plan, List<RunRecord> batch)
            throws SweepException, IOException, InterruptedException {
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, false)) {
            store.write(batch);
            Exports.tables(store);
            store.execute("CHECKPOINT");
        }
        long size = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
