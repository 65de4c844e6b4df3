package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * DuckDB's native library, see {@link LibraryCache}. Loading it on a thread of its own hides its time behind the reading of
 * the experiment.
 */
public final class NativeLibrary implements AutoCloseable {

    private final Thread loader;

    private NativeLibrary(Thread loader) {
        this.loader = loader;
    }

    /**
     * Begins to load it.
     *
     * @return to be closed when the library is needed, or when it turns out that it is not
     */
    public static NativeLibrary loading() {
        Thread loader = new Thread(NativeLibrary::load, "duckdb-loader");
        loader.setDaemon(true);
        loader.start();
        return new NativeLibrary(loader);
    }

    private static void load() {
        try {
            DriverManager.getConnection("jdbc:duckdb:").close();
        } catch (SQLException | LinkageError | VirtualMachineError e) {
            // The next opening of a file will meet it again, and say so.
        }
    }

    /** Failure to load the library, in one line. */
    public static SweepException failure(LinkageError e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = FailureText.ofSql(String.valueOf(root.getMessage()))
                .replaceAll("^Exception [a-zA-Z.]+: ", "")
                .replaceAll(" \\[in thread .*", "");
        return new SweepException(
                "DuckDB's library, 70 MB, cannot be loaded: " + FailureText.plain(text) + "; java -D"
                        + LibraryCache.PROPERTY + "=DIR names another folder",
                e);
    }

    /** Waits until it is loaded. */
    @Override
    public void close() {
        try {
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
