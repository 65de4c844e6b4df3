package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.Version;
import java.nio.file.Path;

/** Folder of a sweep: beginning, resuming and joining, as commands call them. */
public final class SweepFolder {

    private SweepFolder() {}

    /**
     * Begins a sweep.
     *
     * @param plan what is to be run
     * @param folder results folder; made if it is not there
     * @param shard which share of it
     * @param force whether a sweep that is there is thrown away
     * @return its store; nothing is run yet
     * @throws SweepException if the folder holds something, or cannot be written
     */
    public static Store begin(Plan plan, Path folder, Shard shard, boolean force) throws SweepException {
        if (shard.points(plan.points().size()).isEmpty()) {
            throw new SweepException("--shard " + shard.number() + "/" + shard.of() + ": there are only "
                    + plan.points().size() + " points to share out, the baseline included");
        }
        SweepFiles.prepare(folder, force);
        return Store.create(folder, plan, shard);
    }

    /**
     * Opens a sweep that was begun, to go on with it.
     *
     * @param folder its results folder
     * @return its store
     * @throws SweepException if there is none, it is in use, or another version of the program began it
     */
    public static Store resume(Path folder) throws SweepException {
        Store store = Store.open(folder);
        String now = Version.number() + " (" + Version.commit() + ")";
        String then = store.plan().head().version();
        if (!now.equals(then)) {
            store.close();
            throw new SweepException(folder + ": begun by version " + then + " of the program, and this is " + now
                    + "; its results may differ, so resume with that version, or begin anew with sweep --force");
        }
        return store;
    }
}
