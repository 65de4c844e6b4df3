package flashpoint.validation;

import flashpoint.model.Decision;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.file.Shelf;
import java.util.List;
import java.util.Locale;

/**
 * Final sizes and thresholds of rumours.
 *
 * <p>The village mode has the rule of Maki and Thompson (only the caller stifles) in synchronous ticks. Where the
 * literature has other processes the checks say how the model represents them; those it cannot represent are not claimed:
 * the pair rule of Daley and Kendall, of which it shares only the final size, and exact laws of asynchronous chains.
 */
final class RumourChecks {

    private static final String MAKI_THOMPSON =
            "Maki & Thompson 1973; Daley & Kendall 1964, doi:10.1038/2041118a0; ln s = -2 (1 - s)";
    private static final String NEKOVEE =
            "Nekovee et al. 2007, doi:10.1016/j.physa.2006.07.017; R = 1 - exp(-eps R), eps = (alpha + lambda) k / (delta"
                    + " + alpha k)";
    /** Difference between the recursion and the mean of a finite population of 20,000. */
    private static final double FINITE = 0.0005;

    private RumourChecks() {}

    static List<Check> all() {
        return List.of(
                size("maki-thompson-limit", MAKI_THOMPSON, "limit .2032", 0.2026),
                size(
                        "maki-thompson-step-05",
                        "synchronous steps of .05 contacts; limit .2032",
                        "table of the synchronous scheme",
                        0.2018,
                        "rumour.f2f.rate=1",
                        "meta.days=4"),
                size(
                        "maki-thompson-step-25",
                        "synchronous steps of .25 contacts; limit .2032",
                        "table of the synchronous scheme",
                        0.1970,
                        "rumour.f2f.rate=5",
                        "meta.days=1"),
                size(
                        "maki-thompson-step-100",
                        "synchronous steps of one contact a tick; limit .2032",
                        "table of the synchronous scheme",
                        0.1853,
                        "rumour.f2f.rate=4",
                        "meta.dt=0.25",
                        "meta.days=2"),
                size(
                        "stifling-half",
                        MAKI_THOMPSON.replace("-2", "-(1 + lambda/alpha)") + ", alpha/lambda = .5",
                        "limit .0595",
                        Double.NaN,
                        "rumour.stifle.f2f=0.5",
                        "meta.days=12"),
                size(
                        "stifling-double",
                        MAKI_THOMPSON.replace("-2", "-(1 + lambda/alpha)")
                                + ", alpha/lambda = 2: half of those who hear never tell, which has the same final size",
                        "limit .4172",
                        Double.NaN,
                        "rumours.story.credibility=0.5",
                        "meta.days=16"),
                size(
                        "general-start-a-quarter",
                        "Belen & Pearce 2004; s exp(2 a (1 - s)) = exp(-b), a = .75, b = .25",
                        "limit .254584 of those who had not heard",
                        Double.NaN,
                        "events.teller.seeds=5754"),
                size(
                        "general-start-a-half",
                        "Belen & Pearce 2004; s exp(2 a (1 - s)) = exp(-b), a = .5, b = .5",
                        "limit .301710 of those who had not heard",
                        Double.NaN,
                        "events.teller.seeds=13863"),
                nekovee("nekovee-eps-1-71", "k, lambda, alpha, delta = 6, 1, 1, 1: heard .69845", 1, 0.0666667),
                nekovee("nekovee-eps-1-50", "6, .5, .5, 1: heard .58563", 1, 0.1333333),
                nekovee("nekovee-eps-2-25", "6, 1, .5, 1: heard .85398", 0.5, 0.0666667),
                nekovee("nekovee-eps-2-67", "10, .3, .1, .5: heard .91257", 0.3333333, 0.0666667),
                below(),
                above());
    }

    private static Check size(String name, String source, String limit, double table, String... overrides) {
        Scenario scenario = Shelf.theory("maki-thompson", overrides);
        double expected = recursion(scenario)[0];
        if (!Double.isNaN(table) && Math.abs(expected - table) > 6e-5) {
            throw new IllegalStateException(name + ": the recursion gives " + expected + ", the table " + table);
        }
        return new Check(
                name,
                Family.RUMOUR,
                source,
                number(expected) + " of those who had not heard at the start never hear, the fixed point of the"
                        + " synchronous steps; " + limit,
                20,
                60,
                (bench, n) -> {
                    double[] never = never(bench, scenario, n);
                    return Rules.mean(never, expected, FINITE);
                });
    }

