package flashpoint.experiment.study;

import flashpoint.experiment.design.Design;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.StudySettings;
import java.util.ArrayList;
import java.util.List;

/**
 * Common parts of the plans of studies: they begin with the baseline as their only point, and their runs are decided on
 * block by block.
 */
public final class StudyPlan {

    private StudyPlan() {}

    /**
     * The experiment of one sampled point, from which a planner reads scenario, keys and baseline.
     *
     * @param e scenario, seed and factors; its design does not matter
     * @param replicates runs of each point
     * @return the same with a design that ranges are allowed in
     */
    public static Experiment sampled(Experiment e, int replicates) {
        return e.sampled(e.factors(), Design.SOBOL, replicates);
    }

    /** A column of points beside those of the experiment, with its value at the baseline. */
    public record Extra(String key, boolean number, String baseline) {}

    /**
     * The plan of a study.
     *
     * @param one plan of {@link #sampled}
     * @param design what is said of its design
     * @param least replicates of a point at least
     * @param most replicates of a point at most
     * @param every every how many ticks the series is kept, 0 for never
     * @param extra columns behind those of the experiment
     * @param settings of the study
     * @return the plan, with the baseline alone
     */
    public static Plan of(
            Plan one, String design, int least, int most, int every, List<Extra> extra, StudySettings settings) {
        Plan.Head h = one.head();
        List<String> keys = new ArrayList<>(h.keys());
        List<Boolean> numbers = new ArrayList<>(h.numbers());
        List<String> baseline = new ArrayList<>(one.points().get(0));
        for (Extra column : extra) {
            keys.add(column.key());
            numbers.add(column.number());
            baseline.add(column.baseline());
        }
        Plan.Head head = h.study(keys, numbers, design, least, most, every);
        return new Plan(head, one.scenario(), List.of(List.copyOf(baseline)), settings);
    }
}
