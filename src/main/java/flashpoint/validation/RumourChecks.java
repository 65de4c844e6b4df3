package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.core.Numbers;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * Checks of the final sizes of rumours without forgetting, and how much they vary: Daley and Kendall, Maki and
 * Thompson, failures to stifle, general starts.
 *
 * <p>The model talks in synchronous ticks, so what is expected is the fixed point of those steps
 * ({@link RumourTheory#synchronous}); the limit in continuous time, to which they tend, is named beside it. The exact laws
 * of asynchronous chains of finite size are another process and are not claimed; their variance in the limit is, with
 * room for the step.
 */
final class RumourChecks {

    static final String MAKI_THOMPSON = "Maki & Thompson 1973; ln s = -2 (1 - s)";
    static final String DALEY_KENDALL = "Daley & Kendall 1964, doi:10.1038/2041118a0; ln s = -2 (1 - s)";
    private static final String FAMILY = "stifling family: ln s = -(k + 1) (1 - s) for k failures, or k on average";
    private static final String GENERAL = "Belen & Pearce 2004: s exp(2 a (1 - s)) = exp(-b)";
    private static final String VARIANCE = "Watson 1988, Pittel 1990, and the same limit theorem for a general start";

    /** Within what share of the expected size the mean of the runs must be shown to lie. */
    static final double MARGIN = 0.05;
    /** The same where a random step moves the end far (near-critical starts), or few are left to count. */
    static final double WIDE_MARGIN = 0.12;
    /** Ticks of .05 contacts spread a rumour a little less evenly than continuous time. */
    private static final double STEP_VARIANCE = 0.06;

    /** A tenth of a contact a tick: half a second for twenty thousand people. */
    private static final List<String> TENTHS = List.of("rumour.f2f.rate=2", "meta.days=2.5");

    private RumourChecks() {}

    static List<Check> all() {
        List<Check> all = new ArrayList<>();
        all.add(size("maki-thompson-limit", MAKI_THOMPSON, "limit .2032", 0.2026, calling(List.of(), "0.00005")));
        all.add(step("maki-thompson-step-05", ".05 contacts", 0.2018, "rumour.f2f.rate=1", "meta.days=4"));
        all.add(step("maki-thompson-step-25", ".25 contacts", 0.1970, "rumour.f2f.rate=5", "meta.days=1"));
        all.add(step(
                "maki-thompson-step-100",
                "one contact a tick",
                0.1853,
                "rumour.f2f.rate=4",
                "meta.dt=0.25",
                "meta.days=2"));
        all.add(pairRule());
        all.add(size(
                "stifling-half",
                FAMILY + "; every second failure counts",
                "limit .0595",
                Double.NaN,
                calling(TENTHS, "0.005", "rumour.stifle.f2f=0.5")));
        all.add(size(
                "stifling-double",
                FAMILY.replace("k + 1", "1 + lambda/alpha") + "; alpha/lambda = 2 as half of those who hear never tell",
                "limit .4172",
                Double.NaN,
                calling(TENTHS, "0.005", "rumours.story.credibility=0.5")));
        for (int k : new int[] {2, 3, 4, 5}) {
            all.add(failures(k));
        }
        starts(all);
        all.add(variance("maki-thompson-variance", false, 0.29777));
        all.add(variance("daley-kendall-variance", true, 0.33903));
        all.add(pairApart());
        return all;
    }

    /** The rule of Maki and Thompson; {@code tellers} is the share who tell at the start. */
    private static Scenario calling(List<String> steps, String tellers, String... overrides) {
        List<String> all = new ArrayList<>(steps);
        all.add("rumour.stifle.rule=CALLER");
        all.add("rumours.story.tellers=" + tellers);
        all.addAll(List.of(overrides));
        return BundledScenarios.shipped("theory-daley-kendall", all.toArray(String[]::new));
    }

    private static Check step(String name, String step, double table, String... overrides) {
        String source = "synchronous steps of " + step + "; limit .2032";
        Scenario scenario = calling(List.of(overrides), "0.00005");
        return size(name, source, "table of the synchronous scheme", table, scenario);
    }

    private static Check pairRule() {
        return size(
                "daley-kendall-limit",
                DALEY_KENDALL + ", pairs of tellers counted once",
                "limit .2032, from a start of .005; counting each pair twice would give .285",
                Double.NaN,
                BundledScenarios.shipped("theory-daley-kendall"));
    }

    private static Check failures(int k) {
        return size(
                "stifling-after-" + k,
                FAMILY + "; k = " + k,
                "limit " + number(RumourTheory.limit(k, 0.995, 0.005)) + " from a start of .005",
                Double.NaN,
                calling(TENTHS, "0.005", "rumour.stifle.failures=" + k));
    }

    private static void starts(List<Check> all) {
        double[][] shares = {{.1, 0}, {.25, 0}, {.5, 0}, {.75, 0}, {.9, 0}, {.99, 0}, {.1, .1}, {.01, .09}, {.01, .49}};
        for (double[] start : shares) {
            for (String rule : List.of("CALLER", "BOTH")) {
                boolean both = rule.equals("BOTH");
                // The pair rule has the same ends; three of them show it.
                if (!both || start[0] == .1 || start[0] == .5) {
                    all.add(start(rule, start[0], start[1]));
                }
            }
        }
    }

    private static Check start(String rule, double tellers, double stiflers) {
        Scenario scenario = calling(
                TENTHS, Double.toString(tellers), "rumours.story.stiflers=" + stiflers, "rumour.stifle.rule=" + rule);
        double ignorant = 1 - tellers - stiflers;
        String name = (rule.equals("BOTH") ? "daley-kendall" : "maki-thompson") + "-start-" + percent(tellers) + "-"
                + percent(stiflers);
        return size(
                name,
                GENERAL + "; a = " + two(ignorant) + ", b = " + two(tellers) + ", stiflers " + two(stiflers),
                "limit " + number(RumourTheory.limit(1, ignorant, tellers)),
                Double.NaN,
                scenario);
    }

    /** A margin in words. */
    static String within(double margin) {
        return FastMath.round(100 * margin) + " %";
    }

    private static Check size(String name, String source, String limit, double table, Scenario scenario) {
        RumourTheory theory = RumourTheory.of(scenario);
        double expected = theory.synchronous().never() / theory.ignorant();
        if (!Double.isNaN(table) && Math.abs(expected - table) > 1e-4) {
            throw new IllegalStateException(name + ": the steps give " + expected + ", the table " + table);
        }
        boolean few = theory.ignorant() < 0.05 || expected < 0.02;
        double margin = theory.stiflers() > .4 || few ? WIDE_MARGIN : MARGIN;
        return new Check(
                name,
                CheckGroup.RUMOUR,
                source,
                number(expected) + " of those who had not heard at the start never hear, the fixed point of the"
                        + " synchronous steps, shown to within " + within(margin) + "; " + limit,
                20,
                60,
                (bench, n) -> Criteria.mean(never(bench, scenario, n), expected, margin * expected));
    }

    /** Share of those ignorant at the start who never hear, of the runs that took off. */
    static double[] never(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        double people = scenario.villages().get(0).population();
        RumourTheory theory = RumourTheory.of(scenario);
        boolean single = theory.tellers() * people < 10;
        return bench
                .each(
                        scenario,
                        n,
                        r -> RunColumns.last(scenario, r, "rumour_spreaders") > 0
                                ? Double.POSITIVE_INFINITY
                                : 1 - RunColumns.last(scenario, r, "rumour_heard") / people)
                .stream()
                .mapToDouble(x -> single && x >= 0.9 && x <= 1 ? Double.NaN : x / theory.ignorant())
                .toArray();
    }

    /** A tenth tells at the start, so no run dies at once and the second moment follows the limit law. */
    private static Scenario crowd(boolean both) {
        return calling(
                List.of("rumour.f2f.rate=1", "meta.days=4"),
                "0.1",
                "villages.V.population=1000",
                "rumour.stifle.rule=" + (both ? "BOTH" : "CALLER"));
    }

    private static double[] numbers(CheckRunner bench, boolean both, int n) throws InterruptedException {
        Scenario scenario = crowd(both);
        double start = 0.9 * 1000;
        return Arrays.stream(never(bench, scenario, n))
                .map(s -> s * Math.sqrt(start))
                .toArray();
    }

    private static Check variance(String name, boolean both, double table) {
        double expected = RumourTheory.variance(both, 0.9, 0.1);
        if (Math.abs(expected - table) > 1e-4) {
            throw new IllegalStateException(name + ": theory gives " + expected + ", the table " + table);
        }
        return new Check(
                name,
                CheckGroup.RUMOUR,
                VARIANCE + (both ? " (pair rule)" : " (caller's rule)"),
                "variance of the number who never hear, over " + number(expected) + " times those who had not heard at"
                        + " the start: 1, with .06 for steps of .05; one in ten of 1,000 tells at the start",
                400,
                4000,
                (bench, n) -> Criteria.variance(numbers(bench, both, n), expected, STEP_VARIANCE));
    }

    /** With the same ends, the pair rule is told from the other by its greater spread. */
    private static Check pairApart() {
        Scenario two = calling(
                List.of("rumour.f2f.rate=2", "meta.days=4"), "1", "villages.V.population=2", "rumour.stifle.rule=BOTH");
        double step = Decision.chance(2, two.meta().dt());
        // Each calls the other, not itself, with chance 1/2, and every second such call is a meeting.
        double meets = 1 - FastMath.pow(1 - step / 4, 2);
        return new Check(
                "daley-kendall-two-tellers",
                CheckGroup.RUMOUR,
                DALEY_KENDALL + ": a meeting of two tellers stops both",
                "two tellers alone stop in the same tick, after a geometric time of mean " + number(1 / meets)
                        + " ticks",
                200,
                2000,
                (bench, n) -> {
                    List<double[]> telling = bench.each(two, n, r -> RunColumns.series(two, r, "rumour_spreaders"));
                    double[] ticks = telling.stream()
                            .mapToDouble(
                                    y -> Arrays.stream(y).filter(s -> s == 2).count() + 1.0)
                            .toArray();
                    boolean together =
                            telling.stream().allMatch(y -> Arrays.stream(y).allMatch(s -> s != 1));
                    double error = Math.sqrt(1 - meets) / meets / Math.sqrt(n);
                    return Criteria.normal(Summary.of(ticks).mean(), 1 / meets, error, 0, n)
                            .and(together);
                });
    }

    static String number(double x) {
        return Numbers.fixed(x, 4);
    }

    private static String two(double x) {
        return Numbers.fixed(x, 2);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%02d", FastMath.round(100 * share));
    }
}
