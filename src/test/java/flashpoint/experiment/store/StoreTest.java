package flashpoint.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch is in the store whole or not at all. */
class StoreTest {

    @TempDir
    Path temp;

    private static RunRecord rows(Plan plan, int replicate) {
        return plan.task(plan.base(), 1, replicate).call();
    }

    /** The same run with a series that the table cannot take: as if the process ended between two tables. */
    private static RunRecord broken(RunRecord r) {
        return r.with(new double[r.series().length][1]);
    }

    /** In the first transaction of a connection as in every later one, which JDBC treats differently. */
    @Test
    void aBatchWhoseSeriesFailsLeavesNoRunBehind() throws Exception {
        Plan plan = SmallSweeps.plan(6, 20);
        try (Store store = SweepFolder.begin(plan, temp.resolve("a"), Shard.WHOLE, false)) {
            for (int k = 0; k < 6; k += 2) {
                RunRecord whole = rows(plan, k);
                RunRecord half = broken(rows(plan, k + 1));
                assertThatThrownBy(() -> store.write(List.of(whole, half))).isInstanceOf(SweepException.class);
                assertThat(store.done().size()).isEqualTo(k / 2);
                store.write(List.of(whole));
                assertThat(store.done().size()).isEqualTo(k / 2 + 1);
            }
            List<Long> seriesOf = new ArrayList<>();
            store.query("SELECT DISTINCT run FROM series ORDER BY run", row -> seriesOf.add(row.getLong(1)));
            assertThat(seriesOf).containsExactly(plan.run(1, 0), plan.run(1, 2), plan.run(1, 4));
        }
    }
}
