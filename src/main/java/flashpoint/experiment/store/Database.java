package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A DuckDB file, open for this process alone or for reading only: questions, and work that is done whole or not at all.
 *
 * <p>The file is attached to a database in memory, under the name {@link #STORE}. So its path is no part of a JDBC
 * address, in which {@code ;} begins a setting, and what it holds can be looked at before any of its names are in use: a
 * macro called {@code count} would otherwise answer in the place of DuckDB's own. Once it is attached, nothing outside its
 * folder can be read or written, no extension can be installed, and no setting changed.
 *
 * <p>Transactions are begun and ended in SQL. JDBC's own {@code setAutoCommit(false)} will not do: this driver begins a
 * transaction with the next statement, and what an appender writes before one is committed table by table, so that a
 * kill between two tables would leave runs without their series.
 */
public final class Database implements AutoCloseable {

    /** Name under which the file is attached. */
    static final String STORE = "store";

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Work done in a transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Consumer of one row of an answer. */
    public interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /**
     * Opens a file, or makes it.
     *
     * @param file where it is
     * @return the database
     * @throws SweepException if it is in use, is no such file, or cannot be written
     */
    static Database open(Path file) throws SweepException {
        return open(file, false, List.of());
    }

    /**
     * Opens a file that is there, for reading only.
     *
     * @param file where it is
     * @return the database
     * @throws SweepException if it is being written, is no such file, or cannot be read
     */
    static Database read(Path file) throws SweepException {
        return open(file, true, List.of());
    }

    /**
     * Opens a file, or makes it, to copy others into it.
     *
     * @param file where it is
     * @param others files that may be attached later, for reading
     * @return the database
     * @throws SweepException if it is in use, is no such file, or cannot be written
     */
    static Database open(Path file, List<Path> others) throws SweepException {
        return open(file, false, others);
    }

    private static Database open(Path file, boolean readOnly, List<Path> others) throws SweepException {
        refuseUnreadable(file);
        for (Path other : others) {
            refuseUnreadable(other);
        }
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:", settings(file));
            attach(connection, file, STORE, readOnly);
            confine(connection, file, others);
            return new Database(file, connection);
        } catch (LinkageError e) {
            throw NativeLibrary.failure(e);
        } catch (SQLException e) {
            boolean passing = !readOnly && StoreFault.of(e) == StoreFault.MACHINE;
            SweepException failure = failure(file, e, passing);
            close(connection, failure);
            throw failure;
        }
    }

    private static Properties settings(Path file) {
        Properties settings = new Properties();
        // One thread, since the order of rows and of sums matters more here than speed.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("temp_directory", file.toAbsolutePath() + ".tmp");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("jdbc_stream_results", "true");
        return settings;
    }

    /** DuckDB takes what follows a question mark for a query, and would keep its log elsewhere. */
    public static void refuseUnreadable(Path file) throws SweepException {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf('?') >= 0 || path.chars().anyMatch(Character::isISOControl)) {
            throw new SweepException(FailureText.plain(file.toString())
                    + ": a store cannot be kept under a path with a question mark or a control character; choose"
                    + " another --out, or rename the folder");
        }
    }

    private static void attach(Connection connection, Path file, String name, boolean readOnly) throws SQLException {
        execute(
                connection,
                "ATTACH " + text(file) + " AS " + name + " (TYPE duckdb" + (readOnly ? ", READ_ONLY)" : ")"));
    }

    /** From now on nothing can be reached but the folder of the file, and the files named. */
    private static void confine(Connection connection, Path file, List<Path> others) throws SQLException {
        List<String> paths = new ArrayList<>();
        for (Path other : others) {
            paths.add(text(other));
            paths.add(text(Path.of(other + ".wal")));
        }
        execute(connection, "SET allowed_directories = [" + folder(file) + "]");
        execute(connection, "SET allowed_paths = [" + String.join(", ", paths) + "]");
        execute(connection, "SET enable_external_access = false");
        execute(connection, "SET lock_configuration = true");
    }

    /** A path as SQL, its folder without links, as DuckDB compares it with those that are allowed. */
    public static String text(Path path) {
        Path full = path.toAbsolutePath();
        try {
            full = full.getParent() == null
                    ? full
                    : full.getParent().toRealPath().resolve(full.getFileName());
        } catch (IOException e) {
            // DuckDB will say what is wrong with it.
        }
        return text(full.toString());
    }

    /** A text as SQL. */
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String folder(Path file) {
        return text(file.toAbsolutePath().getParent().resolve(".")).replaceAll("[/\\\\]\\.'$", "'");
    }

    /** Attaches one of the other files for reading. */
    void attach(Path other, String name) throws SweepException {
        try {
            attach(connection, other, name, true);
        } catch (SQLException e) {
            throw failure(other, e, false);
        }
    }

    /** Names without a database before them are those of the store from now on. */
    void use() throws SweepException {
        execute("USE " + STORE);
    }

    /** Refuses a file that another process has open; a file that is no database is not in use. */
    static void refuseIfInUse(Path file) throws SweepException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            open(file).close();
        } catch (SweepException e) {
            if (e.getCause() instanceof SQLException cause && StoreFault.of(cause) == StoreFault.IN_USE) {
                throw e;
            }
        }
    }

    /** Does something in one transaction; whatever goes wrong in it, it was never begun. */
    void transaction(Work work) throws SweepException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                work.on(connection);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException | Error e) {
                rollback(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
    }

    /** A commit that failed has ended the transaction already; then there is nothing to take back. */
    private static void rollback(Statement statement, Throwable cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Does one thing that gives no answer, by itself. */
    void execute(String sql) throws SweepException {
        try {
            execute(connection, sql);
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Writes the log into the file: from then on all that was committed is in the file itself, forced to disk. */
    void checkpoint() throws SweepException {
        execute("CHECKPOINT " + STORE);
    }

    /** Reads an answer row by row; nothing is kept. */
    void query(String sql, RowReader reader) throws SweepException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
    }

    /** What went wrong, in one line, with what to do. */
    private static SweepException failure(Path file, SQLException e, boolean begun) {
        StoreFault fault = StoreFault.of(e);
        return new SweepException(fault.line(file, e), e, begun, begun && fault.passing());
    }

    private static void close(Connection connection, SweepException failure) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Closes it; a failure to write what is left is told. */
    void finish() throws SweepException {
        checkpoint();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was committed is safe; the next to open the file reads the log.
        }
    }
}
