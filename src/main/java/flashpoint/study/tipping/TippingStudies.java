package flashpoint.study.tipping;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.study.Study;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Beginning of searches for tipping points: a plan from an experiment, and a study from a plan. */
public final class TippingStudies {

    /** Kind of the study. */
    public static final String KIND = "tipping";

    private TippingStudies() {}

    /**
     * What is asked beside the experiment.
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
        return new AlongStudy(plan);
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
        Experiment sampled = new Experiment(
                e.name(),
                e.title(),
                e.base(),
                e.factors(),
                Design.SOBOL,
                1,
                List.of(),
                List.of(),
                request.replicates(),
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
        Plan one = Planner.plan(sampled);
        Factor factor = Planner.factors(sampled).get(0);
        Scenario scenario = one.base().scenario(List.of());
        List<Double> sizes = scenario.lattice() ? List.of(1.0) : request.sizes();
        long first = (long) sizes.size() * request.points() * request.replicates();
        if (first > request.budget()) {
            throw new IllegalArgumentException("--budget: got " + request.budget() + ", allowed: at least " + first
                    + " runs for the first points");
        }
        try {
            Outcome.of(scenario, one, request.outcome());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("--of: " + wrong.getMessage(), wrong);
        }
        Plan.Head h = one.head();
        List<String> keys = new ArrayList<>(h.keys());
        List<Boolean> numbers = new ArrayList<>(List.of(true));
        List<String> baseline = new ArrayList<>(one.points().get(0));
        if (sizes.size() > 1 || sizes.get(0) != 1) {
            keys.add(AlongStudy.SIZE);
            numbers.add(true);
            baseline.add(flashpoint.core.Numbers.text(scenario.parameters().get(Parameter.POP_SCALE)));
        }
        Along along =
                new Along(factor, request.outcome(), sizes, request.points(), request.replicates(), request.budget());
        Plan.Head head = new Plan.Head(
                h.version(),
                h.name(),
                h.title(),
                keys,
                numbers,
                "along",
                0,
                0,
                request.replicates(),
                request.replicates(),
                h.seed(),
                true,
                h.metrics(),
                0,
                false,
                h.stop(),
                h.precision());
        return new Plan(
                head,
                one.scenario(),
                List.of(List.copyOf(baseline)),
                new StudySettings(KIND, along.json(), List.of(), List.of(), 1));
    }
}
