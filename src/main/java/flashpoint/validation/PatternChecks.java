package flashpoint.validation;

import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.statistics.PairedDifference;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Checks of the patterns P1 to P11 by which the model is judged, beyond the windows of {@link KordayChecks}. */
final class PatternChecks {

    private static final Scenario KORDAY = BundledScenarios.shipped("korday-2020");
    private static final List<String> SILENT =
            List.of("active", "attackers", "mean_anger", "injuries", "houses_burned", "ever_fled", "rumour_heard");

    /** Incidents of one design, and designs with other incidents and seeds, over which the spread is told. */
    private static final int INCIDENTS = 24;

    private static final int DESIGNS = 4;

    private PatternChecks() {}

    static List<Check> all() {
        return List.of(
                calmWithoutTrigger(),
                calmWithoutVideo(),
                withoutProvocateurs(),
                unevenSizes(),
                largestTenth(),
                lowers(
                                "p5-rapid-police",
                                "Davies et al. 2013, doi:10.1038/srep01303 (direction)",
                                "korday-rapid-police")
                        .as(CheckKind.EVIDENCE),
                raises("p5-partial-police", "model specification, P5", "korday-partial-police"),
                lowers("p6-early-correction", "model specification, P6", "korday-counter-rumour"),
                mixing("p7-contact-on", 0, 0.4, "at most .4 with contact switched on")
                        .as(CheckKind.EVIDENCE),
                mixing(
                        "p7-contact-off",
                        0.6,
                        1.2,
                        "at least .6 with contact switched off: the effect nearly disappears",
                        "contact.legit=0",
                        "contact.belief=0",
                        "contact.threshold=0"),
                flightDwarfsDestruction(),
                burntHousesDelayReturn(),
                halfTick("attackers", "ever_attackers"),
                halfTick("injured", "injuries"),
                halfTick("displaced", "fled_peak"));
    }

    private static double[] metric(CheckRunner bench, Scenario scenario, int n, String name)
            throws InterruptedException {
        return bench.metric(scenario, n, name);
    }

    private static Check calmWithoutTrigger() {
        Scenario calm = KORDAY.with(List.of());
        return new Check(
                "p1-calm-without-trigger",
                CheckGroup.STYLISED,
                "model specification, P1 and the calm certificate",
                "exactly 0 in all columns of violence, flight, anger and rumour",
                2,
                10,
                (bench, n) -> {
                    double[] sums = bench
                            .each(
                                    calm,
                                    n,
                                    r -> StatUtils.sum(SILENT.stream()
                                            .mapToDouble(m -> StatUtils.sum(RunColumns.series(calm, r, m)))
                                            .toArray()))
                            .stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    return Criteria.exact(StatUtils.sum(sums), 0, 0, n);
                });
    }

    private static Check calmWithoutVideo() {
        Scenario quiet = BundledScenarios.shipped("korday-no-video");
        return new Check(
                "p1-calm-without-video",
                CheckGroup.STYLISED,
                "model specification, windows; korday-facts.csv T09",
                "calm in at least .8 of seeds",
                8,
                40,
                (bench, n) -> Criteria.window(metric(bench, quiet, n, "calm"), 0.8, 1));
    }

    private static Check withoutProvocateurs() {
        Scenario without = BundledScenarios.shipped("korday-2020", "prov.count=0", "meta.days=5");
        return new Check(
                "violence-without-provocateurs",
                CheckGroup.STYLISED,
                "model specification, windows: disputed, but violence still occurs",
                "300 to 1,000 attackers on average",
                6,
                20,
                (bench, n) -> Criteria.window(metric(bench, without, n, "ever_attackers"), 300, 1000));
    }

    /** Stories of differing credibility and gravity, spread evenly by Halton's sequence, each with its own seed. */
    private static double[] incidents(CheckRunner bench, int n) throws InterruptedException {
        List<Scenario> stories = new ArrayList<>();
        for (int k = 1; k <= n; k++) {
            stories.add(BundledScenarios.shipped(
                    "korday-2020",
                    "meta.days=5",
                    "rumours.video.credibility=" + (0.2 + 0.8 * inverse(k, 2)),
                    "rumours.video.severity=" + (0.25 + 0.4 * inverse(k, 3))));
        }
        return bench.spread(stories, "ever_attackers");
    }

    /** The radical inverse: digits of k behind the point. */
    private static double inverse(int k, int base) {
        double x = 0;
        double unit = 1;
        for (int rest = k; rest > 0; rest /= base) {
            unit /= base;
            x += unit * (rest % base);
        }
        return FastMath.rint(x * 1e6) / 1e6;
    }

    private static Check unevenSizes() {
        return new Check(
                "p4-many-come-to-nothing",
                CheckGroup.STYLISED,
                "model specification, P4: 43 of 80 heterogeneous incidents stay calm",
                ".3 to .8 of incidents without an attack, credibility .2 to 1, severity .25 to .65, in " + DESIGNS
                        + " designs",
                INCIDENTS,
                80,
                (bench, n) -> {
                    double[] calm = Arrays.stream(incidents(bench, DESIGNS * n))
                            .map(a -> a == 0 ? 1 : 0)
                            .toArray();
                    return Criteria.window(calm, 0.3, 0.8);
                });
    }

