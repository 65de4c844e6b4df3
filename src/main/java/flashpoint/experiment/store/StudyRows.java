package flashpoint.experiment.store;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of the finished blocks of a study, in order of run (point, then replicate), from which it decides what to run next
 * and draws its conclusions. How the rows came into the store has no effect here.
 */
public final class StudyRows {

    /**
     * One run.
     *
     * @param point number of its point
     * @param replicate number of its replicate
     * @param ok whether it came to its end; if not, no metric is known
     * @param metrics in the order of {@link Plan.Head#metrics}; NaN is missing
     */
    public record Row(int point, int replicate, boolean ok, double[] metrics) {}

    private final Plan plan;
    private final int blocks;
    private final List<Row> rows;

    private StudyRows(Plan plan, int blocks, List<Row> rows) {
        this.plan = plan;
        this.blocks = blocks;
        this.rows = rows;
    }

    /**
     * Rows before the first block.
     *
     * @param plan the plan, with its initial points
     * @return none
     */
    public static StudyRows none(Plan plan) {
        return new StudyRows(plan, 0, List.of());
    }

    /**
     * Rows of the first blocks.
     *
     * @param store store of a study
     * @param blocks how many blocks; all their runs are there
     * @return the rows
     * @throws SweepException if the store cannot be read
     */
    public static StudyRows of(Store store, int blocks) throws SweepException {
        Plan plan = StudyTables.before(store, blocks);
        List<Row> rows = new ArrayList<>();
        int metrics = plan.head().metrics().size();
        StringBuilder columns = new StringBuilder();
        plan.head().metrics().forEach(m -> columns.append(", r.").append(StoreSchema.quoted(m)));
        store.query(
                "SELECT r.design, r.replicate, r.status" + columns
                        + " FROM runs r JOIN blocks b ON r.design = b.design AND r.replicate = b.replicate"
                        + " WHERE b.block < " + blocks + " ORDER BY r.run",
                row -> {
                    double[] values = new double[metrics];
                    for (int k = 0; k < metrics; k++) {
                        values[k] = StoreSchema.real(row, k + 4);
                    }
                    rows.add(new Row(
                            row.getInt(1), row.getInt(2), row.getString(3).equals("ok"), values));
                });
        return new StudyRows(plan, blocks, List.copyOf(rows));
    }

    /**
     * The plan.
     *
     * @return with the points of these blocks
     */
    public Plan plan() {
        return plan;
    }

    /**
     * Blocks whose rows these are.
     *
     * @return 0 or more; the number of the next block
     */
    public int blocks() {
        return blocks;
    }

    /**
     * The rows.
     *
     * @return in order of point and replicate
     */
    public List<Row> all() {
        return rows;
    }

    /**
     * Values of a metric at a point.
     *
     * @param metric name, one of {@link Plan.Head#metrics}
     * @param point number of the point
     * @return by replicate from 0 to the greatest that is there; NaN is missing
     * @throws IllegalArgumentException if the metric is not kept
     */
    public double[] values(String metric, int point) {
        int column = plan.head().metrics().indexOf(metric);
        if (column < 0) {
            throw new IllegalArgumentException("the metric " + metric + " is not kept");
        }
        List<Row> here = rows.stream().filter(r -> r.point == point).toList();
        double[] values = new double[here.isEmpty() ? 0 : here.get(here.size() - 1).replicate + 1];
        Arrays.fill(values, Double.NaN);
        for (Row row : here) {
            values[row.replicate] = row.metrics[column];
        }
        return values;
    }
}
