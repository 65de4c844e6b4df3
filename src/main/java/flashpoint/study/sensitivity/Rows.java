package flashpoint.study.sensitivity;

import flashpoint.analysis.Outcome;
import flashpoint.analysis.SeedVariance;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.StudyRows;
import java.util.Arrays;
import java.util.List;

/** Outcomes of a study by point: the mean over some of its replicates, or their variance. */
final class Rows {

    private final double[][][] values;
    private final List<Outcome> outcomes;

    private Rows(double[][][] values, List<Outcome> outcomes) {
        this.values = values;
        this.outcomes = outcomes;
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
        return new Rows(values, outcomes);
    }

    /** An outcome of one run; NaN if it is missing. */
    double run(int outcome, int point, int replicate) {
        return values[outcome][point][replicate];
    }

    /**
     * An outcome at a point over replicates from one up to another: their mean, or their variance if that is what is asked
     * for; NaN if one of them is missing.
     */
    double of(int outcome, int point, int from, int to) {
        if (outcomes.get(outcome).ofVariance()) {
            return SeedVariance.variance(Arrays.copyOfRange(values[outcome][point], from, to));
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[outcome][point][k];
        }
        return sum / (to - from);
    }
}
