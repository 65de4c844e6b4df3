package flashpoint.analysis;

import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.yaml.InputError;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Outcome of runs as a number: a metric of {@code runs.csv}, or {@value #VIOLENT}, 1 if there was an attack and 0 if there was none,
 * whose mean is the chance of violence; or the variance of either over the seeds of a point, {@value #VARIANCE} before its
 * name, for studies that ask which input makes runs differ more from seed to seed.
 *
 * @param name metric, or {@value #VIOLENT}, or one of them behind {@value #VARIANCE}
 * @param unit its unit; empty for a pure number
 * @param meaning one phrase
 * @param whole whether values are whole numbers
 */
public record Outcome(String name, String unit, String meaning, boolean whole) {

    /** Name of the outcome that is not a metric. */
    public static final String VIOLENT = "violent";

    /** What stands before the name of an outcome whose variance over seeds is meant. */
    public static final String VARIANCE = "variance:";

    private static final String CALM = "calm";
    private static final String FIRST_ATTACK = "first_attack_hour";
    private static final String OUTBURSTS = "outbursts";

    private static final List<String> HEADLINES =
            List.of("deaths", "injuries", "houses_burned", "fled_peak", "peak_active");
    private static final List<String> LATTICE_HEADLINES =
            List.of("peak_active", "mean_active", "outbursts", "mean_wait", "extinction_tick");
    private static final int MOST = 6;

    /**
     * An outcome of a plan.
     *
     * @param scenario its scenario
     * @param plan the plan, which may keep few metrics only
     * @param name what is asked for
     * @return the outcome
     * @throws IllegalArgumentException if the plan keeps no such metric; the message says what it keeps
     */
    public static Outcome of(Scenario scenario, Plan plan, String name) {
        List<String> kept = plan.head().metrics();
        if (name.equals(VIOLENT)) {
            if (source(kept).isEmpty()) {
                throw new IllegalArgumentException("whether there was violence is not known: none of the metrics "
                        + CALM + ", " + FIRST_ATTACK + " and " + OUTBURSTS + " was kept");
            }
            return new Outcome(VIOLENT, "", "whether anybody attacked; its mean is the chance of violence", true);
        }
        for (Metric m : Metrics.run(scenario)) {
            if (m.name().equals(name) && kept.contains(name)) {
                return new Outcome(m.name(), m.unit(), m.meaning(), m.whole());
            }
        }
        List<String> known = new ArrayList<>(kept);
        known.add(VIOLENT);
        String near = Suggestion.of(name, known);
        throw new IllegalArgumentException("got " + InputError.quoted(name) + ", allowed: " + VIOLENT
                + " and the metrics that were kept (" + String.join(", ", some(kept)) + ")"
                + (near.isEmpty() ? "" : "; did you mean " + near + "?"));
    }

    /**
     * An outcome of a plan, or the variance of one over the seeds of a point.
     *
     * @param scenario its scenario
     * @param plan the plan, which may keep few metrics only
     * @param name what is asked for
     * @return the outcome
     * @throws IllegalArgumentException if the plan keeps no such metric; the message says what it keeps
     */
    public static Outcome orVariance(Scenario scenario, Plan plan, String name) {
        if (!name.startsWith(VARIANCE)) {
            return of(scenario, plan, name);
        }
        Outcome own = of(scenario, plan, name.substring(VARIANCE.length()));
        String what = own.name.equals(VIOLENT) ? own.title() : own.metric().phrase();
        return new Outcome(VARIANCE + own.name, squared(own.unit), "variance over seeds of " + what, false);
    }

    /** Unit of a square. */
    private static String squared(String unit) {
        return unit.isEmpty() ? "" : unit.matches("\\p{L}+") ? unit + "\u00b2" : "(" + unit + ")\u00b2";
    }

    /**
     * Whether it is the variance of an outcome over the seeds of a point, which takes two runs of a point or more.
     *
     * @return false of an outcome that each run has
     */
    public boolean ofVariance() {
        return name.startsWith(VARIANCE);
    }

    /** The outcome of a run: itself, or that whose variance it is. */
    private String own() {
        return ofVariance() ? name.substring(VARIANCE.length()) : name;
    }

    private static List<String> some(List<String> names) {
        int most = 12;
        List<String> some = new ArrayList<>(names.subList(0, Math.min(most, names.size())));
        if (names.size() > most) {
            some.add("and " + (names.size() - most) + " more");
        }
        return some;
    }

    /**
     * The outcomes that are looked at if none are asked for: headlines that were kept, and violence if it is known.
     *
     * @param scenario the scenario of a plan
     * @param plan the plan
     * @return one or more
     */
    public static List<Outcome> headlines(Scenario scenario, Plan plan) {
        List<String> kept = plan.head().metrics();
        List<String> names = new ArrayList<>((scenario.lattice() ? LATTICE_HEADLINES : HEADLINES)
                .stream().filter(kept::contains).toList());
        if (names.isEmpty()) {
            names.addAll(kept.subList(0, Math.min(MOST, kept.size())));
        }
        if (!source(kept).isEmpty()) {
            names.add(0, VIOLENT);
        }
        return names.stream().map(n -> of(scenario, plan, n)).toList();
    }

    /** The metric that tells violence; empty if none was kept. */
    private static String source(List<String> kept) {
        for (String metric : List.of(CALM, FIRST_ATTACK, OUTBURSTS)) {
            if (kept.contains(metric)) {
                return metric;
            }
        }
        return "";
    }

    /**
     * The metric from which the outcome is read.
     *
     * @param kept metrics that were kept
     * @return a name among them
     */
    public String metric(List<String> kept) {
        return own().equals(VIOLENT) ? source(kept) : own();
    }

    /**
     * The value of a run; of a variance, the value whose variance it is.
     *
     * @param kept metrics that were kept
     * @param ok whether the run came to its end
     * @param metric value of {@link #metric}; NaN is missing
     * @return the outcome; NaN if it is missing
     */
    public double value(List<String> kept, boolean ok, double metric) {
        if (!ok || !own().equals(VIOLENT)) {
            return ok ? metric : Double.NaN;
        }
        return switch (source(kept)) {
            case CALM -> 1 - metric;
            case OUTBURSTS -> metric > 0 ? 1 : 0;
            default -> Double.isNaN(metric) ? 0 : 1;
        };
    }

    /**
     * The outcome with its unit, as the title of an axis.
     *
     * @return such as {@code most persons displaced at once, persons}
     */
    public String axis() {
        return name.equals(VIOLENT) ? "share of runs with violence" : metric().axis();
    }

    /**
     * The outcome as a title or a sentence says it.
     *
     * @return such as {@code most persons displaced at once [fled_peak]}
     */
    public String title() {
        return name.equals(VIOLENT) ? "violence, yes or no" : own().equals(VIOLENT) ? meaning : metric().words();
    }

    /**
     * The outcome as the middle of a sentence says it.
     *
     * @return such as {@code most persons displaced at once}
     */
    public String phrase() {
        return name.equals(VIOLENT) ? "whether anybody attacked" : metric().phrase();
    }

    /**
     * Its mean over runs as captions say it.
     *
     * @return such as {@code mean of most persons displaced at once}, or {@code share of runs with violence}
     */
    public String mean() {
        return name.equals(VIOLENT) ? axis() : metric().mean();
    }

    private Metric metric() {
        return new Metric(own(), unit, whole, meaning);
    }
}
