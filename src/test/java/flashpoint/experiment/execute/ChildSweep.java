package flashpoint.experiment.execute;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Map;

/** A sweep in a process of its own, for tests that kill it. Prints a line when the store is open. */
public final class ChildSweep {

    private ChildSweep() {}

    /**
     * Begins or resumes.
     *
     * @param args folder, replicates, ticks, milliseconds to idle in each run, threads, shard, and the run in whose
     *     transaction the process ends as if killed, or -1
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long idle = Long.parseLong(args[3]);
        int fatal = Integer.parseInt(args[6]);
        Store store = Files.exists(folder.resolve(Store.NAME))
                ? SweepFolder.resume(folder)
                : SweepFolder.begin(
                        SmallSweeps.plan(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
                        folder,
                        Shard.parse(args[5]),
                        false);
        System.out.println("open");
        Sweep.Worker worker = task -> {
            Thread.sleep(idle);
            RunRecord rows = task.call();
            return rows.run() == fatal ? fatal(rows) : rows;
        };
        new Sweep(store, Integer.parseInt(args[4]), worker, (done, total) -> {}).run();
        Exports.write(store, Map.of(), 2);
        store.close();
    }

    /** Rows that end the process when the writer asks for incidents: runs and series are in their tables by then. */
    private static RunRecord fatal(RunRecord r) {
        return new RunRecord(
                r.run(),
                r.design(),
                r.replicate(),
                r.seed(),
                r.status(),
                r.ticks(),
                r.reason(),
                r.metrics(),
                r.series(),
                r.dt(),
                r.every(),
                new Fatal(),
                r.details());
    }

    /** Lets the batch be counted, and no more. */
    private static final class Fatal extends AbstractList<RunRecord.Event> {
        private int asked;

        @Override
        public int size() {
            if (asked++ > 0) {
                Runtime.getRuntime().halt(137);
            }
            return 0;
        }

        @Override
        public RunRecord.Event get(int index) {
            throw new IndexOutOfBoundsException(index);
        }
    }
}
