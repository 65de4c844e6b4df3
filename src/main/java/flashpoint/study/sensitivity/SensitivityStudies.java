package flashpoint.study.sensitivity;

import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.analysis.SeedVariance;
import flashpoint.core.Numbers;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.Designs;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.experiment.study.Study;
import flashpoint.experiment.study.StudyPlan;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputError;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Beginning of studies of sensitivity: a plan from an experiment, and a study from a plan. */
public final class SensitivityStudies {

    /** Name of the group of all inputs that do not stand alone. */
    public static final String OTHERS = "(others)";

    private static final String KEYS = "params.";

    private SensitivityStudies() {}

    /**
     * Request for a study, beside the experiment.
     *
     * @param method {@code morris} or {@code sobol}
     * @param all whether every numeric parameter of the scenario is an input
     * @param share half of the range of these, as a share of their value
     * @param sections whether inputs are grouped by section of the registry
     * @param alone keys that stand alone while all others are one group; empty for every input alone
     * @param outcomes outcomes; empty for headlines
     * @param courses metrics of the series of which the whole curve has an index
     * @param radii base points of Morris; 0 for what the budget allows
     * @param seeds seeds that all points of Morris share, or of each row of Sobol
     * @param scrambles independent designs of Sobol
     * @param budget runs at most
     * @param halfWidth half-width at which Sobol ends
     */
    public record Request(
            String method,
            boolean all,
            double share,
            boolean sections,
            List<String> alone,
            List<String> outcomes,
            List<String> courses,
            int radii,
            int seeds,
            int scrambles,
            long budget,
            double halfWidth) {}

    /**
     * The study of a plan.
     *
     * @param plan of this kind
     * @return the study
     */
    public static Study of(Plan plan) {
        return SensitivityQuestion.of(plan).method().equals(SensitivityQuestion.MORRIS)
                ? new MorrisStudy(plan)
                : new SobolStudy(plan);
    }

    /**
     * The plan of a study.
     *
     * @param experiment scenario, inputs and seed; its design does not matter
     * @param request what is asked
     * @return the plan
     * @throws IllegalArgumentException if it cannot be asked; the message begins with the option
     * @throws flashpoint.yaml.InputException if an input cannot be varied
     */
    public static Plan plan(Experiment experiment, Request request) {
        Experiment sampled = sampled(experiment, request);
        Plan one = Planner.plan(sampled);
        Inputs inputs = Inputs.of(Planner.factors(sampled), grouping(sampled.factors(), request));
        boolean morris = request.method().equals(SensitivityQuestion.MORRIS);
        int rows = rows(inputs, request);
        int radii = morris ? radii(inputs, request) : 0;
        Scenario scenario = one.base().scenario(List.of());
        SensitivityQuestion question = new SensitivityQuestion(
                request.method(),
                inputs,
                outcomes(scenario, one, request),
                courses(scenario, request),
                radii,
                request.seeds(),
                request.scrambles(),
                rows,
                request.budget(),
                request.halfWidth());
        return StudyPlan.of(
                one,
                request.method(),
                1,
                morris ? 2 * request.seeds() : request.seeds(),
                request.courses().isEmpty() ? 0 : Math.max(1, scenario.meta().ticks() / 100),
                morris ? List.of() : List.of(new StudyPlan.Extra(StudySettings.SEED, false, "")),
                new StudySettings(SensitivityQuestion.KIND, question.json(), List.of(), List.of(), 1));
    }

