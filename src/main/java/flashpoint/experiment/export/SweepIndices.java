package flashpoint.experiment.export;

import flashpoint.analysis.FinishedRuns;
import flashpoint.analysis.GivenIndices;
import flashpoint.analysis.IndexCharts;
import flashpoint.analysis.IndexPage;
import flashpoint.analysis.SensitivityIndex;
import flashpoint.chart.draw.Chart;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.report.SweepReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Part of a sweep's report on what matters: findings in words, indices, and for sampled designs the outcome against
 * each of the strongest inputs.
 *
 * @param findings a sentence for each outcome
 * @param charts bars of indices, and scatter plots of sampled designs
 * @param grids a table for each outcome
 */
record SweepIndices(List<String> findings, List<Chart> charts, List<SweepReport.Grid> grids) {

    /** Beyond these the indices of many permutations take longer than a reader waits; {@code sensitivity --from} has them. */
    private static final int MOST_POINTS = 5000;

    /** The same with more sentences behind the findings. */
    SweepIndices with(List<String> more) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(more);
        return new SweepIndices(all, charts, grids);
    }

    /** Whether points are sampled from ranges. */
    static boolean sampled(Plan plan) {
        return plan.head().design().equals("lhs") || plan.head().design().equals("sobol");
    }

    /**
     * Works them out and draws them.
     *
     * @param store a store whose runs are all there
     * @param data the metrics that the report shows
     * @param folder of charts
     * @return the indices; nothing but a sentence where there are too few or too many points
     */
    static SweepIndices of(Store store, SweepData data, Path folder) throws SweepException, IOException {
        Plan plan = store.plan();
        int points = plan.points().size() - 1;
        if (points < GivenIndices.LEAST
                || points > MOST_POINTS
                || plan.head().design().equals("oat")) {
            return new SweepIndices(List.of(few(points, plan)), List.of(), List.of());
        }
        FinishedRuns runs = FinishedRuns.of(store, data.metrics());
        List<SensitivityIndex> rows = GivenIndices.of(runs);
        IndexCharts charts = new IndexCharts(plan.base(), folder);
        List<Chart> drawn = new ArrayList<>();
        List<SweepReport.Grid> grids = new ArrayList<>();
        for (int o = 0; o < runs.outcomes().size(); o++) {
            String name = runs.outcomes().get(o).name();
            if (rows.stream().anyMatch(r -> r.outcome().equals(name) && !Double.isNaN(r.first()))) {
                drawn.add(charts.shares(rows, runs.outcomes().get(o)));
                if (sampled(plan)) {
                    drawn.add(charts.scatter(rows, runs, o));
                }
                grids.add(IndexPage.grid(plan.base(), rows, runs.outcomes().get(o), 1));
            }
        }
        return new SweepIndices(IndexPage.findings(plan.base(), rows, runs.outcomes()), drawn, grids);
    }

    private static String few(int points, Plan plan) {
        return plan.head().design().equals("oat")
                ? "One factor was varied at a time: the curves below show each by itself, and nothing of what they do"
                        + " together."
                : points > MOST_POINTS
                        ? "With " + points + " points, flashpoint sensitivity --from tells what matters."
                        : "With " + points + (points == 1 ? " point" : " points")
                                + " beside the baseline no shares of the variance can be told; what differs from the"
                                + " baseline can.";
    }
}
