package flashpoint.study.worst;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.study.Study;
import flashpoint.experiment.study.StudyPlan;
import flashpoint.study.sensitivity.Inputs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Beginning of searches for the worst case: a plan from an experiment, and a study from a plan. */
public final class WorstStudies {

    /** Kind of the study. */
    public static final String KIND = "worst";

    private WorstStudies() {}

    /**
     * Request for a search, beside the experiment.
     *
     * @param outcome name of an outcome
     * @param least whether the least is looked for
     * @param replicates seeds of the search
     * @param fresh seeds on which the best are run again
     * @param budget runs at most
     */
    public record Request(String outcome, boolean least, int replicates, int fresh, long budget) {}

    /**
     * The study of a plan.
     *
     * @param plan of this kind
     * @return the study
     */
    public static Study of(Plan plan) {
        return new WorstStudy(plan);
    }

    /**
     * The plan of a search.
     *
     * @param e scenario, seed, and factors with ranges
     * @param request what is asked
     * @return the plan
     * @throws IllegalArgumentException if it cannot be asked; the message begins with the option
     * @throws flashpoint.yaml.InputException if an input cannot be varied
     */
    public static Plan plan(Experiment e, Request request) {
        for (Factor f : e.factors()) {
            if (!f.ranged()) {
                throw new IllegalArgumentException("--vary: " + f.key() + " has values, allowed: a range lo..hi");
            }
        }
        if (e.factors().size() < 2) {
            throw new IllegalArgumentException("--vary: got " + e.factors().size()
                    + " inputs, allowed: 2 or more; flashpoint tipping looks along one");
        }
        Experiment sampled = StudyPlan.sampled(e, request.replicates());
        Plan one = Planner.plan(sampled);
        Inputs inputs = Inputs.of(Planner.factors(sampled), key -> key);
        Search search = new Search(inputs.factors().size(), 0);
        long wanted =
                (long) WorstStudy.CONFIRMED * request.fresh() + (long) (search.generation() + 1) * request.replicates();
        if (wanted > request.budget()) {
            throw new IllegalArgumentException("--budget: got " + request.budget() + ", allowed: at least " + wanted
                    + " runs, for one generation and ten points on fresh seeds");
        }
        try {
            Outcome.of(one.base().scenario(List.of()), one, request.outcome());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--of: " + wrong.getMessage(), wrong);
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("inputs", inputs.json());
        settings.put("outcome", request.outcome());
        settings.put("least", request.least());
        settings.put("replicates", (long) request.replicates());
        settings.put("fresh", (long) request.fresh());
        settings.put("budget", request.budget());
        return StudyPlan.of(
                one,
                KIND,
                1,
                request.replicates() + request.fresh(),
                0,
                List.of(),
                new StudySettings(KIND, settings, List.of(), List.of(), 1));
    }
}
