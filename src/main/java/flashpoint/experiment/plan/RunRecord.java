package flashpoint.experiment.plan;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Record of one run in a store.
 *
 * @param run number of the run
 * @param design number of the point
 * @param replicate number of the replicate
 * @param seed its seed
 * @param status {@code ok} or {@code failed}
 * @param ticks ticks run; -1 if unknown
 * @param reason why it ended
 * @param metrics values in the order of the sweep's metrics; NaN is missing
 * @param series {@code [row][metric]}; row i is tick i * every
 * @param dt length of a tick, h
 * @param every ticks between rows of the series; 0 if there are none
 * @param events incidents in order of time
 * @param details what a study keeps of the run beside its metrics, in an order that is the study's; empty in a sweep
 */
public record RunRecord(
        long run,
        int design,
        int replicate,
        long seed,
        String status,
        int ticks,
        String reason,
        double[] metrics,
        double[][] series,
        double dt,
        int every,
        List<Event> events,
        List<Detail> details)
        implements Serializable {

    /**
     * One number that a study keeps of a run.
     *
     * @param part what it is about, such as {@code fates}
     * @param item which of them, such as a village; may be empty
     * @param value the number; NaN is missing
     */
    public record Detail(String part, String item, double value) implements Serializable {}

    /**
     * This record with other details.
     *
     * @param more the details
     * @return another record
     */
    public RunRecord with(List<Detail> more) {
        return changed(series, List.copyOf(more));
    }

    /**
     * This record with another series.
     *
     * @param rows {@code [row][metric]}
     * @return another record
     */
    public RunRecord with(double[][] rows) {
        return changed(rows, details);
    }

    private RunRecord changed(double[][] rows, List<Detail> more) {
        return new RunRecord(
                run, design, replicate, seed, status, ticks, reason, metrics, rows, dt, every, events, more);
    }

    /**
     * One incident, by names.
     *
     * @param tick when
     * @param type what
     * @param village where; may be empty
     * @param actor label of the acting group; may be empty
     * @param target label of the group it befell; may be empty
     * @param trigger what brought it about; may be empty
     * @param severity see {@link flashpoint.core.IncidentType}
     */
    public record Event(
            int tick, String type, String village, String actor, String target, String trigger, double severity)
            implements Serializable {}

    /** The row of a failed run: no metric is known. */
    public static RunRecord failed(
            long run, int design, int replicate, long seed, int ticks, String reason, int metrics) {
        double[] missing = new double[metrics];
        Arrays.fill(missing, Double.NaN);
        String line = reason.replaceAll("\\s+", " ").strip();
        return new RunRecord(
                run,
                design,
                replicate,
                seed,
                "failed",
                ticks,
                line,
                missing,
                new double[0][],
                0,
                0,
                List.of(),
                List.of());
    }
}
