package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanSettingsJson;
import flashpoint.experiment.plan.RunNumbers;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.ResultsFolder;
import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
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

    /** Beginning of what it is called until its tables are there; a store under its own name can always be resumed. */
    public static final String FRESH = NAME + ".new";

    private static final String FORMAT = "3";

    private final Path folder;
    private final Database database;
    private Plan plan;
    private Shard shard;
    private StoreSchema.Whole whole;
    private ResultsFolder held;
    private boolean inParts;

    private Store(Path folder, Database database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * Begins a store. It gets its name when all its tables are in the file itself, forced to disk, and could be read again.
     *
     * @param folder an existing folder without one
     * @param plan what is to be run
     * @param shard which share of it
     * @return the store, open for this process alone
     * @throws SweepException if it cannot be made, or another process was faster; then nothing is left of it
     */
    public static Store create(Path folder, Plan plan, Shard shard) throws SweepException {
        return create(folder, plan, shard, List.of());
    }

    /** Begins a store into which the rows of others will be copied. */
    public static Store create(Path folder, Plan plan, Shard shard, List<Path> others) throws SweepException {
        NewStore fresh = NewStore.in(folder);
        try {
            fill(fresh.file(), folder, plan, shard);
            try (Store again = new Store(folder, Database.read(fresh.file()))) {
                again.read(fresh.file(), true);
            }
            fresh.publish();
        } catch (SweepException e) {
            fresh.discard();
            throw fresh.overtaken() ? fresh.overtaken(e) : e;
        } catch (RuntimeException | Error e) {
            fresh.discard();
            throw e;
        }
        List<Path> files = others.stream().map(f -> f.resolve(NAME)).toList();
        Store store = new Store(folder, Database.open(folder.resolve(NAME), files));
        try {
            store.read(folder.resolve(NAME), true);
            return store;
        } catch (SweepException e) {
            store.close();
            throw e;
        }
    }

    private static void fill(Path file, Path folder, Plan plan, Shard shard) throws SweepException {
        List<String> tables = StoreSchema.create(plan);
        try (Store store = new Store(folder, Database.open(file))) {
            store.make(tables, plan, shard);
            store.database.finish();
        } catch (SweepException e) {
            String why = e.getCause() == null ? e.getMessage() : FailureText.of(e.getCause());
            throw new SweepException(
                    folder + ": no store can be made: " + why + "; nothing was begun", e, e.begun(), false);
        }
    }

    /**
     * Begins a store of one part, in a folder that no other process works in, and that is thrown away if this one does
     * not end its work: nothing of it is read again, or forced to disk, before it is used.
     *
     * @param folder an empty folder
     * @param plan the sweep, of which some runs are done here
     * @return the store
     * @throws SweepException if it cannot be made
     */
    public static Store ofPart(Path folder, Plan plan) throws SweepException {
        List<String> tables = StoreSchema.create(plan);
        Store store = new Store(folder, Database.open(folder.resolve(NAME)));
        try {
            store.make(tables, plan, Shard.WHOLE);
            return store;
        } catch (SweepException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Makes the tables, with the plan in them and no runs. */
    private void make(List<String> tables, Plan made, Shard share) throws SweepException {
        plan = made;
        shard = share;
        database.use();
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : tables) {
                    statement.execute(table);
                }
            }
            StoreSchema.describe(connection, plan, shard, FORMAT);
            StoreSchema.appendPoints(connection, plan, 0);
        });
    }

    /**
     * Opens the store of a folder, to go on with it.
     *
     * @param folder a results folder of a sweep
     * @return the store, open for this process alone
     * @throws SweepException if there is none, it is in use, or it was not made by this program
     */
    public static Store open(Path folder) throws SweepException {
        Path file = present(folder);
        return checked(new Store(folder, Database.open(file)), file);
    }

    /**
     * Opens the store of a folder for reading only.
     *
     * @param folder a results folder of a sweep
     * @return the store, which cannot be changed
     * @throws SweepException if there is none, it is being written, or it was not made by this program
     */
    public static Store look(Path folder) throws SweepException {
        Path file = present(folder);
        return checked(new Store(folder, Database.read(file)), file);
    }

    private static Path present(Path folder) throws SweepException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new SweepException(folder + ": no sweep was begun here (there is no " + NAME + ")");
        }
        return file;
    }

    private static Store checked(Store store, Path file) throws SweepException {
        try {
            store.read(file, false);
            return store;
        } catch (SweepException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** A store that this process has just made holds nothing that could act for its tables: to look takes a while. */
    private void read(Path file, boolean ours) throws SweepException {
        StoreCheck check = new StoreCheck(database, Database.STORE, file);
        if (!ours) {
            check.names();
        }
        Map<String, String> entries = new LinkedHashMap<>();
        query("SELECT key, value FROM store.main.experiment", row -> entries.put(row.getString(1), row.getString(2)));
        if (!FORMAT.equals(entries.get("format"))) {
            throw new SweepException(folder + ": made by version "
                    + FailureText.plain(String.valueOf(entries.get("version"))) + " of the program, in another form");
        }
        try {
            plan = plan(check, entries);
            shard = Shard.parse(String.valueOf(entries.get("shard")));
        } catch (InputException | IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new SweepException(
                    file + " is damaged or was changed: its experiment cannot be read (" + FailureText.of(e) + "); "
                            + StoreFault.ADVICE,
                    e);
        }
        if (!plan.fingerprint().equals(entries.get("fingerprint"))) {
            throw new SweepException(
                    folder + ": the experiment in the store was changed; its rows belong to another one");
        }
        check.rows(plan);
        database.use();
    }

    private Plan plan(StoreCheck check, Map<String, String> entries) throws SweepException {
        Plan.Head head = PlanSettingsJson.read(entries.get("head"));
        String scenario = entries.get("scenario");
        StudySettings study = StudySettings.parse(entries.get("study"));
        check.tables(StoreSchema.create(new Plan(head, scenario, List.of(), study)));
        List<List<String>> points = new ArrayList<>();
        query(
                "SELECT * FROM store.main.design_points ORDER BY design",
                row -> points.add(StoreSchema.point(row, head)));
        return new Plan(head, scenario, List.copyOf(points), study);
    }

    /**
     * Adds the rows of finished runs in one transaction.
     *
     * @param batch rows in any order
     * @throws SweepException if they cannot be written; then none of them is
     */
    public void write(List<RunRecord> batch) throws SweepException {
        whole = whole == null ? StoreSchema.Whole.of(plan) : whole;
        database.transaction(connection -> StoreSchema.append(connection, plan, batch, whole));
    }

    /**
     * Numbers of the runs that were done.
     *
     * @return numbers of runs, kept or not
     * @throws SweepException if the store cannot be read
     */
    public RunNumbers done() throws SweepException {
        RunNumbers done = new RunNumbers();
        query("SELECT run FROM row_counts", row -> done.add(row.getLong(1)));
        return done;
    }

    /**
     * Runs that were done.
     *
     * @return how many, kept or not
     * @throws SweepException if the store cannot be read
     */
    public long runs() throws SweepException {
        return number("SELECT count(*) FROM " + table("row_counts"));
    }

    /**
     * Runs that failed.
     *
     * @return how many, kept or not
     * @throws SweepException if the store cannot be read
     */
    public long failedRuns() throws SweepException {
        return number(
                Tallies.in(plan)
                        ? "SELECT coalesce(sum(n), 0) FROM " + table(Tallies.TABLE) + " WHERE metric = "
                                + Tallies.STATUS + " AND bin = " + Tallies.FAILED
                        : "SELECT count(*) FROM " + table("runs") + " WHERE status <> 'ok'");
    }

    private long number(String sql) throws SweepException {
        long[] number = new long[1];
        query(sql, row -> number[0] = row.getLong(1));
        return number[0];
    }

    /**
     * Counts.
     *
     * @param condition of the rows of {@code runs}
     * @return how many meet it
     * @throws SweepException if the store cannot be read
     */
    public long count(String condition) throws SweepException {
        return number("SELECT count(*) FROM runs WHERE " + condition);
    }

    /** Leaves the rows in the parts, where queries find them by {@link #table}. */
    public void leaveInParts() {
        inParts = true;
    }

    /** Whether the rows are in the parts of the sweep, and not in this store. */
    public boolean inParts() {
        return inParts;
    }

    /** A table of rows as SQL, wherever they are. */
    public String table(String name) {
        return inParts ? PartTables.all(folder, name) : name;
    }

    /** Reads an answer row by row; nothing is kept. */
    public void query(String sql, Database.RowReader reader) throws SweepException {
        try {
            database.query(sql, reader);
        } catch (IOException e) {
            throw new SweepException(folder + ": cannot be written: " + FailureText.of(e), e, true);
        }
    }

    /** Does one thing that gives no answer. */
    public void execute(String sql) throws SweepException {
        database.execute(sql);
    }

    /**
     * Writes what was committed into the file itself, so that no more than what comes after is in its log.
     *
     * @throws SweepException if there is no room; what was committed stays in the log
     */
    public void checkpoint() throws SweepException {
        if (Tallies.in(plan)) {
            database.transaction(Tallies::compact);
        }
        database.checkpoint();
    }

    /**
     * Checks that every run is one of the plan and has all its rows.
     *
     * @throws SweepException if not: then the store is damaged, or was changed
     */
    public void check() throws SweepException {
        new StoreCheck(database, Database.STORE, folder.resolve(NAME)).rows(plan);
    }

    /** Takes the rows of another store of the same plan, which was given when this one was begun: all or none. */
    public void copy(Path other) throws SweepException {
        ShardRows.copy(database, plan, other.resolve(NAME));
    }

    /** Does something in one transaction. */
    void transaction(Database.Work work) throws SweepException {
        database.transaction(work);
    }

    /** Notes in one transaction that a block of a study begins; its points are in the plan from then on. */
    void begin(int number, Block block) throws SweepException {
        Plan grown = plan.with(block.points());
        database.transaction(connection -> {
            StoreSchema.appendPoints(connection, grown, plan.points().size());
            StudyTables.appendBlock(connection, number, grown.points().size(), block);
        });
        plan = grown;
    }

    /**
     * The plan.
     *
     * @return the plan, of a study with the points of all blocks that were begun
     */
    public Plan plan() {
        return plan;
    }

    /** The share of the sweep that is done here. */
    public Shard shard() {
        return shard;
    }

    /** The results folder. */
    public Path folder() {
        return folder;
    }

    /** Keeps the results folder locked until the store is closed. */
    void hold(ResultsFolder results) {
        held = results;
    }

    /** The results folder, locked; null for a store that is only read. */
    public ResultsFolder held() {
        return held;
    }

    @Override
    public void close() {
        database.close();
        if (held != null) {
            held.close();
        }
    }
}
