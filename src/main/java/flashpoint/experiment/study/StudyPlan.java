package flashpoint.experiment.study;

import flashpoint.experiment.design.Design;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.StudySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What plans of studies have in common: they begin with the baseline as their only point, and their runs are decided on
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
        return new Experiment(
                e.name(),
                e.title(),
                e.base(),
                e.factors(),
                Design.SOBOL,
                1,
                List.of(),
                List.of(),
                replicates,
                null,
                e.seed(),
                true,
                e.metrics(),
                0,
                false,
                e.stop(),
                Map.of(),
                e.marks(),
                e.notes());
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
     * @param extra columns behind those of the experiment
     * @param settings of the study
     * @return the plan, with the baseline alone
     */
    public static Plan of(Plan one, String design, int least, int most, List<Extra> extra, StudySettings settings) {
        Plan.Head h = one.head();
        List<String> keys = new ArrayList<>(h.keys());
        List<Boolean> numbers = new ArrayList<>(h.numbers());
        List<String> baseline = new ArrayList<>(one.points().get(0));
        for (Extra column : extra) {
            keys.add(column.key());
            numbers.add(column.number());
            baseline.add(column.baseline());
        }
        Plan.Head head = new Plan.Head(
                h.version(),
                h.name(),
                h.title(),
                keys,
                numbers,
                design,
                0,
                0,
                least,
                most,
                h.seed(),
                true,
                h.metrics(),
                0,
                false,
                h.stop(),
                h.precision());
        return new Plan(head, one.scenario(), List.of(List.copyOf(baseline)), settings);
    }
}
