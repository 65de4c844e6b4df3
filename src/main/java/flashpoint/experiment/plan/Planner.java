package flashpoint.experiment.plan;

import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.DesignSize;
import flashpoint.experiment.design.Designs;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.FactorSpec;
import flashpoint.experiment.design.KeyKinds;
import flashpoint.experiment.design.PointTable;
import flashpoint.results.Version;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** Planner of experiments: it chooses the points and tries every value on the scenario before anything runs. */
public final class Planner {

    /** Enough for an interval to mean something before it is trusted to be narrow. */
    private static final int LEAST_SEQUENTIAL = 10;

    private static final int MOST_SEQUENTIAL = 1000;

    private static final long MOST_RUNS = 200_000_000L;

    /** Points beyond these are tried when they are run; one that makes no scenario is then a failed row. */
    private static final int TRIED = 2000;

    /** Values of a factor that are tried by themselves; of more, this number evenly spaced. */
    private static final int LEVELS_TRIED = 500;

    private final Experiment experiment;
    private final Scenario scenario;
    private final KeyKinds kinds;

    private Planner(Experiment experiment) {
        this.experiment = experiment;
        this.scenario = experiment.base().scenario(List.of());
        this.kinds = new KeyKinds(experiment.base());
    }

    /**
     * Makes a plan.
     *
     * @param experiment what its user wrote
     * @return the plan
     * @throws InputException if the experiment cannot be run as it is
     */
    public static Plan plan(Experiment experiment) {
        return new Planner(experiment).plan();
    }

    /**
     * The factors of an experiment, tried on its scenario: those of whole numbers know it.
     *
     * @param experiment what its user wrote; of a design that samples, if it holds ranges without steps
     * @return the factors
     * @throws InputException if one cannot be varied as it is asked for
     */
    public static List<Factor> factors(Experiment experiment) {
        return new Planner(experiment).factors();
    }

    private Plan plan() {
        List<Factor> factors = factors();
        List<String> baseline = new ArrayList<>();
        for (Factor f : factors) {
            baseline.add(kinds.canonical(f.key(), ScenarioTemplate.value(scenario, f.key())));
        }
        List<String> metrics = metrics();
        boolean sequential = !experiment.precision().isEmpty();
        int replicates = replicates(sequential);
        int most = most(sequential, replicates);
        long seed = experiment.seed() == null ? scenario.meta().seed() : experiment.seed();
        Designs.Chosen chosen = chosen(factors, baseline, seed);
        if (chosen.points().isEmpty() && !factors.isEmpty()) {
            throw refuse("constraints", "no point of the design meets the constraints", "");
        }
        List<List<String>> points = new ArrayList<>();
        points.add(List.copyOf(baseline));
        if (varies(factors, baseline)) {
            points.addAll(chosen.points());
        }
        if ((long) points.size() * most > MOST_RUNS) {
            throw refuse("replicates", points.size() + " points times " + most + " replicates", "at most " + MOST_RUNS);
        }
        Plan.Head head = new Plan.Head(
                Version.number() + " (" + Version.commit() + ")",
                experiment.name(),
                experiment.title(),
                factors.stream().map(Factor::key).toList(),
                numbers(factors, points),
                experiment.design().label(),
                experiment.samples(),
                chosen.left(),
                replicates,
                most,
                seed,
                experiment.common(),
                metrics,
                experiment.every(),
                experiment.events(),
                experiment.stop(),
                experiment.precision(),
                experiment.keep());
        if (sequential && experiment.keep() != Keep.ROWS) {
            throw refuse(
                    "keep",
                    experiment.keep().label() + " with a precision, which is reached by looking at every row",
                    Keep.ROWS.label() + ", or a fixed number of replicates");
        }
        Plan plan = new Plan(head, experiment.base().text(), List.copyOf(points));
        tryPoints(plan);
        return plan;
    }

    /** Whether there is more to run than the baseline: not where each factor has one value, that of the scenario. */
    private boolean varies(List<Factor> factors, List<String> baseline) {
        return experiment.design() != Design.FULL
                || !factors.stream().allMatch(f -> f.levels().size() == 1)
                || !factors.stream().map(f -> f.levels().get(0)).toList().equals(baseline);
    }

