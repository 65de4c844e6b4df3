package flashpoint.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The store of a sweep: an embedded DuckDB file, {@code sweep.duckdb}, with the tables {@code experiment, design_points,
 * runs, series} and {@code events}. What a transaction has committed survives any kill; what it has not was never there.
 *
 * <p>DuckDB locks the file, so a second process is refused. It works on one thread, since the order of rows and of sums
 * matters more here than speed.
 */
public final class Store implements AutoCloseable {

    /** File name of the store. */
    public static final String NAME = "sweep.duckdb";

    private static final String FORMAT = "1";

    private final Path folder;
    private final Connection connection;
    private Plan plan;
    private Shard shard;
    private Tables.Whole whole;

    private Store(Path folder, Connection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Begins a store.
     *
     * @param folder an existing folder without one
     * @param plan what is to be run
     * @param shard which share of it
     * @return the store, open for this process alone
     * @throws SweepException if it cannot be made
     */
    static Store create(Path folder, Plan plan, Shard shard) throws SweepException {
        Store store = new Store(folder, connect(folder));
        store.plan = plan;
        store.shard = shard;
        try {
            store.connection.setAutoCommit(false);
            try (Statement statement = store.connection.createStatement()) {
                for (String table : Tables.create(plan)) {
                    statement.execute(table);
                }
            }
            store.describe();
            Tables.appendPoints(store.connection, plan);
            store.connection.commit();
            return store;
        } catch (SQLException e) {
            store.close();
            throw failure(folder, e, false);
        }
    }

    /**
     * Opens the store of a folder.
     *
     * @param folder a results folder of a sweep
     * @return the store, open for this process alone
     * @throws SweepException if there is none, it is in use, or it was not made by this program
     */
    static Store open(Path folder) throws SweepException {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            throw new SweepException(folder + ": no sweep was begun here (there is no " + NAME + ")");
        }
        Store store = new Store(folder, connect(folder));
        try {
            store.connection.setAutoCommit(false);
            store.read();
            return store;
        } catch (SQLException e) {
            store.close();
            if (String.valueOf(e.getMessage()).contains("does not exist")) {
                throw new SweepException(folder + ": the store holds no sweep; begin it again with --force", e);
            }
            throw failure(folder, e, false);
        } catch (SweepException e) {
            store.close();
            throw e;
        }
    }

    private static Connection connect(Path folder) throws SweepException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        Path file = folder.resolve(NAME);
        try {
            return DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
        } catch (SQLException e) {
            throw failure(folder, e, false);
        }
    }

    /** What went wrong with a store, in one line. */
    static SweepException failure(Path folder, SQLException e, boolean begun) {
        String message = String.valueOf(e.getMessage());
        String file = folder.resolve(NAME).toString();
        if (message.contains("Could not set lock")) {
            String pid = message.replaceAll("(?s).*\\(PID ([0-9]+)\\).*", "$1");
            String who = pid.matches("[0-9]+") ? "process " + pid : "another process";
            return new SweepException(file + " is in use by " + who + "; one process at a time may write a store", e);
        }
        String line = message.split("\n")[0].replaceAll("^(java\\.sql\\.SQLException: )?", "");
        String full = message.contains("No space left") ? "no space left on the disk" : line;
        return new SweepException(file + ": " + full, e, begun);
    }

    private void describe() throws SQLException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("format", FORMAT);
        entries.put("version", plan.head().version());
        entries.put("head", Heads.write(plan.head()));
        entries.put("scenario", plan.scenario());
        entries.put("shard", shard.number() + "/" + shard.of());
        entries.put("fingerprint", plan.fingerprint());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO experiment VALUES (?, ?)")) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                insert.setString(1, entry.getKey());
                insert.setString(2, entry.getValue());
                insert.execute();
            }
        }
    }

    private void read() throws SQLException, SweepException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key, value FROM experiment")) {
            while (rows.next()) {
                entries.put(rows.getString(1), rows.getString(2));
            }
        }
        if (!FORMAT.equals(entries.get("format"))) {
            throw new SweepException(
                    folder + ": made by version " + entries.get("version") + " of the program, in another form");
        }
        Plan.Head head = Heads.read(entries.get("head"));
        plan = new Plan(head, entries.get("scenario"), Tables.readPoints(connection, head));
        shard = Shard.parse(entries.get("shard"));
        if (!plan.fingerprint().equals(entries.get("fingerprint"))) {
            throw new SweepException(
                    folder + ": the experiment in the store was changed; its rows belong to another one");
        }
    }

    /**
     * Adds the rows of finished runs in one transaction.
     *
     * @param batch rows in any order
     * @throws SweepException if they cannot be written; then none of them is
     */
    void write(List<Rows> batch) throws SweepException {
        try {
            whole = whole == null ? Tables.Whole.of(plan) : whole;
            Tables.append(connection, plan.head(), batch, whole);
            connection.commit();
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw failure(folder, e, true);
        }
    }

    /**
     * Which runs are there.
     *
     * @return numbers of runs
     * @throws SweepException if the store cannot be read
     */
    BitSet done() throws SweepException {
        BitSet done = new BitSet();
        query("SELECT run FROM runs", row -> done.set(row.getInt(1)));
        return done;
    }

    /**
     * The runs that failed.
     *
     * @param most how many at most
     * @return one line each, in order
     * @throws SweepException if the store cannot be read
     */
    public List<String> failed(int most) throws SweepException {
        List<String> lines = new ArrayList<>();
        query(
                "SELECT run, design, replicate, seed, stop_reason FROM runs WHERE status <> 'ok' ORDER BY run LIMIT "
                        + most,
                row -> lines.add("run " + row.getInt(1) + " (point " + row.getInt(2) + ", replicate " + row.getInt(3)
                        + ", seed " + row.getLong(4) + ") failed: " + row.getString(5)));
        return lines;
    }

    /**
     * Counts.
     *
     * @param condition of the rows of {@code runs}
     * @return how many meet it
     * @throws SweepException if the store cannot be read
     */
    long count(String condition) throws SweepException {
        long[] number = new long[1];
        query("SELECT count(*) FROM runs WHERE " + condition, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** Takes one row of an answer. */
    interface RowReader {
        void read(ResultSet row) throws SQLException, IOException;
    }

    /** Reads an answer row by row; nothing is kept. */
    void query(String sql, RowReader reader) throws SweepException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw failure(folder, e, true);
        } catch (IOException e) {
            throw new SweepException(folder + ": cannot be written: " + e.getMessage(), e, true);
        }
    }

    /** Does something that gives no answer, in a transaction of its own. */
    void execute(String... sql) throws SweepException {
        try (Statement statement = connection.createStatement()) {
            for (String command : sql) {
                statement.execute(command);
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure(folder, e, true);
        }
    }

    /**
     * What is to be run.
     *
     * @return the plan
     */
    public Plan plan() {
        return plan;
    }

    /**
     * Which share of it.
     *
     * @return the shard
     */
    public Shard shard() {
        return shard;
    }

    /**
     * Where it is.
     *
     * @return the results folder
     */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was committed is safe; the next to open the store reads the log.
        }
    }
}
