package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.report.RunWords;
import flashpoint.report.SweepReport;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/**
 * Summary of a finished sweep in about five lines for a terminal: each metric at the baseline, and at the points with
 * the least and the greatest mean. The extremes of many points are extreme by luck as well; intervals are of each point
 * alone.
 */
public final class SweepWords {

    private static final int MOST_METRICS = 4;

    /** Runs of a point below which an interval says nothing. */

    /** Changed values of a point that are named. */
    private static final int MOST_KEYS = 3;

    private SweepWords() {}

    /**
     * The lines.
     *
     * @param store store of a whole sweep, every run in it
     * @return a line for each of the first metrics
     * @throws SweepException if the store cannot be read
     */
    public static List<String> of(Store store) throws SweepException {
        Plan plan = store.plan();
        if (Exports.withoutRows(store)) {
            return StatisticsPage.of(store, plan.base().scenario(List.of())).words();
        }
        SweepData data = SweepData.of(store, plan.base().scenario(List.of()));
        List<String> lines = new ArrayList<>();
        for (int m = 0; m < Math.min(MOST_METRICS, data.metrics().size()); m++) {
            int least = -1;
            int most = -1;
            Summary[] by = new Summary[plan.points().size()];
            for (int p = 0; p < by.length; p++) {
                by[p] = Summary.ofOutcome(data.at(m, p));
                if (p > 0 && by[p].n() > 0) {
                    least = least < 0 || by[p].mean() < by[least].mean() ? p : least;
                    most = most < 0 || by[p].mean() > by[most].mean() ? p : most;
                }
            }
            String line = data.metrics().get(m) + ": baseline " + mean(by[0]);
            if (least >= 0 && by[least].mean() == by[most].mean()) {
                line += "; the same mean at every point";
            } else if (least >= 0) {
                line += "; least " + mean(by[least]) + " at " + point(plan, least) + "; most " + mean(by[most]) + " at "
                        + point(plan, most);
            }
            lines.add(line);
        }
        return lines;
    }

    /** A mean with its interval, or with the number of runs where there are too few for one. */
    private static String mean(Summary s) {
        return s.n() < Interval.FEW && s.n() > 0
                ? SweepReport.number(s.mean()) + " (n = " + s.n() + ")"
                : RunWords.mean(s);
    }

    /** A value of a factor, a number to about three figures. */
    private static String value(Object value) {
        return value instanceof Double number ? SweepReport.number(number) : String.valueOf(value);
    }

    static String point(Plan plan, int point) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_KEYS, plan.head().keys().size()); k++) {
            parts.add(plan.head().keys().get(k) + "="
                    + value(plan.points().get(point).get(k)));
        }
        return String.join(" ", parts) + (plan.head().keys().size() > MOST_KEYS ? " … (point " + point + ")" : "");
    }
}
