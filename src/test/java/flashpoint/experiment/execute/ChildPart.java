package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A part of a sweep in a process of its own, for tests that kill it. Prints a line when it begins, and one when it waits. */
public final class ChildPart {

    /** What it prints when it waits. */
    static final String WAITS = "waits";

    /** The moment when all rows are in the part's store, and none is in a table. */
    static final String WRITTEN = "written";

    private ChildPart() {}

    /**
     * Does a part.
     *
     * @param args folder and number of the part; a run in which it dies while a file is there, and that file; or a run in
     *     which it waits to be killed, or {@value #WRITTEN} to wait when the rows of all runs are in its own store
     */
    public static void main(String[] args) throws Exception {
        Plan plan;
        PartFolder parts;
        try (Store store = Store.look(Path.of(args[0]))) {
            plan = store.plan();
            parts = PartLayout.of(store);
        }
        UnitWorker worker = UnitWorker.RUNS;
        Sweep.Listener listener = (done, total) -> {};
        if (args.length == 4) {
            worker = new LethalWorker(Long.parseLong(args[2]), Path.of(args[3]));
        } else if (args.length == 3 && args[2].equals(WRITTEN)) {
            listener = (done, total) -> waitIf(done == total);
        } else if (args.length == 3) {
            long run = Long.parseLong(args[2]);
            worker = unit -> {
                waitIf(unit.get(0).run().run() == run);
                return UnitWorker.RUNS.execute(unit);
            };
        }
        System.out.println("open");
        new PartRun(plan, parts, worker, 1, listener).execute(Integer.parseInt(args[1]));
    }

    /** Until the process is killed. */
    private static void waitIf(boolean now) {
        if (now) {
            System.out.println(WAITS);
            while (true) {
                LockSupport.park();
            }
        }
    }
}
