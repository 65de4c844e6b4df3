package flashpoint.study.tipping;

import flashpoint.analysis.Outcome;
import flashpoint.core.Numbers;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.study.Study;
import flashpoint.experiment.study.StudyPlan;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.study.sensitivity.Inputs;
import java.util.List;

/** Beginning of searches for tipping points: a plan from an experiment, and a study from a plan. */
public final class TippingStudies {

    /** Kind of the study. */
    public static final String KIND = "tipping";

    /** Runs of one point of a map at most. */
    private static final int MOST_RUNS = 2000;

    private TippingStudies() {}

    /**
     * Request for a study, beside the experiment.
     *
     * @param outcome name of an outcome
     * @param sizes populations, as multiples of the scenario's; ignored on a lattice
     * @param points points of the first block, 5 or more
     * @param replicates runs of each point
     * @param budget runs at most
     */
    public record Request(String outcome, List<Double> sizes, int points, int replicates, long budget) {}

    /**
     * The study of a plan.
     *
     * @param plan of this kind
     * @return the study
     */
    public static Study of(Plan plan) {
        return plan.head().design().equals(MapQuestion.DESIGN) ? new MapStudy(plan) : new AlongStudy(plan);
    }

    /**
     * The plan of a search along one input.
     *
     * @param e scenario, seed, and one factor with a range
     * @param request what is asked
     * @return the plan
     * @throws IllegalArgumentException if it cannot be asked; the message begins with the option
     * @throws flashpoint.yaml.InputException if the input cannot be varied
     */
    public static Plan plan(Experiment e, Request request) {
        Experiment sampled = StudyPlan.sampled(e, request.replicates());
        Plan one = Planner.plan(sampled);
        Factor factor = Planner.factors(sampled).get(0);
        Scenario scenario = one.base().scenario(List.of());
        List<Double> sizes = scenario.lattice() ? List.of(1.0) : request.sizes();
        long first = (long) sizes.size() * request.points() * request.replicates();
        if (first > request.budget()) {
            throw new IllegalArgumentException("--budget: got " + request.budget() + ", allowed: at least " + first
                    + " runs for the first points");
        }
        check(scenario, one, request.outcome());
        List<StudyPlan.Extra> size = sizes.size() > 1 || sizes.get(0) != 1
                ? List.of(new StudyPlan.Extra(
                        AlongStudy.SIZE,
                        true,
                        Numbers.text(scenario.parameters().get(Parameter.POP_SCALE))))
                : List.of();
        AlongQuestion along = new AlongQuestion(
                factor, request.outcome(), sizes, request.points(), request.replicates(), request.budget());
        return StudyPlan.of(
                one,
                "along",
                request.replicates(),
                request.replicates(),
                0,
                size,
                new StudySettings(KIND, along.json(), List.of(), List.of(), 1));
    }

    /**
     * The plan of a map over two inputs.
     *
     * @param e scenario, seed, and two factors with ranges
     * @param request what is asked; sizes do not matter
     * @return the plan
     * @throws IllegalArgumentException if it cannot be asked; the message begins with the option
     * @throws flashpoint.yaml.InputException if an input cannot be varied
     */
    public static Plan map(Experiment e, Request request) {
        Experiment sampled = StudyPlan.sampled(e, request.replicates());
        Plan one = Planner.plan(sampled);
        Inputs inputs = Inputs.of(Planner.factors(sampled), key -> key);
        long first = (long) request.points() * request.replicates();
        if (first > request.budget()) {
            throw new IllegalArgumentException("--budget: got " + request.budget() + ", allowed: at least " + first
                    + " runs for the first points");
        }
        check(one.base().scenario(List.of()), one, request.outcome());
        MapQuestion question =
                new MapQuestion(inputs, request.outcome(), request.points(), request.replicates(), request.budget());
        return StudyPlan.of(
                one,
                MapQuestion.DESIGN,
                request.replicates(),
                Math.max(MOST_RUNS, request.replicates()),
                0,
                List.of(new StudyPlan.Extra(StudySettings.SEED, false, "")),
                new StudySettings(KIND, question.json(), List.of(), List.of(), 1));
    }

    private static void check(Scenario scenario, Plan plan, String outcome) {
        try {
            Outcome.of(scenario, plan, outcome);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--of: " + wrong.getMessage(), wrong);
        }
    }
}
