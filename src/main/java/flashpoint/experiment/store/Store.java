package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanSettingsJson;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The store of a sweep: an embedded DuckDB file, {@code sweep.duckdb}, with the tables {@code experiment, design_points,
 * runs, series} and {@code events}. What a transaction has committed survives any kill; what it has not was never there.
 *
 * <p>DuckDB locks the file, so a second process is refused.
 */
public final class Store implements AutoCloseable {

    /** File name of the store. */
    public static final String NAME = "sweep.duckdb";

    /** File name until the tables are there, so that a store under its own name can always be resumed. */
    static final String FRESH = NAME + ".new";

    private static final String FORMAT = "1";

    private final Path folder;
    private Database database;
    private Plan plan;
    private Shard shard;
    private StoreSchema.Whole whole;

    private Store(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
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
    public static Store create(Path folder, Plan plan, Shard shard) throws SweepException {
        Path fresh = folder.resolve(FRESH);
        List<String> tables = StoreSchema.create(plan);
        Store store = new Store(folder, Database.open(fresh));
        store.plan = plan;
        store.shard = shard;
        try {
            store.database.transaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    for (String table : tables) {
                        statement.execute(table);
                    }
                }
                store.describe(connection);
                StoreSchema.appendPoints(connection, plan);
            });
            store.close();
            Files.move(fresh, folder.resolve(NAME));
            store.database = Database.open(folder.resolve(NAME));
            return store;
        } catch (SweepException e) {
            store.close();
            throw new SweepException(e.getMessage(), e);
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be written: " + SweepFiles.reason(e), e);
        }
    }

    /**
     * Opens the store of a folder.
     *
     * @param folder a results folder of a sweep
     * @return the store, open for this process alone
     * @throws SweepException if there is none, it is in use, or it was not made by this program
     */
    public static Store open(Path folder) throws SweepException {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            throw new SweepException(folder + ": no sweep was begun here (there is no " + NAME + ")");
        }
        Store store = new Store(folder, Database.open(folder.resolve(NAME)));
        try {
            store.read();
            return store;
        } catch (SweepException e) {
            store.close();
            throw e;
        }
    }

    private void describe(Connection connection) throws SQLException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("format", FORMAT);
        entries.put("version", plan.head().version());
        entries.put("head", PlanSettingsJson.write(plan.head()));
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

    private void read() throws SweepException {
        Map<String, String> entries = new LinkedHashMap<>();
        query("SELECT key, value FROM experiment", row -> entries.put(row.getString(1), row.getString(2)));
        if (!FORMAT.equals(entries.get("format"))) {
            throw new SweepException(
                    folder + ": made by version " + entries.get("version") + " of the program, in another form");
        }
        Plan.Head head = PlanSettingsJson.read(entries.get("head"));
        List<List<String>> points = new ArrayList<>();
        query("SELECT * FROM design_points ORDER BY design", row -> points.add(StoreSchema.point(row, head)));
        plan = new Plan(head, entries.get("scenario"), List.copyOf(points));
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
    public void write(List<RunRecord> batch) throws SweepException {
        whole = whole == null ? StoreSchema.Whole.of(plan) : whole;
        database.transaction(connection -> StoreSchema.append(connection, plan.head(), batch, whole));
    }

    /**
     * Numbers of the runs in the store.
     *
     * @return numbers of runs
     * @throws SweepException if the store cannot be read
     */
    public BitSet done() throws SweepException {
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
    public long count(String condition) throws SweepException {
        long[] number = new long[1];
        query("SELECT count(*) FROM runs WHERE " + condition, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** Reads an answer row by row; nothing is kept. */
    public void query(String sql, Database.RowReader reader) throws SweepException {
        try {
            database.query(sql, reader);
        } catch (IOException e) {
            throw new SweepException(folder + ": cannot be written: " + SweepFiles.reason(e), e, true);
        }
    }

    /** Does one thing that gives no answer. */
    public void execute(String sql) throws SweepException {
        database.execute(sql);
    }

    /** Takes the rows of another store of the same plan, all of them or none. */
    public void copy(Path other) throws SweepException {
        String file = other.resolve(NAME).toAbsolutePath().toString().replace("'", "''");
        database.execute("ATTACH '" + file + "' AS shard (READ_ONLY)");
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO runs SELECT * FROM shard.runs ORDER BY run");
                statement.execute("INSERT INTO series SELECT * FROM shard.series ORDER BY run, tick");
                statement.execute("INSERT INTO events SELECT * FROM shard.events ORDER BY run, event_id");
            }
        });
        database.execute("DETACH shard");
    }

    /**
     * The plan.
     *
     * @return the plan
     */
    public Plan plan() {
        return plan;
    }

    /**
     * The shard.
     *
     * @return the shard
     */
    public Shard shard() {
        return shard;
    }

    /**
     * The folder.
     *
     * @return the results folder
     */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        database.close();
    }
}
