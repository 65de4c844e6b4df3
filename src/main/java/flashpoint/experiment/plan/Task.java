package flashpoint.experiment.plan;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * One run of a sweep: a pure, serialisable function of a resolved scenario and a seed to the rows it leaves. Whatever
 * carries it out, a thread here or a worker elsewhere, the rows are the same.
 *
 * @param run scenario, seed and numbers
 * @param metrics which metrics of the run are kept, in order
 * @param every every how many ticks the series is kept; 0 for never
 * @param events whether incidents are kept
 * @param cut whether the sweep ended the run before the scenario does
 */
public record Task(Run run, List<String> metrics, int every, boolean events, boolean cut)
        implements Callable<RunRecord>, Serializable {

    /** Copies the list. */
    public Task {
        metrics = List.copyOf(metrics);
    }

    @Override
    public RunRecord call() {
        return rows(run.result());
    }

    /**
     * Record of a result. Of a failed run no metric is: half of a story misleads.
     *
     * @param result of the run
     * @return its rows
     */
    public RunRecord rows(RunResult result) {
        if (!result.status().equals("ok")) {
            return failed(result.ticks(), result.stopReason());
        }
        List<String> all =
                Metrics.run(run.scenario()).stream().map(Metric::name).toList();
        double[] kept = new double[metrics.size()];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = result.summary()[all.indexOf(metrics.get(k))];
        }
        String reason = cut && result.stopReason().equals("horizon") ? "limit" : result.stopReason();
        return new RunRecord(
                run.run(),
                run.design(),
                run.replicate(),
                run.seed(),
                "ok",
                result.ticks(),
                reason,
                kept,
                every > 0 ? series(result) : new double[0][],
                run.scenario().meta().dt(),
                every,
                events ? incidents(result) : List.of(),
                List.of());
    }

    /** The row of a run that failed after a number of ticks; -1 is unknown. */
    RunRecord failed(int ticks, String reason) {
        return RunRecord.failed(run.run(), run.design(), run.replicate(), run.seed(), ticks, reason, metrics.size());
    }

    private double[][] series(RunResult result) {
        int rows = (result.ticks() + every - 1) / every;
        double[][] kept = new double[rows][result.series().length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < kept[i].length; k++) {
                kept[i][k] = result.series()[k][i * every];
            }
        }
        return kept;
    }

    private List<RunRecord.Event> incidents(RunResult result) {
        Scenario s = run.scenario();
        List<RunRecord.Event> list = new ArrayList<>();
        for (RunResult.Incident e : result.incidents()) {
            list.add(new RunRecord.Event(
                    e.tick(),
                    e.type().name(),
                    e.village() < 0 ? "" : s.villages().get(e.village()).name(),
                    e.actor() < 0 ? "" : s.groups().get(e.actor()).label(),
                    e.target() < 0 ? "" : s.groups().get(e.target()).label(),
                    e.trigger(),
                    e.severity()));
        }
        return list;
    }
}
