package flashpoint.experiment.store;

import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * DuckDB's native library, which its driver unpacks into the temporary folder at every start: 70 MB, half a second.
 * Loading it on a thread of its own hides that half second behind the reading of the experiment.
 */
public final class NativeLibrary implements AutoCloseable {

    private static final Path MAPS = Path.of("/proc/self/maps");

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
        } catch (SQLException | LinkageError e) {
            // The next opening of a file will meet it again, and say so.
        }
    }

    /** Failure to load the library, in one line. */
    public static SweepException failure(LinkageError e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage()).replaceAll(" \\[in thread .*", "");
        String reason =
                SweepFiles.plain(text.substring(text.lastIndexOf(": ") + 1).strip());
        return new SweepException(
                "DuckDB's library, 70 MB, cannot be unpacked into " + System.getProperty("java.io.tmpdir") + ": "
                        + reason + "; java -Djava.io.tmpdir=DIR names another folder",
                e);
    }

    /**
     * Removes the unpacked copy as soon as it is loaded, where a file in use can be removed (Linux). The driver removes
     * it at the end of the process, and so never when the process is killed.
     */
    static void unlink() {
        if (!Files.isReadable(MAPS)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(MAPS, StandardCharsets.UTF_8);
            for (String line : lines) {
                int path = line.indexOf('/');
                if (line.contains("/libduckdb_java") && line.endsWith(".so")) {
                    Files.deleteIfExists(Path.of(line.substring(path)));
                }
            }
        } catch (IOException e) {
            // It stays until the process ends.
        }
    }

    /** Waits until it is loaded; a process that ended while unpacking would leave a piece of it behind. */
    @Override
    public void close() {
        try {
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