    /** Checks every value by itself, where its place in the file is known; what is wrong is told all at once. */
    private List<Factor> factors() {
        if (experiment.factors().isEmpty() && experiment.design() != Design.FULL) {
            throw refuse("factors", "nothing varies", "factors in the file, or --vary KEY=SPEC");
        }
        List<Factor> factors = new ArrayList<>();
        List<InputError> problems = new ArrayList<>();
        for (Factor f : experiment.factors()) {
            try {
                factors.add(checked(f, problems));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        factors.forEach(this::refuseIdle);
        return factors;
    }

    private Factor checked(Factor f, List<InputError> problems) {
        Factor checked = f;
        if (f.ranged()) {
            if (!experiment.design().sampled()) {
                throw refuse(
                        f.key(),
                        "a range without steps",
                        "lo..hi/step, lo..hi#n or values for a design "
                                + experiment.design().label());
            }
            checked = wholeOnly(f) ? f.wholeNumbers() : f;
            tryValue(f, checked.at(0));
            tryValue(f, checked.whole() ? checked.at(Math.nextDown(1.0)) : Factor.text(f.high()));
        }
        // All of them, or so many evenly spaced and the last: a million values would be tried for minutes.
        int step = 1 + (f.levels().size() - 1) / LEVELS_TRIED;
        int last = f.levels().size() - 1;
        for (int k = 0; k <= last; k = k == last ? last + 1 : Math.min(last, k + step)) {
            String level = f.levels().get(k);
            try {
                tryValue(f, level);
            } catch (InputException e) {
                problems.addAll(e.problems());
                // A list has a place for each value; of a range the first is enough.
                if (e.problem().given().startsWith("unknown") || !experiment.placed(f.key(), level)) {
                    break;
                }
            }
        }
        return checked;
    }

    /** A factor whose values all make the same scenario would give the same runs under several labels. */
    private void refuseIdle(Factor f) {
        String some = f.ranged() ? f.at(0) : f.levels().get(0);
        String other = f.ranged()
                ? f.at(Math.nextDown(1.0))
                : f.levels().get(f.levels().size() - 1);
        if (!some.equals(other) && written(f, some).equals(written(f, other))) {
            throw refuse(
                    f.key(),
                    "cannot be varied: " + some + " and " + other + " make the same scenario",
                    "a key that the scenario reads");
        }
    }

    private String written(Factor f, String value) {
        return ScenarioWriter.write(experiment.base().scenario(List.of(f.key() + "=" + FactorSpec.override(value))));
    }

    /** Whether the scenario takes whole numbers only: it refuses one half between two of them, and says why. */
    private boolean wholeOnly(Factor f) {
        try {
            String half = Factor.text(
                    f.low().setScale(0, java.math.RoundingMode.FLOOR).add(new java.math.BigDecimal("0.5")));
            experiment.base().scenario(List.of(f.key() + "=" + half));
            return false;
        } catch (InputException e) {
            return e.problem().allowed().startsWith("a whole number");
        }
    }

    private void tryValue(Factor f, String value) {
        try {
            experiment.base().scenario(List.of(f.key() + "=" + FactorSpec.override(value)));
        } catch (InputException e) {
            boolean key = e.problem().given().equals("unknown key");
            SourcePosition mark =
                    key ? experiment.mark(f.key()) : experiment.mark(PointTable.place(f.key(), value), f.key());
            throw new InputException(e.problem().at(mark));
        }
    }

    private void tryPoints(Plan plan) {
        for (int point = 1; point < Math.min(TRIED, plan.points().size()); point++) {
            try {
                plan.resolved(experiment.base(), point);
            } catch (InputException e) {
                InputError p = e.problem();
                String given = "point " + point + " (" + String.join(", ", plan.overrides(point)) + "): " + p.key()
                        + ": " + p.given();
                SourcePosition mark = experiment.mark(PointTable.place(point), "factors");
                throw InputException.at(mark, "factors", given, p.allowed());
            }
        }
    }

    private Designs.Chosen chosen(List<Factor> factors, List<String> baseline, long seed) {
        Design design = experiment.design();
        int samples = experiment.samples();
        if (design.sampled() != samples > 0) {
            String given = design.sampled() ? "missing" : "got " + samples;
            throw refuse("samples", given, "a number for the designs lhs and sobol, and for no other");
        }
        String obstacle = DesignSize.obstacle(size(factors), factors.size(), false);
        if (!obstacle.isEmpty()) {
            throw refuse("factors", obstacle, DesignSize.allowed());
        }
        if (design == Design.SOBOL && factors.size() > Designs.MOST_SOBOL) {
            throw refuse("factors", factors.size() + " factors", "at most " + Designs.MOST_SOBOL + " for sobol");
        }
        return switch (design) {
            case FULL -> Designs.full(factors, experiment.constraints());
            case LIST -> Designs.chosen(experiment.points(), experiment.constraints());
            case LHS -> Designs.latin(factors, samples, seed, experiment.constraints());
            case SOBOL -> Designs.sobol(factors, samples, experiment.constraints());
            case OAT -> oneAtATime(factors, baseline);
        };
    }

    /** How many points will be listed before constraints leave some out. */
    private long size(List<Factor> factors) {
        return switch (experiment.design()) {
            case FULL -> DesignSize.combinations(factors);
            case LIST -> experiment.points().size();
            case LHS, SOBOL -> experiment.samples();
            case OAT -> factors.stream().mapToLong(f -> f.levels().size()).sum();
        };
    }

    private Designs.Chosen oneAtATime(List<Factor> factors, List<String> baseline) {
        if (baseline.contains("")) {
            String key = factors.get(baseline.indexOf("")).key();
            throw refuse(key, "has no single value in the scenario", "a key that has one, for a design oat");
        }
        return Designs.oneAtATime(factors, baseline, experiment.constraints());
    }

    private List<String> metrics() {
        List<String> known = Metrics.run(scenario).stream().map(Metric::name).toList();
        List<String> metrics = new ArrayList<>(experiment.metrics());
        experiment.precision().keySet().stream()
                .filter(m -> !metrics.contains(m) && !metrics.isEmpty())
                .forEach(metrics::add);
        for (String metric : metrics.isEmpty() ? experiment.precision().keySet() : metrics) {
            if (!known.contains(metric)) {
                String where = experiment.metrics().contains(metric) ? "metrics" : "precision";
                throw InputException.at(
                        experiment.mark(where),
                        where,
                        "unknown metric " + InputError.quoted(metric),
                        "those that describe metrics lists",
                        Suggestion.of(metric, known));
            }
        }
        return metrics.isEmpty() ? known : metrics.stream().distinct().toList();
    }

    private int replicates(boolean sequential) {
        int otherwise = sequential ? LEAST_SEQUENTIAL : scenario.meta().replicates();
        int replicates = experiment.replicates() == null ? otherwise : experiment.replicates();
        if (sequential && replicates < 2) {
            throw refuse("replicates", "got " + replicates, "at least 2 with a precision");
        }
        return replicates;
    }

    private int most(boolean sequential, int replicates) {
        Integer most = experiment.maxReplicates();
        if (most == null) {
            return sequential ? Math.max(MOST_SEQUENTIAL, replicates) : replicates;
        }
        if (!sequential || most < replicates) {
            throw refuse("maxReplicates", "got " + most, "a number not below replicates, with a precision only");
        }
        return most;
    }

    private List<Boolean> numbers(List<Factor> factors, List<List<String>> points) {
        List<Boolean> numbers = new ArrayList<>();
        for (int k = 0; k < points.get(0).size(); k++) {
            int column = k;
            numbers.add(kinds.number(factors.get(k).key())
                    && points.stream().map(p -> p.get(column)).allMatch(Planner::number));
        }
        return numbers;
    }

    /** Whether a double holds the value to the last digit. */
    private static boolean number(String value) {
        return value.isEmpty()
                || (Numbers.isNumber(value)
                        && Numbers.text(Double.parseDouble(value)).equals(value));
    }

    private InputException refuse(String what, String given, String allowed) {
        return InputException.at(experiment.mark(what), what, given, allowed);
    }
}