    private static Check largestTenth() {
        return new Check(
                "p4-few-are-large",
                CheckGroup.STYLISED,
                "model specification, P4: the largest tenth of 80 incidents holds .58 of all attackers",
                ".25 or more of all attackers in the largest tenth of incidents, mean over " + DESIGNS + " designs",
                INCIDENTS,
                80,
                (bench, n) -> {
                    double[] sizes = incidents(bench, DESIGNS * n);
                    double[] shares = new double[DESIGNS];
                    Arrays.setAll(shares, d -> largestTenth(Arrays.copyOfRange(sizes, d * n, (d + 1) * n)));
                    CheckResult f = Criteria.window(shares, 0.25, 1);
                    return new CheckResult(f.observed(), f.interval(), DESIGNS * n, f.falseAlarm(), f.passed());
                });
    }

    private static double largestTenth(double[] sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int tenth = (int) Math.ceil(sorted.length / 10.0);
        return StatUtils.sum(sorted, sorted.length - tenth, tenth) / StatUtils.sum(sorted);
    }

    private static Check lowers(String name, String source, String scenario) {
        return paired(
                name,
                source,
                "fewer injured in " + scenario + " than in korday-2020, seed by seed",
                KORDAY,
                scenario,
                -1);
    }

    private static Check raises(String name, String source, String scenario) {
        return paired(
                name,
                source,
                "more injured in " + scenario + " than in korday-2020, seed by seed",
                KORDAY,
                scenario,
                1);
    }

    private static Check paired(String name, String source, String expected, Scenario base, String changed, int sign) {
        Scenario other = BundledScenarios.shipped(changed);
        return new Check(
                name,
                CheckGroup.STYLISED,
                source,
                expected,
                6,
                20,
                (bench, n) ->
                        difference(metric(bench, base, n, "injuries"), metric(bench, other, n, "injuries"), sign));
    }

    static CheckResult difference(double[] before, double[] after, int sign) {
        Summary d = PairedDifference.of(before, after).difference();
        double error = d.sd() / Math.sqrt(d.n());
        double luck = Criteria.otherSeeds(sign * d.mean(), error, d.n() - 1.0);
        return new CheckResult(d.mean(), d.interval(), d.n(), luck, sign * d.mean() > 0);
    }

    private static Check mixing(String name, double low, double high, String why, String... overrides) {
        String[] days = {"meta.days=5"};
        String[] mixed = {"meta.days=5", "space.mix=1"};
        Scenario apart = BundledScenarios.shipped("korday-2020", join(days, overrides));
        Scenario together = BundledScenarios.shipped("korday-2020", join(mixed, overrides));
        return new Check(
                name,
                CheckGroup.STYLISED,
                "Kasara 2017, doi:10.1561/100.00014086 (direction); model specification, P7",
                "attackers in mixed villages over those in segregated ones, pair by pair, geometric mean: " + why,
                6,
                20,
                (bench, n) -> Criteria.ratioWindow(
                        metric(bench, apart, n, "ever_attackers"),
                        metric(bench, together, n, "ever_attackers"),
                        low,
                        high));
    }

    private static String[] join(String[] a, String[] b) {
        String[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static Check flightDwarfsDestruction() {
        return new Check(
                "p8-flight-dwarfs-destruction",
                CheckGroup.STYLISED,
                "model specification, P8; korday-facts.csv D01 to D08, P01 to P03",
                "at least 50 displaced for each house burned",
                8,
                40,
                (bench, n) -> {
                    double[] fled = metric(bench, KORDAY, n, "fled_peak");
                    double[] burned = metric(bench, KORDAY, n, "houses_burned");
                    double[] ratio = new double[n];
                    Arrays.setAll(ratio, k -> fled[k] / Math.max(1, burned[k]));
                    return Criteria.window(ratio, 50, 1e9);
                });
    }

    private static Check burntHousesDelayReturn() {
        Scenario same = BundledScenarios.shipped("korday-2020", "return.burntFactor=1");
        int tick = (int) (139 / KORDAY.meta().dt());
        return new Check(
                "p9-burnt-houses-delay-return",
                CheckGroup.STYLISED,
                "model specification, P9",
                "more displaced at hour 139 than if those whose house burned returned as fast as others",
                6,
                20,
                (bench, n) -> difference(away(bench, same, n, tick), away(bench, KORDAY, n, tick), 1));
    }

    private static double[] away(CheckRunner bench, Scenario scenario, int n, int tick) throws InterruptedException {
        return bench.each(scenario, n, (RunResult r) -> RunColumns.series(scenario, r, "displaced")[tick]).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Rates are per hour, so a shorter tick must leave the means. Seeds cannot be paired, so it takes many runs to show. */
    private static Check halfTick(String what, String metric) {
        Scenario base = BundledScenarios.shipped("korday-2020", "meta.days=5");
        Scenario half = BundledScenarios.shipped("korday-2020", "meta.days=5", "meta.dt=0.125");
        return new Check(
                        "half-tick-same-" + what,
                        CheckGroup.STYLISED,
                        "model specification, section 10: dt",
                        "mean " + what
                                + " at dt .125 shown to be within 15 % of those at .25: two one-sided tests at .05",
                        100,
                        200,
                        (bench, n) -> {
                            bench.runs(base, n);
                            bench.runs(half, n);
                            return Criteria.sameMean(
                                    metric(bench, base, n, metric), metric(bench, half, n, metric), 0.15);
                        })
                .as(CheckKind.THEORY);
    }
}
