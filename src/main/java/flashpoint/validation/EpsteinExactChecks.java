package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.core.Numbers;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeResult;
import flashpoint.lattice.PaperRuns;
import flashpoint.lattice.rule.RuleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Checks of what follows from Epstein's rules by calculation, in both rule sets. */
final class EpsteinExactChecks {

    static final String EPSTEIN = "Epstein 2002, doi:10.1073/pnas.092080199";

    /** P at whole ratios 0 to 3 with k = 2.3. */
    private static final double[] ARREST = {0, 0.899741, 0.989948, 0.998992};

    private EpsteinExactChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(arrestProbability());
        for (int percent : new int[] {70, 80, 82, 89, 90}) {
            checks.add(withoutCops(percent));
        }
        checks.add(triangle("82", 0.82, 0.019759));
        checks.add(triangle("80", 0.80, 0.027786));
        checks.add(triangle("89", 0.89, 0.000505));
        checks.add(never("epstein-run-6-paper-peace", PaperRuns.run6(RuleSet.paper()), "run 6: H (1 - L) <= .1 = T"));
        checks.add(
                never("epstein-run-6-as-coded-peace", PaperRuns.run6(RuleSet.asCoded()), "run 6: H (1 - L) <= .1 = T"));
        checks.add(never(
                "epstein-run-1-as-coded-calm",
                PaperRuns.run1(RuleSet.asCoded()),
                "run 1 as coded: .9 H (1 - L) <= .099 < T"));
        checks.add(littlesLaw("paper", RuleSet.paper(), 14.5, 8.655));
        checks.add(littlesLaw("as-coded", RuleSet.asCoded(), 466.0 / 31, 8.885));
        return checks;
    }

    /** By the rule set's own way to count cops per active, at ratios a little above the whole ones. */
    private static Check arrestProbability() {
        return new Check(
                "epstein-arrest-probability",
                CheckGroup.EPSTEIN,
                EPSTEIN + "; P = 1 - exp(-k floor(C/A))",
                "0, .899741, .989948, .998992 at floor ratios 0 to 3, k = 2.3: largest difference 0",
                1,
                1,
                (bench, n) -> {
                    RuleSet rules = bench.made(PaperRuns.run2(RuleSet.paper())).rules();
                    double most = 0;
                    for (int ratio = 0; ratio < ARREST.length; ratio++) {
                        double p = Decision.arrestProbability(
                                rules.k(), rules.ratio().of(3 * ratio + 2, 3));
                        most = Math.max(most, Math.abs(p - ARREST[ratio]));
                    }
                    return Criteria.exact(most, 0, 5e-7, 1);
                });
    }

    private static Check withoutCops(int percent) {
        double l = percent / 100.0;
        double share = Math.max(0, 1 - 0.1 / (1 - l));
        // In binary 1 - .9 is a hair below .1, so that at .90 no citizen at all can be above the threshold.
        double chance = percent == 90 ? 0 : share;
        LatticeConfig config = LatticeConfig.of(RuleSet.paper())
                .change()
                .copDensity(0)
                .legitimacy(l)
                .ticks(1)
                .build();
        return new Check(
                "epstein-no-cops-" + percent,
                CheckGroup.EPSTEIN,
                EPSTEIN + "; share with H (1 - L) > T is 1 - T/(1 - L)",
                Numbers.fixed(share, 5) + " of 1,120 active at L = " + Numbers.fixed(l, 2) + ": binomial, mean "
                        + Numbers.fixed(1120 * share, 2),
                40,
                200,
                (bench, n) -> {
                    long active = bench.lattice(config, n).stream()
                            .mapToLong(r -> r.active()[0])
                            .sum();
                    return chance == 0
                            ? Criteria.exact(active / (1120.0 * n), 0, 0, n)
                            : Criteria.share(active, 1120L * n, chance, n);
                });
    }

    /** The share by the model's own functions on a grid of midpoints over H and R. */
    private static Check triangle(String name, double l, double expected) {
        return new Check(
                "epstein-one-cop-each-" + name,
                CheckGroup.EPSTEIN,
                EPSTEIN + "; (1 - L - T)^2 / (2 (1 - L) P)",
                Numbers.fixed(expected, 6) + " of all act if everybody faces ratio 1 at L = " + Numbers.fixed(l, 2),
                1,
                1,
                (bench, n) -> {
                    RuleSet rules = bench.made(PaperRuns.run2(RuleSet.paper())).rules();
                    double p =
                            Decision.arrestProbability(rules.k(), rules.ratio().of(5, 3));
                    int side = 2000;
                    long acting = 0;
                    for (int h = 0; h < side; h++) {
                        double g = Decision.grievance((h + 0.5) / side, l);
                        for (int r = 0; r < side; r++) {
                            acting += Decision.netUtility(g, (r + 0.5) / side, p) > 0.1 ? 1 : 0;
                        }
                    }
                    return Criteria.exact(acting / (double) side / side, expected, 5e-6, 1);
                });
    }

    private static Check never(String name, LatticeConfig config, String why) {
        return new Check(
                name,
                CheckGroup.EPSTEIN,
                EPSTEIN + "; " + why,
                "0 active and 0 killed in 1,000 ticks",
                3,
                30,
                (bench, n) -> {
                    long sum = 0;
                    for (LatticeResult r : bench.lattice(config, n)) {
                        sum += Arrays.stream(r.active()).asLongStream().sum()
                                + Arrays.stream(r.kills()).asLongStream().sum();
                    }
                    return Criteria.exact((double) sum, 0, 0, n);
                });
    }

    /**
     * Mean jailed over arrests a tick is the mean term, whatever else happens. Terms cut off by the end are left out by
     * reckoning with arrests up to one longest term before it, which leaves a bias of the drift over that time.
     */
    private static Check littlesLaw(String set, RuleSet rules, double expected, double sd) {
        LatticeConfig config = PaperRuns.run2(rules);
        return new Check(
                "epstein-run-2-" + set + "-littles-law",
                CheckGroup.EPSTEIN,
                "Little 1961, doi:10.1287/opre.9.3.383; " + EPSTEIN + ", run 2",
                String.format(
                        Locale.ROOT,
                        "%.3f = mean jailed over mean arrests a tick; terms still running at the end widen it by 1 %%",
                        expected),
                30,
                100,
                (bench, n) -> {
                    long jailed = 0;
                    long arrests = 0;
                    for (LatticeResult r : bench.lattice(config, n)) {
                        jailed += Arrays.stream(r.jailed()).asLongStream().sum();
                        arrests += Arrays.stream(r.arrests()).asLongStream().sum();
                    }
                    double error = sd / Math.sqrt((double) arrests);
                    return Criteria.normal((double) jailed / arrests, expected, error, 0.01 * expected, n);
                });
    }
}
