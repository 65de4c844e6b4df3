package flashpoint.experiment.plan;

import flashpoint.experiment.design.Constraint;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.PointTable;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.SourcePosition;
import java.util.List;
import java.util.Map;

/**
 * An experiment as its user wrote it, in a file or by flags, with what was left out filled in. {@link Planner} makes a
 * {@link Plan} of it.
 *
 * @param name name of the results folder
 * @param title one line for the report; may be empty
 * @param base the scenario it starts from
 * @param factors what varies, at least one unless a table of points is given
 * @param design how points are chosen
 * @param samples number of points of a sampling design; 0 for others
 * @param points values of the factors, for {@link Design#LIST}
 * @param constraints conditions that every point meets
 * @param replicates runs of each point; with a precision, the least number
 * @param maxReplicates with a precision, the greatest number; else the same as {@code replicates}
 * @param seed seed of replicate 0; null is the scenario's
 * @param common whether replicate k has the same seed at every point
 * @param metrics columns of {@code runs.csv} that are kept; empty is all
 * @param every every how many ticks a row of the series is kept; 0 keeps none
 * @param events whether incidents are kept
 * @param stop when a run ends early
 * @param precision by metric: how wide half of the 95 % interval of its mean may be, relative to the mean
 * @param keep which rows are kept
 * @param marks where things stand, by name, for error messages
 * @param notes what its user should know of how it was read, one line each
 */
public record Experiment(
        String name,
        String title,
        ScenarioTemplate base,
        List<Factor> factors,
        Design design,
        int samples,
        List<List<String>> points,
        List<Constraint> constraints,
        Integer replicates,
        Integer maxReplicates,
        Long seed,
        boolean common,
        List<String> metrics,
        int every,
        boolean events,
        RunLimit stop,
        Map<String, Double> precision,
        Keep keep,
        Map<String, SourcePosition> marks,
        List<String> notes) {

    /**
     * This experiment under another name.
     *
     * @param other name of the results folder
     * @return a copy
     */
    public Experiment named(String other) {
        return new Experiment(
                other,
                title,
                base,
                factors,
                design,
                samples,
                points,
                constraints,
                replicates,
                maxReplicates,
                seed,
                common,
                metrics,
                every,
                events,
                stop,
                precision,
                keep,
                marks,
                notes);
    }

    /**
     * One sampled point of this experiment, from which a study reads scenario, keys and baseline: its own design,
     * constraints, precision and what it keeps do not matter.
     *
     * @param inputs what varies
     * @param sampling a design that allows ranges
     * @param runs replicates of the point
     * @return a copy with common seeds that keeps every row, no series and no incidents
     */
    public Experiment sampled(List<Factor> inputs, Design sampling, int runs) {
        return new Experiment(
                name, title, base, inputs, sampling, 1, List.of(), List.of(), runs, null, seed, true, metrics, 0, false,
                stop, Map.of(), Keep.ROWS, marks, notes);
    }

    /** Position of a setting in the file, or of the experiment as a whole. */
    SourcePosition mark(String what) {
        return marks.getOrDefault(what, marks.get(""));
    }

    /** Whether it is known where a value stands. */
    boolean placed(String key, String value) {
        return marks.containsKey(PointTable.place(key, value));
    }

    /** Where something stands, or another thing that holds it. */
    SourcePosition mark(String what, String otherwise) {
        SourcePosition mark = marks.get(what);
        return mark == null ? mark(otherwise) : mark;
    }
}
