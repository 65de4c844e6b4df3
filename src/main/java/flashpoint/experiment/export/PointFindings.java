package flashpoint.experiment.export;

import flashpoint.analysis.GivenIndices;
import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.experiment.plan.Plan;
import flashpoint.report.SweepReport;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Findings of a design in which one factor is varied at a time, in a sentence for each metric: how many differ from the
 * baseline beyond chance (Holm, over all points and metrics), and which most.
 */
final class PointFindings {

    private static final double ALPHA = 0.05;

    private PointFindings() {}

    static List<String> of(Plan plan, SweepData data) {
        List<String> sentences = new ArrayList<>();
        if (!plan.head().design().equals("oat") && plan.points().size() > GivenIndices.LEAST) {
            return sentences;
        }
        List<Effects.Effect> all =
                Effects.of(plan, data).stream().filter(e -> e.pairs() > 1).toList();
        Scenario scenario = plan.base().scenario(List.of());
        for (int m = 0; m < data.metrics().size(); m++) {
            int metric = m;
            List<Effects.Effect> own =
                    all.stream().filter(e -> e.metric() == metric).toList();
            if (!own.isEmpty()) {
                sentences.add(sentence(
                        plan, Outcome.of(scenario, plan, data.metrics().get(m)).title(), own));
            }
        }
        return sentences;
    }

    private static String sentence(Plan plan, String metric, List<Effects.Effect> own) {
        long shown = own.stream().filter(e -> e.holm() <= ALPHA).count();
        Optional<Effects.Effect> most = own.stream()
                .filter(e -> shown == 0 || e.holm() <= ALPHA)
                .max(Comparator.comparingDouble((Effects.Effect e) -> Math.abs(e.difference()))
                        .thenComparingInt(e -> -e.point()));
        Effects.Effect e = most.orElseThrow();
        String by = changed(plan, e.point()) + ": by " + SweepReport.number(e.difference()) + " ("
                + (e.pairs() < Interval.FEW ? "" : SweepReport.interval(e.interval()) + ", ") + "n = " + e.pairs()
                + ").";
        if (own.size() == 1) {
            return metric + ": the difference from the baseline is " + (shown == 0 ? "not " : "")
                    + "beyond chance where " + by;
        }
        if (e.difference() == 0) {
            return metric + ": no point differs from the baseline on average.";
        }
        if (shown == 0) {
            return metric + ": at none of " + own.size()
                    + " points a difference from the baseline could be shown among so many"
                    + " comparisons; the largest is where " + by;
        }
        return metric + ": at " + shown + " of " + own.size()
                + " points it differs from the baseline beyond chance, most where "
                + by;
    }

    /** The value that a point has in place of the baseline's. */
    private static String changed(Plan plan, int point) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < plan.head().keys().size(); k++) {
            String value = plan.points().get(point).get(k);
            if (!value.equals(plan.points().get(0).get(k))) {
                KeyLabel label = KeyLabel.of(plan.base(), plan.head().keys().get(k));
                parts.add(label.setting() + " is " + PointValue.shown(value));
            }
        }
        return parts.isEmpty() ? "all is as in the baseline" : String.join(" and ", parts);
    }
}
