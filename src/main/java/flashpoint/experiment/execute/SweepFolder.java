package flashpoint.experiment.execute;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.Database;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreFolder;
import flashpoint.results.Version;
import java.nio.file.Path;
import java.util.List;

/** Folder of a sweep: beginning, resuming and joining, as commands call them. */
public final class SweepFolder {

    private SweepFolder() {}

    /**
     * Begins a sweep.
     *
     * @param plan what is to be run
     * @param folder results folder; made if it is not there
     * @param shard which share of it; one without a point is finished as it begins
     * @param force whether a sweep that is there is thrown away
     * @return its store; nothing is run yet
     * @throws SweepException if the folder holds something, or cannot be written
     */
    public static Store begin(Plan plan, Path folder, Shard shard, boolean force) throws SweepException {
        return begin(plan, folder, shard, new Beginning(force, List.of()));
    }

    /**
     * Begins a sweep.
     *
     * @param plan what is to be run
     * @param folder results folder; made if it is not there
     * @param shard which share of it
     * @param beginning what may be replaced, and what is read
     * @return its store; nothing is run yet
     * @throws SweepException if the folder holds something, is in use, or cannot be written
     */
    public static Store begin(Plan plan, Path folder, Shard shard, Beginning beginning) throws SweepException {
        Database.refuseUnreadable(folder.resolve(Store.NAME));
        return StoreFolder.begin(folder, beginning, staging -> Store.create(staging, plan, shard));
    }

    /**
     * Opens a sweep that was begun, to go on with it.
     *
     * @param folder its results folder
     * @return its store
     * @throws SweepException if there is none, it is in use, or another version of the program began it
     */
    public static Store resume(Path folder) throws SweepException {
        Store store = StoreFolder.resume(folder);
        try {
            refuseOtherVersion(store, "resume with");
            return store;
        } catch (SweepException e) {
            store.close();
            throw e;
        }
    }

    /** Another version of the program may give other results; nothing of it is mixed with this one's. */
    public static void refuseOtherVersion(Store store, String what) throws SweepException {
        String now = Version.number() + " (" + Version.commit() + ")";
        String then = store.plan().head().version();
        if (!now.equals(then)) {
            throw new SweepException(store.folder() + ": begun by version " + FailureText.plain(then)
                    + " of the program, and this is " + now + "; its results may differ, so " + what
                    + " that version, or begin anew with sweep --force");
        }
    }
}
