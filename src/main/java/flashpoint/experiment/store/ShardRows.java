package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.nio.file.Path;
import java.sql.Statement;

/** Rows of the store of a shard, on their way into the store of the whole. */
final class ShardRows {

    private ShardRows() {}

    /** Takes all of them or none from a store of the same plan, which is checked as any that others may have made. */
    static void copy(Database database, Plan plan, Path file) throws SweepException {
        database.attach(file, "shard");
        database.execute("USE memory");
        StoreCheck check = new StoreCheck(database, "shard", file);
        check.names();
        check.tables(StoreSchema.create(plan));
        check.rows(plan);
        database.use();
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : StudyTables.rows(plan)) {
                    String order = StudyTables.order(table);
                    statement.execute("INSERT INTO store.main." + table + " SELECT * FROM shard.main." + table
                            + " ORDER BY run" + order);
                }
                if (Tallies.in(plan)) {
                    statement.execute("INSERT INTO store.main." + Tallies.TABLE + " "
                            + String.format(Tallies.SUMS, "shard.main." + Tallies.TABLE));
                }
                StudyTables.copyBlocks(statement, plan);
            }
        });
        database.execute("DETACH shard");
    }
}