    private static Experiment sampled(Experiment e, Request request) {
        List<Factor> factors = new ArrayList<>(e.factors());
        if (request.all()) {
            for (Factor f : AllParameters.of(e.base(), request.share())) {
                if (factors.stream().noneMatch(own -> bare(own.key()).equals(f.key()))) {
                    factors.add(f);
                }
            }
        }
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("--vary: nothing varies; allowed: KEY=lo..hi, or --all");
        }
        boolean sobol = e.design() == Design.SOBOL || factors.size() <= Designs.MOST_SOBOL;
        return e.sampled(factors, sobol ? Design.SOBOL : Design.LHS, 1);
    }

    private static String bare(String key) {
        return key.startsWith(KEYS) ? key.substring(KEYS.length()) : key;
    }

    private static Inputs.Grouping grouping(List<Factor> factors, Request request) {
        List<String> keys = factors.stream().map(Factor::key).toList();
        for (String alone : request.alone()) {
            if (!keys.contains(alone)) {
                String near = Suggestion.of(alone, keys);
                throw new IllegalArgumentException("--alone: got " + InputError.quoted(alone)
                        + ", allowed: an input of this study" + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
            }
        }
        if (!request.alone().isEmpty()) {
            return key -> request.alone().contains(key) ? key : OTHERS;
        }
        return request.sections()
                ? key -> bare(key).contains(".")
                        ? bare(key).substring(0, bare(key).indexOf('.'))
                        : bare(key)
                : key -> key;
    }

    private static List<String> outcomes(Scenario scenario, Plan plan, Request request) {
        for (String name : request.outcomes()) {
            if (name.startsWith(Outcome.VARIANCE) && request.seeds() < SeedVariance.LEAST) {
                throw new IllegalArgumentException("--replicates: got " + request.seeds() + ", allowed: "
                        + SeedVariance.LEAST + " or more for " + name + ", which is a variance over seeds");
            }
        }
        try {
            return request.outcomes().isEmpty()
                    ? Outcome.headlines(scenario, plan).stream()
                            .map(Outcome::name)
                            .toList()
                    : request.outcomes().stream()
                            .map(o -> Outcome.orVariance(scenario, plan, o).name())
                            .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--metrics: " + e.getMessage(), e);
        }
    }

    private static List<String> courses(Scenario scenario, Request request) {
        List<String> known =
                Metrics.series(scenario).stream().map(m -> m.name()).toList();
        for (String course : request.courses()) {
            if (request.method().equals(SensitivityQuestion.MORRIS)) {
                throw new IllegalArgumentException("--course: whole curves have an index with --method sobol only");
            }
            if (!known.contains(course)) {
                String near = Suggestion.of(course, known);
                throw new IllegalArgumentException("--course: got " + InputError.quoted(course)
                        + ", allowed: a metric of the series" + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
            }
        }
        return request.courses();
    }

    private static int radii(Inputs inputs, Request request) {
        int groups = inputs.groups().size();
        long each = MorrisStudy.runs(1, groups, request.seeds());
        int radii = request.radii() > 0 ? request.radii() : (int) Math.min(10, request.budget() / each);
        if (radii < 2 || each * radii > request.budget()) {
            throw new IllegalArgumentException(
                    "--budget: got " + request.budget() + ", allowed: at least " + each * Math.max(2, radii)
                            + " runs for " + Math.max(2, radii) + " radii of " + groups + " inputs");
        }
        return radii;
    }

    private static int rows(Inputs inputs, Request request) {
        if (request.method().equals(SensitivityQuestion.MORRIS)) {
            return 0;
        }
        long each = (long) request.scrambles() * (inputs.groups().size() + 3) * request.seeds();
        for (int rows = 16; rows >= 4; rows /= 2) {
            if (rows * each <= request.budget()) {
                return rows;
            }
        }
        throw new IllegalArgumentException("--budget: got " + request.budget() + ", allowed: at least " + 4 * each
                + " runs for " + inputs.groups().size() + " inputs and " + request.scrambles()
                + " scrambles" + (request.seeds() > 1 ? " of " + request.seeds() + " seeds" : "")
                + "; --alone KEY,\u2026 makes one group of all others");
    }

    /** Ranges of the inputs, in words. */
    static List<List<String>> ranges(ScenarioTemplate base, Inputs inputs) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < inputs.factors().size(); i++) {
            Factor f = inputs.factors().get(i);
            String group = inputs.groups().get(inputs.of()[i]);
            rows.add(List.of(
                    KeyLabel.of(base, f.key()).setting(),
                    (f.ranged()
                                    ? Numbers.text(f.low().doubleValue()) + " to "
                                            + Numbers.text(f.high().doubleValue())
                                    : String.join(", ", f.levels()))
                            + (group.equals(f.key()) ? "" : "; in the group " + group)));
        }
        return rows;
    }
}
