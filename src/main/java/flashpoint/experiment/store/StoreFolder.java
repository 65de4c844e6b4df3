package flashpoint.experiment.store;

import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ResultsFolder;
import flashpoint.results.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The store of a sweep in its results folder, which stays locked until the store is closed. A new store is made in a
 * staging folder and takes the place of an old one when it is there whole.
 */
public final class StoreFolder {

    private StoreFolder() {}

    /** Factory of a store. */
    @FunctionalInterface
    public interface Maker {
        Store make(Path folder) throws SweepException;
    }

    /**
     * Begins a store in a folder.
     *
     * @param folder results folder; made if it is not there
     * @param beginning what may be replaced
     * @param maker makes the store in an empty folder
     * @return the store, open
     * @throws SweepException if the folder may not be written, or the store cannot be made; what was there is as it was
     */
    public static Store begin(Path folder, Beginning beginning, Maker maker) throws SweepException {
        ResultsFolder results = SweepFiles.open(folder, beginning);
        try {
            Staging staging = results.stage();
            try {
                maker.make(staging.folder()).close();
                results.mark(SweepFiles.KIND);
                results.removeOld();
                results.take(staging, Store.NAME);
            } finally {
                results.discard(staging);
            }
            Store store = Store.open(folder);
            store.hold(results);
            return store;
        } catch (SweepException e) {
            results.close();
            throw e;
        } catch (IOException e) {
            results.close();
            throw new SweepException(folder + " cannot be written: " + SweepFiles.reason(e), e);
        }
    }

    /** Opens the store of a folder, locked for this process. */
    public static Store resume(Path folder) throws SweepException {
        if (!Files.isRegularFile(folder.resolve(Store.NAME))) {
            throw new SweepException(folder + ": no sweep was begun here (there is no " + Store.NAME + ")");
        }
        ResultsFolder results = SweepFiles.reopen(folder);
        try {
            Store store = Store.open(folder);
            store.hold(results);
            return store;
        } catch (SweepException e) {
            results.close();
            throw e;
        }
    }
}