    /** Share of those ignorant at the start who never hear, of the runs that took off. */
    private static double[] never(Bench bench, Scenario scenario, int n) throws InterruptedException {
        double people = scenario.villages().get(0).population();
        double start = ignorant(scenario);
        return bench
                .each(
                        scenario,
                        n,
                        r -> Columns.last(scenario, r, "rumour_spreaders") > 0
                                ? Double.POSITIVE_INFINITY
                                : 1 - Columns.last(scenario, r, "rumour_heard") / people)
                .stream()
                .mapToDouble(x -> x < 0.9 || x > 1 ? x / start : Double.NaN)
                .toArray();
    }

    /** Expected share not drawn by the seeds. */
    private static double ignorant(Scenario scenario) {
        double people = scenario.villages().get(0).population();
        return StrictMath.exp(-scenario.events().get(0).whole("seeds") / people);
    }

    /**
     * The deterministic limit of the synchronous scheme for many people: x' = x exp(-p y); spreaders grow by the
     * believers among those reached and fall by those who met a knower and those who forgot.
     *
     * @return share of those ignorant at the start who never hear; share of all who ever hear
     */
    private static double[] recursion(Scenario scenario) {
        Parameters q = scenario.parameters();
        double dt = scenario.meta().dt();
        double p = Decision.chance(q.get(Parameter.RUMOUR_F2F_RATE), dt);
        double forgets = Decision.chance(q.get(Parameter.RUMOUR_FORGET), dt);
        double stifles = q.get(Parameter.RUMOUR_STIFLE_F2F);
        double believes = scenario.rumours().get(0).credibility();
        double start = ignorant(scenario);
        double x = start;
        double y = 1 - x;
        for (int t = 0; t < 200_000 && y > 1e-15; t++) {
            double next = x * StrictMath.exp(-p * y);
            y = y * (1 - p * (1 - x) * stifles) * (1 - forgets) + believes * (x - next);
            x = next;
        }
        return new double[] {x / start, 1 - x};
    }

    private static Check nekovee(String name, String row, double stifle, double forget) {
        Scenario scenario = Shelf.theory(
                "maki-thompson",
                "events.teller.seeds=201",
                "rumour.stifle.f2f=" + stifle,
                "rumour.forget=" + forget,
                "meta.days=10");
        double expected = recursion(scenario)[1];
        return new Check(
                name,
                Family.RUMOUR,
                NEKOVEE + "; " + row,
                number(expected) + " of all hear, by the synchronous steps; one in a hundred tells at the start",
                20,
                60,
                (bench, n) -> {
                    double[] heard = never(bench, scenario, n);
                    double start = ignorant(scenario);
                    for (int k = 0; k < n; k++) {
                        heard[k] = 1 - heard[k] * start;
                    }
                    return Rules.mean(heard, expected, 2 * FINITE);
                });
    }

    /** A branching process: 100 tellers reach 100 more, s.d. some 25 of 20,000. */
    private static Check below() {
        Scenario scenario = threshold(0.8);
        return new Check(
                "forgetting-below-threshold",
                Family.RUMOUR,
                "Nekovee et al. 2007: without stifling it spreads only if lambda k > delta; here half of that",
                "fewer than .02 hear; 100 tellers reach 100 more on average, s.d. 25 of 20,000 people",
                5,
                20,
                (bench, n) -> {
                    double[] heard = heard(bench, scenario, n);
                    double most = java.util.Arrays.stream(heard).max().orElseThrow();
                    return new Finding(most, Rules.mean(heard, 0.01, 1).interval(), n, n * 1e-9, most < 0.02);
                });
    }

    private static Check above() {
        Scenario scenario = threshold(0.2);
        double expected = recursion(scenario)[1];
        return new Check(
                "forgetting-above-threshold",
                Family.RUMOUR,
                "Nekovee et al. 2007: without stifling it spreads only if lambda k > delta; here twice that",
                number(expected) + " hear, by the synchronous steps; .7968 in continuous time",
                20,
                40,
                (bench, n) -> Rules.mean(heard(bench, scenario, n), expected, 2 * FINITE));
    }

    private static Scenario threshold(double forget) {
        return Shelf.theory(
                "maki-thompson",
                "events.teller.seeds=100",
                "rumour.stifle.f2f=0",
                "rumour.forget=" + forget,
                "meta.days=8");
    }

    private static double[] heard(Bench bench, Scenario scenario, int n) throws InterruptedException {
        double people = scenario.villages().get(0).population();
        return bench.each(scenario, n, r -> Columns.last(scenario, r, "rumour_heard") / people).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static String number(double x) {
        return String.format(Locale.ROOT, "%.4f", x);
    }
}
