package flashpoint.study.compare;

import flashpoint.report.SweepReport;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Variance of the differences over a posterior, split into luck and parameters: each point has {@value CompareSettings#EACH}
 * pairs, so that the spread within points is luck, and what that between points has beyond it is due to parameters (one-way
 * analysis of variance with random effects; Searle, Casella and McCulloch 1992, <i>Variance components</i>, chapter 3).
 */
final class CompareSpread {

    private CompareSpread() {}

    /** A sentence for each effect. */
    static List<String> sentences(CompareResult r) {
        List<String> sentences = new ArrayList<>();
        for (ArmEffect e : r.effects()) {
            double[] parts = parts(r.data().differences(e.arm(), e.metric()));
            double all = parts[0] + parts[1];
            sentences.add("Of the variance of the difference in " + CompareWords.metric(r, e.metric()) + " "
                    + (all > 0
                            ? SweepReport.number(FastMath.rint(1000 * parts[0] / all) / 10) + " % is luck and "
                                    + SweepReport.number(FastMath.rint(1000 * parts[1] / all) / 10)
                                    + " % the parameters that the data leave open"
                            : "nothing is left")
                    + " (" + r.settings().slots() + " points of the posterior, " + CompareSettings.EACH
                    + " pairs each).");
        }
        return sentences;
    }

    /** Variance within points, and between points beyond it; at least 0. Points with a missing pair are left out. */
    static double[] parts(double[] differences) {
        int points = differences.length / CompareSettings.EACH;
        double within = 0;
        List<Double> means = new ArrayList<>();
        double sum = 0;
        for (int p = 0; p < points; p++) {
            double mean = 0;
            for (int k = 0; k < CompareSettings.EACH; k++) {
                mean += differences[p * CompareSettings.EACH + k] / CompareSettings.EACH;
            }
            for (int k = 0; k < CompareSettings.EACH && !Double.isNaN(mean); k++) {
                double d = differences[p * CompareSettings.EACH + k] - mean;
                within += d * d / (CompareSettings.EACH - 1);
            }
            if (!Double.isNaN(mean)) {
                means.add(mean);
                sum += mean;
            }
        }
        int n = means.size();
        double between = 0;
        for (double mean : means) {
            between += (mean - sum / n) * (mean - sum / n) / (n - 1);
        }
        return new double[] {within / n, Math.max(0, between - within / n / CompareSettings.EACH)};
    }
}
