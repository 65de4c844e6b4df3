package flashpoint.validation;

import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Checks of the windows of the Korday case, for means over seeds. They say that the program still does what it was
 * tuned to do on one case, not that it is right. Ids are rows of {@code korday-facts.csv}.
 */
final class KordayChecks {

    private static final Scenario KORDAY = BundledScenarios.shipped("korday-2020");
    private static final double STOP = KORDAY.events().get(1).time();
    private static final double DT = KORDAY.meta().dt();
    private static final List<String> VILLAGES_OF_B = List.of("Masanchi", "Sortobe", "Aukatty", "Bular Batyr");
    private static final int QUICK = 20;
    private static final int FULL = 40;

    private KordayChecks() {}

    static List<Check> all() {
        return List.of(
                metric(
                        "korday-first-attack",
                        "T04, T05, T06: 18:00 to 19:00, hour 66 to 67",
                        65.5,
                        69.5,
                        "first_attack_hour"),
                of(
                        "korday-stop-to-violence",
                        "T09: four to five hours",
                        3,
                        7,
                        r -> value(r, "first_attack_hour") - STOP),
                of(
                                "korday-stop-to-violence-reported",
                                "T09: 3.8 to 4.8 hours, as the sources have it",
                                3.8,
                                4.8,
                                r -> value(r, "first_attack_hour") - STOP)
                        .as(CheckKind.EVIDENCE),
                metric("korday-arrests", "L01: 47 in the night", 35, 60, "arrests")
                        .as(CheckKind.EVIDENCE),
                metric("korday-deaths", "C01: 11 killed", 5, 20, "deaths"),
                shareOfDead(
                        "korday-deaths-share-of-a",
                        "C04, C05: 9 or 10 killed of the attacked, 1 or 2 of the others",
                        0.05,
                        0.2),
                metric("korday-injured", "C06, C07, C08: 40 at first, 178 to 192 treated", 100, 250, "injuries"),
                metric(
                        "korday-houses",
                        "P01, P02, P03: 39 houses, about 20 commercial buildings",
                        30,
                        90,
                        "houses_burned"),
                metric("korday-attackers", "N01, N02, N04, N07: 300 to 1,000", 300, 1000, "ever_attackers"),
                // Nothing was fitted to it since the warned defend.
                metric("korday-ever-active", "N01 to N07; no source counts defenders", 600, 1600, "ever_active")
                        .as(CheckKind.EVIDENCE),
                metric("korday-villages-attacked", "T11: four or five", 3, 6, "villages_attacked"),
                metric("korday-acute-hours", "T07, T10: six to thirteen hours", 4, 20, "acute_hours"),
                metric(
                        "korday-decay-hours",
                        "no fact; exponential tail of riots, Bonnasse-Gahot et al. 2018",
                        3,
                        10,
                        "decay_hours"),
                metric("korday-displaced", "D01 to D08: 4,000 to 25,000", 10_000, 25_000, "fled_peak"),
                of(
                                "korday-displaced-share",
                                "D13, for the four villages of the minority",
                                0.4,
                                0.8,
                                KordayChecks::shareAway)
                        .as(CheckKind.EVIDENCE),
                metric(
                        "korday-flight-lag",
                        "no fact; flight follows violence within hours",
                        0.5,
                        5,
                        "flight_lag_hours"),
                metric(
                                "korday-dependants-first",
                                "D02, D03: mostly women and children",
                                0.88,
                                1,
                                "first_quarter_dependants")
                        .as(CheckKind.EVIDENCE),
                metric("korday-dependants", "D02, D03; .76 of the population", 0.80, 1, "dependants_share_of_fled"),
                of(
                                "korday-back-after-three-days",
                                "D09: at most .875 by 10 February",
                                0.5,
                                0.9,
                                r -> back(r, (int) (139 / DT)))
                        .as(CheckKind.EVIDENCE),
                reported("entries-24h", "D01: 4,000 to 4,500", 3500, 6000),
                reported("entries-to-9-feb", "D03, D04: over 24,000 travellers", 15_000, 26_000),
                reported("returns-9-feb", "D10: over 1,000", 1000, 4000),
                reported("returns-10-feb", "D11: 4,000", 3000, 6000),
                reported("returns-to-10-feb", "D05: over 21,000 travellers", 15_000, 26_000),
                reported("killed-first", "C03: 8 in the first count", 6, 10),
                reported("injured-first", "C07: 40 in the first count", 25, 60),
                of("korday-back-after-eight-days", "D09 and reports of return", 0.9, 1, r -> back(r, r.ticks() - 1)));
    }

    /** Value of a metric of a run; NaN is missing. */
    private static double value(RunResult run, String metric) {
        return run.summary()[RunColumns.of(flashpoint.run.Metrics.run(KORDAY), metric)];
    }

    private static Check metric(String name, String facts, double low, double high, String metric) {
        return of(name, facts, low, high, r -> value(r, metric));
    }

    /** A fact about a count against the same count as it would have been reported: by its definition, when it was known. */
    private static Check reported(String what, String facts, double low, double high) {
        return metric("korday-reported-" + what, facts, low, high, "reported_" + what.replace('-', '_'))
                .as(CheckKind.EVIDENCE);
    }

    private static Check of(String name, String facts, double low, double high, ToDoubleFunction<RunResult> figure) {
        return new Check(
                name,
                CheckGroup.STYLISED,
                "korday-facts.csv, " + facts,
                "mean over seeds from " + VerdictTable.number(low) + " to " + VerdictTable.number(high),
                QUICK,
                FULL,
                (bench, n) -> Criteria.window(
                        bench.runs(KORDAY, n).stream().mapToDouble(figure).toArray(), low, high));
    }

    /**
     * Of the dead of all runs, since few die in one: a ratio of means, whose spread is that of what each run has beyond it
     * (Cochran 1977, <i>Sampling techniques</i>, section 6.4).
     */
    private static Check shareOfDead(String name, String facts, double low, double high) {
        return new Check(
                name,
                CheckGroup.STYLISED,
                CheckKind.EVIDENCE,
                "korday-facts.csv, " + facts,
                "share of group A among the dead of all runs, from " + VerdictTable.number(low) + " to "
                        + VerdictTable.number(high) + "; of the attacked .80 to .95",
                QUICK,
                FULL,
                (bench, n) -> {
                    List<RunResult> runs = bench.runs(KORDAY, n);
                    double all = total(runs, "deaths");
                    double share = total(runs, "deaths_A") / all;
                    double[] around = runs.stream()
                            .mapToDouble(r ->
                                    share + (value(r, "deaths_A") - share * value(r, "deaths")) * runs.size() / all)
                            .toArray();
                    return Criteria.window(around, low, high);
                });
    }

    private static double total(List<RunResult> runs, String metric) {
        return StatUtils.sum(runs.stream().mapToDouble(r -> value(r, metric)).toArray());
    }

    private static double shareAway(RunResult run) {
        double[] away = new double[run.ticks()];
        double residents = 0;
        for (String village : VILLAGES_OF_B) {
            double[] displaced = RunColumns.village(KORDAY, run, "displaced", village);
            Arrays.setAll(away, t -> away[t] + displaced[t]);
            var v = KORDAY.villages().get(KORDAY.village(village));
            residents += FastMath.rint(v.population() * v.shares().get(1));
        }
        return Arrays.stream(away).max().orElseThrow() / residents;
    }

    private static double back(RunResult run, int tick) {
        double[] displaced = RunColumns.series(KORDAY, run, "displaced");
        return 1 - displaced[tick] / Arrays.stream(displaced).max().orElseThrow();
    }
}
