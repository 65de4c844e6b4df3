package flashpoint.experiment.export;

import flashpoint.analysis.KeyLabel;
import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.report.RunWords;
import flashpoint.report.SweepReport;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Summary of a finished sweep in about five lines for a terminal: each metric at the baseline, and at the points with
 * the least and the greatest mean. The extremes of many points are extreme by luck as well; intervals are of each point
 * alone. A metric is named by its phrase, key and unit, a factor so where the lines name it first and by its key alone
 * after that, for a line names each factor twice.
 */
public final class SweepWords {

    private static final int MOST_METRICS = 4;

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
        Scenario scenario = plan.base().scenario(List.of());
        SweepData data = SweepData.of(store, scenario);
        List<String> lines = new ArrayList<>();
        Set<String> named = new HashSet<>();
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
            String line = heading(scenario, data.metrics().get(m)) + ": baseline " + mean(by[0]);
            if (least >= 0 && by[least].mean() == by[most].mean()) {
                line += "; the same mean at every point";
            } else if (least >= 0) {
                line += "; least " + mean(by[least]) + " where " + point(plan, least, named) + "; most "
                        + mean(by[most]) + " where " + point(plan, most, named);
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

    /** A metric as the beginning of its line. */
    static String heading(Scenario scenario, String metric) {
        return Metrics.run(scenario).stream()
                .filter(m -> m.name().equals(metric))
                .findFirst()
                .map(Metric::heading)
                .orElse(metric);
    }

    /**
     * The values of a point.
     *
     * @param plan of the sweep
     * @param point its number
     * @param named factors whose phrase was given before, to which those of this point are added
     * @return such as {@code video: how believable it is [rumours.video.credibility] is 0.2}, or {@code
     *     rumours.video.credibility is 0.2}
     */
    static String point(Plan plan, int point, Set<String> named) {
        List<String> parts = new ArrayList<>();
        for (String key : plan.head()
                .keys()
                .subList(0, Math.min(MOST_KEYS, plan.head().keys().size()))) {
            KeyLabel label = KeyLabel.of(plan.base(), key);
            String value = PointValue.shown(plan.points().get(point).get(parts.size()));
            parts.add((named.add(key) ? label.words() : key) + " is " + value
                    + (label.unit().isEmpty() ? "" : " " + label.unit()));
        }
        return String.join(" and ", parts) + (plan.head().keys().size() > MOST_KEYS ? " … (point " + point + ")" : "");
    }
}
