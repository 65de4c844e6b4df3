package flashpoint.validation;

import flashpoint.core.Numbers;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.statistics.Summary;
import java.util.Arrays;
import java.util.List;

/**
 * Checks of rumours that are forgotten: final sizes and the threshold of Nekovee et al. (2007) for a well-mixed
 * population.
 *
 * <p>In their terms a teller makes k contacts at unit rate, tells with lambda, stops with alpha on meeting one who knows,
 * and forgets at delta. Here contacts are made at one rate and always tell, so lambda k is that rate, and cases with
 * alpha above lambda cannot be represented; their threshold, which does not depend on alpha, is shown at alpha = 0 and
 * alpha = lambda.
 */
final class ForgettingChecks {

    private static final String NEKOVEE =
            "Nekovee et al. 2007, doi:10.1016/j.physa.2006.07.017; R = 1 - exp(-eps R), eps = (alpha + lambda) k /"
                    + " (delta + alpha k)";
    private static final String THRESHOLD = "Nekovee et al. 2007: it spreads only if lambda k > delta; here ";
    /** Contacts of a teller an hour. */
    private static final double RATE = 2;

    private ForgettingChecks() {}

    static List<Check> all() {
        return List.of(
                size("nekovee-eps-2-00", 6, 1, 1, 0, .79683),
                size("nekovee-eps-1-50", 6, .5, .5, 1, .58563),
                size("nekovee-eps-1-71", 6, 1, 1, 1, .69845),
                size("nekovee-eps-2-25", 6, 1, .5, 1, .85398),
                size("nekovee-eps-2-67", 10, .3, .1, .5, .91257),
                size("nekovee-eps-1-09", 6, .2, .2, 1, .19767),
                below("forgetting-below-threshold", 0, "half of that, without stifling"),
                below("forgetting-below-threshold-stifling", 1, "half of that, with alpha = lambda"),
                above());
    }

    private static Scenario scenario(double stifle, double forget, double tellers, String days) {
        return BundledScenarios.shipped(
                "theory-daley-kendall",
                "rumour.stifle.rule=CALLER",
                "rumour.f2f.rate=" + RATE,
                "rumours.story.tellers=" + tellers,
                "rumour.stifle.f2f=" + stifle,
                "rumour.forget=" + forget,
                "meta.days=" + days);
    }

    private static Check size(String name, double k, double lambda, double alpha, double delta, double limit) {
        Scenario scenario = scenario(alpha / lambda, RATE * delta / (lambda * k), 0.01, lambda * k < 2 ? "12" : "4");
        double expected = RumourTheory.of(scenario).synchronous().heard();
        // Near the threshold few chains decide how many hear.
        double margin = expected < 0.25 ? RumourChecks.WIDE_MARGIN : RumourChecks.MARGIN;
        String row = "k, lambda, alpha, delta = " + Numbers.text(k) + ", " + Numbers.text(lambda) + ", "
                + Numbers.text(alpha) + ", " + Numbers.text(delta);
        return new Check(
                name,
                CheckGroup.RUMOUR,
                NEKOVEE + "; " + row,
                RumourChecks.number(expected) + " of all hear, by the synchronous steps, shown to within "
                        + RumourChecks.within(margin) + "; " + limit
                        + " in continuous time; one in a hundred tells at the start",
                20,
                60,
                (bench, n) -> Criteria.mean(heard(bench, scenario, n), expected, margin * expected));
    }

    /** A branching process: 100 tellers reach at most 100 more, s.d. some 25 of 20,000. */
    private static Check below(String name, double stifle, String how) {
        Scenario scenario = scenario(stifle, 2 * RATE, 0.005, "2");
        return new Check(
                name,
                CheckGroup.RUMOUR,
                THRESHOLD + how,
                "fewer than .02 hear; 100 tellers reach at most 100 more on average, s.d. 25 of 20,000 people",
                5,
                20,
                (bench, n) -> {
                    double[] heard = heard(bench, scenario, n);
                    double most = Arrays.stream(heard).max().orElseThrow();
                    return new CheckResult(most, Summary.of(heard).interval(), n, n * 1e-9, most < 0.02);
                });
    }

    private static Check above() {
        Scenario scenario = scenario(0, RATE / 2, 0.005, "2");
        double expected = RumourTheory.of(scenario).synchronous().heard();
        return new Check(
                "forgetting-above-threshold",
                CheckGroup.RUMOUR,
                THRESHOLD + "twice that, without stifling",
                RumourChecks.number(expected) + " hear, by the synchronous steps, shown to within "
                        + RumourChecks.within(RumourChecks.MARGIN) + "; .7968 in continuous time",
                20,
                40,
                (bench, n) -> Criteria.mean(heard(bench, scenario, n), expected, RumourChecks.MARGIN * expected));
    }

    /** Share of all who ever hear; a rumour that still runs at the end counts as all. */
    private static double[] heard(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        double ignorant = RumourTheory.of(scenario).ignorant();
        return Arrays.stream(RumourChecks.never(bench, scenario, n))
                .map(s -> Double.isInfinite(s) ? 1 : 1 - s * ignorant)
                .toArray();
    }
}
