package flashpoint.experiment.store;

import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A DuckDB file, open for this process alone: questions, and work that is done whole or not at all.
 *
 * <p>Transactions are begun and ended in SQL. JDBC's own {@code setAutoCommit(false)} will not do: this driver begins a
 * transaction with the next statement, and what an appender writes before one is committed table by table, so that a
 * kill between two tables would leave runs without their series.
 */
final class Database implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Something done in a transaction. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Takes one row of an answer. */
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
        Properties settings = new Properties();
        // One thread, since the order of rows and of sums matters more here than speed.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
            NativeLibrary.unlink();
            return new Database(file, connection);
        } catch (LinkageError e) {
            throw NativeLibrary.failure(e);
        } catch (SQLException e) {
            throw failure(file, e, false);
        }
    }

    /** Refuses a file that another process has open; a file that is no database is not in use. */
    static void refuseIfInUse(Path file) throws SweepException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            open(file).close();
        } catch (SweepException e) {
            if (locked(e.getCause())) {
                throw e;
            }
        }
    }

    private static boolean locked(Throwable e) {
        return e != null && String.valueOf(e.getMessage()).contains("Could not set lock");
    }

    /** Does something in one transaction; whatever goes wrong in it, it was never begun. */
    void transaction(Work work) throws SweepException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                work.on(connection);
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollback(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
    }

    /** A commit that failed has ended the transaction already; then there is nothing to take back. */
    private static void rollback(Statement statement, Exception cause) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Does one thing that gives no answer, by itself. */
    void execute(String sql) throws SweepException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(file, e, true);
        }
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

    /** Failure of the database, in one line. */
    private static SweepException failure(Path file, SQLException e, boolean begun) {
        String message = String.valueOf(e.getMessage());
        if (locked(e)) {
            String pid = message.replaceAll("(?s).*\\(PID ([0-9]+)\\).*", "$1");
            String who = pid.matches("[0-9]+") ? "process " + pid : "another process";
            return new SweepException(file + " is in use by " + who + "; one process at a time may write a store", e);
        }
        String line = message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("^(java\\.sql\\.SQLException: )?([A-Z][A-Za-z]* Error: )?", "");
        return new SweepException(file + ": " + SweepFiles.plain(line), e, begun);
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
