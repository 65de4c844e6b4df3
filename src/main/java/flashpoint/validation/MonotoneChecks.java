package flashpoint.validation;

import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.statistics.Interval;
import flashpoint.statistics.RestrictedMean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks of the directions in which the Korday case must move, over paired seeds: attackers, injured and houses burned
 * must be more on average. The number who flee saturates, as nearly all leave whom it reaches: it must be shown not to
 * fall by more than a tenth. Deaths are too few to be ordered reliably and are left out.
 */
final class MonotoneChecks {

    private static final List<String> OUTCOMES = List.of("ever_attackers", "injuries", "houses_burned", "fled_total");
    /** Number of metrics that must rise; the rest must not fall by more than chance. */
    private static final int STRICT = 3;

    /** What the others may fall by, as share of their mean: they saturate, as nearly everybody leaves whom it reaches. */
    private static final double FALL = 0.1;

    private static final int QUICK = 6;
    private static final String DAYS = "meta.days=5";

    private MonotoneChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(rises("reinforcement-delay", "later reinforcements", "police.reinf.delay=3", ""));
        checks.add(rises("local-police", "fewer local officers", "police.stations.district.units=32", ""));
        checks.add(rises(
                "passivity", "more passive local police", "police.passivity.local=0", "police.passivity.local=0.9"));
        checks.add(
                rises("impunity", "more impunity (a weak effect)", "decide.impunity=0", "decide.impunity=0.9", 2, 10));
        checks.add(rises("video-credibility", "a more credible video", "rumours.video.credibility=0.5", ""));
        checks.add(rises("video-severity", "a graver video", "rumours.video.severity=0.45", ""));
        checks.add(rises("threshold", "lower thresholds", "threshold.mu=0.76", ""));
        checks.add(rises("hate", "more hostile speech", "grievance.hate.A=0", "grievance.hate.A=0.8"));
        checks.add(rises("corruption", "more corruption", "grievance.corruption=0", "grievance.corruption=1"));
        checks.add(rises("social-pull", "a stronger pull of others", "decide.social=0", "decide.social=1"));
        checks.add(rises("provocateurs", "more provocateurs", "prov.count=0", "prov.count=24", STRICT, 20));
        checks.add(rises("online-rate", "more posts, up to .5 an hour", "rumour.online.rate=0.1", ""));
        checks.add(rises("fatigue", "slower fatigue", "fatigue.tau=4", "fatigue.tau=18"));
        checks.add(rises("commitment", "stronger commitment of the active", "decide.commit=0", ""));
        checks.add(rises("segregation", "segregated villages, contact switched on", "space.mix=1", ""));
        checks.add(later("shutdown", "korday-net-shutdown", "shutdown.t0", 64.5, 68));
        checks.add(later("correction", "korday-counter-rumour", "correction.t", 64.5, 70));
        checks.add(later("curfew", "korday-curfew", "curfew.t0", 64, 70));
        checks.add(untouched());
        checks.add(sooner());
        checks.add(border());
        return checks;
    }

    private static Scenario korday(String override) {
        return override.isEmpty()
                ? BundledScenarios.shipped("korday-2020", DAYS)
                : BundledScenarios.shipped("korday-2020", DAYS, override);
    }

    private static Check rises(String name, String what, String less, String more) {
        return rises(name, what, less, more, STRICT, QUICK);
    }

    private static Check rises(String name, String what, String less, String more, int strict, int quick) {
        return pair(
                name,
                what + ": " + (more.isEmpty() ? "as shipped against " + less : more + " against " + less),
                korday(less),
                korday(more),
                strict,
                quick);
    }

    private static Check later(String name, String scenario, String key, double early, double late) {
        return pair(
                name,
                scenario + " at hour " + late + " instead of " + early,
                BundledScenarios.shipped(scenario, DAYS, "events." + key + "=" + early),
                BundledScenarios.shipped(scenario, DAYS, "events." + key + "=" + late),
                STRICT,
                QUICK);
    }

    private static Check pair(String name, String what, Scenario less, Scenario more, int strict, int quick) {
        return new Check(
                "rises-with-" + name,
                CheckGroup.MONOTONE,
                "model specification, section 10; paired seeds",
                "more attackers (the figure), injured" + (strict > 2 ? " and houses burned" : "")
                        + ", and the rest shown to be fewer by no more than a tenth, with " + what,
                quick,
                20,
                (bench, n) -> compare(bench, less, more, strict, n));
    }

    private static CheckResult compare(CheckRunner bench, Scenario less, Scenario more, int strict, int n)
            throws InterruptedException {
        List<double[]> a = outcomes(bench, less, n);
        List<double[]> b = outcomes(bench, more, n);
        CheckResult whole = null;
        for (int k = 0; k < OUTCOMES.size(); k++) {
            int outcome = k;
            CheckResult one = positive(
                    a.stream().mapToDouble(x -> x[outcome]).toArray(),
                    b.stream().mapToDouble(x -> x[outcome]).toArray(),
                    k < strict);
            whole = whole == null ? one : whole.and(one);
        }
        return whole;
    }

    /** The unchanged case is one side of many pairs and is run once. */
    private static List<double[]> outcomes(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        if (scenario.equals(korday(""))) {
            bench.runs(scenario, n);
        }
        int[] columns = OUTCOMES.stream()
                .mapToInt(o -> RunColumns.of(Metrics.run(scenario), o))
                .toArray();
        return bench.each(scenario, n, r -> {
            double[] values = new double[columns.length];
            java.util.Arrays.setAll(values, k -> r.summary()[columns[k]]);
            return values;
        });
    }

    private static CheckResult positive(double[] before, double[] after, boolean strict) {
        return strict ? PatternChecks.difference(before, after, 1) : Criteria.noLess(before, after, FALL);
    }

    /** What acts only after the first attack cannot move it: the hours are the same to the tick, seed by seed. */
    private static Check untouched() {
        List<Scenario> variants = List.of(
                korday("police.reinf.delay=1"),
                korday("police.reinf.delay=24"),
                korday("police.passivity.reinf=0.9"),
                korday("border.capacity=100"));
        return new Check(
                "first-attack-untouched",
                CheckGroup.MONOTONE,
                "model specification, section 10: common random numbers",
                "0 seeds in which reinforcements or borders move the hour of the first attack, or any number of"
                        + " believers before it",
                4,
                20,
                (bench, n) -> {
                    List<List<Double>> base = before(bench, korday(""), n);
                    int moved = 0;
                    for (Scenario variant : variants) {
                        List<List<Double>> other = before(bench, variant, n);
                        for (int k = 0; k < n; k++) {
                            moved += other.get(k).equals(base.get(k)) ? 0 : 1;
                        }
                    }
                    return new CheckResult(moved, Interval.NONE, n, 0, moved == 0);
                });
    }

    /** Hour of the first attack, and believers in each tick up to it. */
    private static List<List<Double>> before(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        int column = RunColumns.of(Metrics.run(scenario), "first_attack_hour");
        return bench.each(scenario, n, r -> {
            double hour = r.summary()[column];
            int ticks = Double.isNaN(hour)
                    ? r.ticks()
                    : (int) (hour / scenario.meta().dt());
            List<Double> course = new ArrayList<>();
            course.add(hour);
            double[] believers = RunColumns.series(scenario, r, "rumour_believers");
            for (int t = 0; t < ticks; t++) {
                course.add(believers[t]);
            }
            return course;
        });
    }

    private static Check sooner() {
        Scenario few = korday("prov.count=0");
        Scenario many = korday("prov.count=24");
        double hours = few.meta().days() * 24.0;
        return new Check(
                "sooner-with-provocateurs",
                CheckGroup.MONOTONE,
                "model specification, section 10: earlier onset, modest size; paired seeds",
                "the first attack comes earlier with 24 provocateurs than with none: difference of the mean hours"
                        + " without an attack, up to the end of the run, below 0",
                10,
                20,
                (bench, n) -> PatternChecks.difference(
                        RestrictedMean.restrict(bench.metric(few, n, "first_attack_hour"), hours),
                        RestrictedMean.restrict(bench.metric(many, n, "first_attack_hour"), hours),
                        -1));
    }

    /** Who leaves and when does not depend on the border, so violence is the same to the last person; queues are not. */
    private static Check border() {
        Scenario narrow = korday("border.capacity=100");
        return new Check(
                "border-moves-queues-not-violence",
                CheckGroup.MONOTONE,
                "model specification, section 10: border capacity changes queues and return, not violence",
                "longest queue longer by more than 0 persons with 100 an hour instead of 900; attackers and injured"
                        + " equal in every seed",
                4,
                20,
                (bench, n) -> {
                    bench.runs(korday(""), n);
                    bench.runs(narrow, n);
                    boolean same = true;
                    for (String metric : List.of("ever_attackers", "injuries", "houses_burned")) {
                        same &= Arrays.equals(bench.metric(korday(""), n, metric), bench.metric(narrow, n, metric));
                    }
                    return PatternChecks.difference(
                                    bench.metric(korday(""), n, "queue_peak"), bench.metric(narrow, n, "queue_peak"), 1)
                            .and(same);
                });
    }
}
