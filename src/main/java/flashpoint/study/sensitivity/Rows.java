package flashpoint.study.sensitivity;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.StudyRows;
import java.util.Arrays;
import java.util.List;

/** Outcomes of a study by point: the mean over some of its replicates. */
final class Rows {

    private final double[][][] values;

    private Rows(double[][][] values) {
        this.values = values;
    }

    /** The outcomes of all rows that are there. */
    static Rows of(StudyRows rows, List<Outcome> outcomes) {
        Plan plan = rows.plan();
        List<String> kept = plan.head().metrics();
        int points = plan.points().size();
        int replicates = plan.head().maxReplicates();
        double[][][] values = new double[outcomes.size()][points][replicates];
        int[] columns =
                outcomes.stream().mapToInt(o -> kept.indexOf(o.metric(kept))).toArray();
        for (double[][] outcome : values) {
            for (double[] point : outcome) {
                Arrays.fill(point, Double.NaN);
            }
        }
        for (StudyRows.Row row : rows.all()) {
            for (int o = 0; o < columns.length; o++) {
                values[o][row.point()][row.replicate()] =
                        outcomes.get(o).value(kept, row.ok(), row.ok() ? row.metrics()[columns[o]] : Double.NaN);
            }
        }
        return new Rows(values);
    }

    /** Mean of an outcome at a point over replicates from one up to another; NaN if one of them is missing. */
    double mean(int outcome, int point, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[outcome][point][k];
        }
        return sum / (to - from);
    }
}
