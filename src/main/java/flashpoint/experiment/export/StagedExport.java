package flashpoint.experiment.export;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.results.Manifest;
import flashpoint.results.RefusedException;
import flashpoint.results.ResultsFolder;
import flashpoint.results.Staging;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Export of a store's files into a staging folder, from which they are put in place together when the last of them, the
 * manifest, is written.
 */
public final class StagedExport {

    private StagedExport() {}

    /** Writer of the files of a folder. */
    @FunctionalInterface
    public interface Filling {
        void into(Path folder) throws IOException, SweepException, InterruptedException;
    }

    /**
     * Exports what a store holds into its results folder.
     *
     * @param store a store whose runs are all there, its folder held
     * @param filling writes all files, the manifest last
     * @throws SweepException if a file cannot be written; the store stays as it is
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static void complete(Store store, Filling filling) throws SweepException, InterruptedException {
        if (store.held() == null) {
            throw new IllegalStateException(store.folder() + " is not locked");
        }
        store.check();
        telling(store, store.folder(), at -> complete(store, store.held().stage(), filling));
    }

    /** The same, by way of a given staging folder. */
    static void complete(Store store, Staging staging, Filling filling) throws SweepException, InterruptedException {
        ResultsFolder results = store.held();
        telling(store, staging.folder(), folder -> {
            try {
                filling.into(folder);
                results.complete(staging);
            } catch (RefusedException e) {
                results.discard(staging);
                throw new SweepException(e.getMessage() + "; the runs are safe in the store", e, true);
            } catch (IOException | SweepException | RuntimeException | Error e) {
                if (!Files.exists(folder.resolve(Manifest.NAME))) {
                    results.discard(staging);
                }
                throw e;
            }
        });
    }

    /** Writes files, whose failure is told in one way. */
    static void telling(Store store, Path folder, Filling files) throws SweepException, InterruptedException {
        try {
            files.into(folder);
        } catch (IOException | UncheckedIOException | VirtualMachineError | LinkageError e) {
            throw new SweepException(
                    store.folder() + ": the tables cannot be written: " + FailureText.of(e)
                            + "; the runs are safe in the store",
                    e,
                    true);
        }
    }
}
