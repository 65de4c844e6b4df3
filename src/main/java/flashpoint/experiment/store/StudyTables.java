package flashpoint.experiment.store;

import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunNumbers;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/**
 * The tables that only the store of a study has: {@code blocks} (block, unit, design, replicate: what was asked for),
 * {@code decisions} (block, points: how many there are with those it added, decision: why) and {@code details} (run, number, part, item, value: what is kept of a run beside
 * its metrics).
 */
public final class StudyTables {

    static final List<String> CREATE = List.of(
            "CREATE TABLE blocks (block INTEGER, unit INTEGER, design INTEGER, replicate INTEGER)",
            "CREATE TABLE decisions (block INTEGER, points INTEGER, decision VARCHAR)",
            "CREATE TABLE details (run BIGINT, number INTEGER, part VARCHAR, item VARCHAR, value DOUBLE)");

    private StudyTables() {}

    /** Tables with rows of runs, each with the number of its run. */
    static List<String> rows(Plan plan) {
        return plan.study().any()
                ? List.of("runs", "series", "events", "row_counts", "details")
                : List.of("runs", "series", "events", "row_counts");
    }

    /** What rows of such a table are in order of, after the run. */
    static String order(String table) {
        return switch (table) {
            case "series" -> ", tick";
            case "events" -> ", event_id";
            case "details" -> ", number";
            default -> "";
        };
    }

    static void append(Connection connection, List<RunRecord> batch) throws SQLException {
        try (DuckDBAppender table = StoreSchema.appender(connection, "details")) {
            for (RunRecord r : batch) {
                int number = 0;
                for (RunRecord.Detail d : r.details()) {
                    table.beginRow();
                    table.append(r.run()).append(number++).append(d.part()).append(d.item());
                    StoreSchema.number(table, d.value(), false);
                    table.endRow();
                }
            }
        }
    }

    /** Adds a block, and the number of points after it. */
    static void appendBlock(Connection connection, int number, int points, Block block) throws SQLException {
        try (DuckDBAppender table = StoreSchema.appender(connection, "blocks")) {
            for (int unit = 0; unit < block.units().size(); unit++) {
                for (Schedule.Item item : block.units().get(unit)) {
                    table.beginRow();
                    table.append(number).append(unit).append(item.point()).append(item.replicate());
                    table.endRow();
                }
            }
        }
        try (DuckDBAppender table = StoreSchema.appender(connection, "decisions")) {
            table.beginRow();
            table.append(number).append(points).append(block.decision());
            table.endRow();
        }
    }

    /** Copies the blocks of a shard, which are those of all others. */
    static void copyBlocks(Statement statement, Plan plan) throws SQLException {
        if (plan.study().any()) {
            for (String table : List.of("blocks", "decisions")) {
                String there = "store.main." + table;
                statement.execute("INSERT INTO " + there + " SELECT * FROM shard.main." + table
                        + " WHERE NOT EXISTS (SELECT 1 FROM " + there + ") ORDER BY rowid");
            }
        }
    }

    /**
     * Notes that a block begins, or checks that it is the one that began here before.
     *
     * @param store store of a study
     * @param number number of the block, from 0
     * @param block what is wanted
     * @return whether it is new
     * @throws SweepException if another block is there in its place, or it cannot be written
     */
    public static boolean begin(Store store, int number, Block block) throws SweepException {
        List<List<Schedule.Item>> there = units(store, number);
        if (there.isEmpty()) {
            refuseStrange(store, block);
            store.begin(number, block);
            return true;
        }
        Plan before = before(store, number);
        if (!there.equals(block.units())
                || !before.with(block.points())
                        .points()
                        .equals(before(store, number + 1).points())) {
            throw new SweepException(store.folder() + ": block " + number + " of the study in the store is not the one"
                    + " that follows from its rows: it was changed, or is damaged; " + StoreFault.ADVICE);
        }
        return false;
    }

    /** A block with nothing in it would never end; a run asked for twice would have two rows. */
    private static void refuseStrange(Store store, Block block) throws SweepException {
        Set<Schedule.Item> asked = new HashSet<>();
        store.query(
                "SELECT design, replicate FROM blocks",
                row -> asked.add(new Schedule.Item(row.getInt(1), row.getInt(2))));
        if (block.runs() == 0) {
            throw new IllegalArgumentException("a block without a run");
        }
        int points = store.plan().points().size() + block.points().size();
        for (List<Schedule.Item> unit : block.units()) {
            for (Schedule.Item item : unit) {
                if (!asked.add(item)
                        || item.point() >= points
                        || item.replicate() >= store.plan().head().maxReplicates()) {
                    throw new IllegalArgumentException(item + " was asked for before, or is none of the plan");
                }
            }
        }
    }

    /**
     * Units of a block that was begun.
     *
     * @param store store of a study
     * @param number number of the block
     * @return in order; none if it was not begun
     * @throws SweepException if the store cannot be read
     */
    public static List<List<Schedule.Item>> units(Store store, int number) throws SweepException {
        List<List<Schedule.Item>> units = new ArrayList<>();
        store.query("SELECT unit, design, replicate FROM blocks WHERE block = " + number + " ORDER BY rowid", row -> {
            while (units.size() <= row.getInt(1)) {
                units.add(new ArrayList<>());
            }
            units.get(row.getInt(1)).add(new Schedule.Item(row.getInt(2), row.getInt(3)));
        });
        return units;
    }

    /**
     * The plan as it was before a block.
     *
     * @param store store of a study
     * @param number number of the block, from 0
     * @return the plan without the points of this block and those after it
     * @throws SweepException if the store cannot be read
     */
    public static Plan before(Store store, int number) throws SweepException {
        Plan plan = store.plan();
        int[] points = {plan.study().initial()};
        store.query(
                "SELECT points FROM decisions WHERE block < " + number + " ORDER BY block",
                row -> points[0] = row.getInt(1));
        return new Plan(plan.head(), plan.scenario(), plan.points().subList(0, points[0]), plan.study());
    }

    /**
     * Decisions so far.
     *
     * @param store store of a study
     * @return why each block was wanted, in order
     * @throws SweepException if the store cannot be read
     */
    public static List<String> decisions(Store store) throws SweepException {
        List<String> decisions = new ArrayList<>();
        store.query("SELECT decision FROM decisions ORDER BY block", row -> decisions.add(row.getString(1)));
        return decisions;
    }

    /**
     * The units of a list that a shard carries out: every nth.
     *
     * @param units all units of a block
     * @param shard which share
     * @return its units
     */
    public static List<List<Schedule.Item>> share(List<List<Schedule.Item>> units, Shard shard) {
        List<List<Schedule.Item>> share = new ArrayList<>();
        for (int i = shard.number() - 1; i < units.size(); i += shard.of()) {
            share.add(units.get(i));
        }
        return share;
    }

    /**
     * Runs of its first block that a shard still lacks. It has no other: what follows depends on the rows of all.
     *
     * @param store store of a shard of a study
     * @return their number; that of all if it was not begun
     * @throws SweepException if the store cannot be read
     */
    public static long missing(Store store) throws SweepException {
        List<List<Schedule.Item>> first = units(store, 0);
        RunNumbers there = store.done();
        long missing = first.isEmpty() ? 1 : 0;
        for (List<Schedule.Item> unit : share(first, store.shard())) {
            for (Schedule.Item item : unit) {
                missing += there.has(store.plan().run(item.point(), item.replicate())) ? 0 : 1;
            }
        }
        return missing;
    }
}
