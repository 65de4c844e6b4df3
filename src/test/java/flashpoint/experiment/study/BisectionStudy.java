package flashpoint.experiment.study;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.UnitWorker;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A study for tests that uses all that a study may: it halves an interval of a credibility twice, by whether more
 * than ten persons become active, adds the middle as a new point each time, and keeps a detail of each unit of two runs.
 */
final class BisectionStudy implements Study {

    private static final int BLOCKS = 3;
    private static final int REPLICATES = 4;

    /** Its plan, over the three villages for a few ticks. */
    static Plan plan(int ticks) {
        Plan sweep = SmallSweeps.plan(REPLICATES, ticks);
        Plan.Head head = sweep.head()
                .study(
                        List.of("rumours.video.credibility", StudySettings.SEED),
                        List.of(true, false),
                        "study",
                        REPLICATES,
                        REPLICATES,
                        0);
        List<List<String>> points = List.of(List.of("0", "5"), List.of("1", "5"));
        StudySettings study = new StudySettings("bisection", java.util.Map.of("limit", 10L), List.of(), List.of(), 2);
        return new Plan(head, sweep.scenario(), points, study);
    }

    @Override
    public Optional<Block> next(StudyRows rows) throws SweepException {
        if (rows.blocks() == 0) {
            return Optional.of(new Block("both ends", List.of(), units(0, 1), (BLOCKS - 1L) * REPLICATES));
        }
        if (rows.blocks() == BLOCKS) {
            return Optional.empty();
        }
        List<List<String>> points = rows.plan().points();
        double low = 0;
        double high = 1;
        for (int p = 2; p < points.size(); p++) {
            double middle = Double.parseDouble(points.get(p).get(0));
            double mean = Arrays.stream(rows.values("peak_active", p)).average().orElseThrow();
            low = mean > 10 ? low : middle;
            high = mean > 10 ? middle : high;
        }
        String middle = String.valueOf((low + high) / 2);
        return Optional.of(new Block(
                "between " + low + " and " + high,
                List.of(List.of(middle, "5")),
                units(points.size()),
                (long) (BLOCKS - 1 - rows.blocks()) * REPLICATES));
    }

    private static List<List<Schedule.Item>> units(int... points) {
        List<List<Schedule.Item>> units = new ArrayList<>();
        for (int point : points) {
            for (int k = 0; k < REPLICATES; k += 2) {
                units.add(List.of(new Schedule.Item(point, k), new Schedule.Item(point, k + 1)));
            }
        }
        return units;
    }

    @Override
    public UnitWorker worker() {
        return unit -> {
            List<RunRecord> rows = new ArrayList<>();
            for (Task task : unit) {
                rows.add(task.call());
            }
            double gap = rows.get(1).metrics()[3] - rows.get(0).metrics()[3];
            rows.set(1, rows.get(1).with(List.of(new RunRecord.Detail("gap", "heard_share", gap))));
            return rows;
        };
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        try (CsvTable table = new CsvTable(folder.resolve("boundary.csv"), List.of("run", "value"))) {
            store.query("SELECT run, value FROM details ORDER BY run, number", row -> {
                table.add(Integer.toString(row.getInt(1))).add(Double.toString(row.getDouble(2)));
                table.end();
            });
        }
        return List.of(
                new Column("boundary.csv", "run", "integer", "", "number of the run"),
                new Column("boundary.csv", "value", "number", "", "gap"));
    }

    @Override
    public void report(Store store, Path folder, int threads) {}

    @Override
    public List<String> summary(Store store) {
        return List.of();
    }
}
