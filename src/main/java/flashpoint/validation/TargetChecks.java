package flashpoint.validation;

import flashpoint.core.IncidentType;
import flashpoint.run.RunResult;
import flashpoint.run.RunResult.Incident;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.BundledScenarios;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/**
 * Checks of pattern P10: targets are few, clustered, near and thinly policed; and the law by which a crowd chooses one.
 */
final class TargetChecks {

    private static final Scenario KORDAY = BundledScenarios.shipped("korday-2020");
    private static final int QUICK = 20;
    private static final int FULL = 40;
    /** Number of the group that is attacked in the Korday case. */
    private static final int TARGET = 1;

    private TargetChecks() {}

    static List<Check> all() {
        return List.of(clustered(), near(), outnumbered(), law());
    }

    private static Check clustered() {
        return new Check(
                "p10-few-clustered-targets",
                CheckGroup.STYLISED,
                "model specification, P10",
                "Gini coefficient of houses burned over 13 villages at least .7",
                QUICK,
                FULL,
                (bench, n) -> Criteria.window(bench.metric(KORDAY, n, "gini_houses_burned"), 0.7, 1));
    }

    private static Check near() {
        return new Check(
                        "p10-near-targets",
                        CheckGroup.STYLISED,
                        "model specification, P10; Davies et al. 2013, doi:10.1038/srep01303: decay with distance",
                        "a crowd's first target is nearer than houses of the group are on average: difference above 0"
                                + " km",
                        QUICK,
                        FULL,
                        (bench, n) -> {
                            double[] chosen = new double[n];
                            double[] average = new double[n];
                            List<RunResult> runs = bench.runs(KORDAY, n);
                            for (int k = 0; k < n; k++) {
                                distances(runs.get(k), k, chosen, average);
                            }
                            return PatternChecks.difference(chosen, average, 1);
                        })
                .as(CheckKind.EVIDENCE);
    }

    /** Mean distance of the first targets of a run's convoys, and of what they could have chosen, weighted by people. */
    private static void distances(RunResult run, int k, double[] chosen, double[] average) {
        Set<String> seen = new HashSet<>();
        for (Incident i : run.incidents()) {
            if (i.type() == IncidentType.CONVOY_DEPART && seen.add(i.trigger())) {
                Village origin = KORDAY.villages()
                        .get(KORDAY.village(i.trigger().substring(0, i.trigger().indexOf('/'))));
                chosen[k] += km(origin, KORDAY.villages().get(i.village()));
                average[k] += average(origin);
            }
        }
        chosen[k] /= Math.max(1, seen.size());
        average[k] /= Math.max(1, seen.size());
    }

    private static double average(Village origin) {
        double people = 0;
        double sum = 0;
        for (Village v : KORDAY.villages()) {
            if (v.type() != Village.Type.PORTAL) {
                double own = v.population() * v.shares().get(TARGET);
                people += own;
                sum += own * km(origin, v);
            }
        }
        return sum / people;
    }

    private static double km(Village a, Village b) {
        return FastMath.hypot(a.x() - b.x(), a.y() - b.y());
    }

    private static Check outnumbered() {
        return new Check(
                "p10-thinly-policed-targets",
                CheckGroup.STYLISED,
                "model specification, P10; outnumberedness, Davies et al. 2013, doi:10.1038/srep01303",
                "where attacks begin, at most .25 officers to an attacker; police.disperse.ratio is .5",
                QUICK,
                FULL,
                (bench, n) -> Criteria.window(
                        bench.runs(KORDAY, n).stream()
                                .mapToDouble(TargetChecks::officersPerAttacker)
                                .toArray(),
                        0,
                        0.25));
    }

    private static double officersPerAttacker(RunResult run) {
        double officers = 0;
        double attackers = 0;
        for (Incident i : run.incidents()) {
            if (i.type() == IncidentType.ATTACK_START) {
                String village = KORDAY.villages().get(i.village()).name();
                officers += RunColumns.village(KORDAY, run, "police_present", village)[i.tick()];
                attackers += i.severity();
            }
        }
        return attackers == 0 ? Double.NaN : officers / attackers;
    }

    private static Check law() {
        Scenario scenario = BundledScenarios.theory("targets");
        List<String> names = List.of("Near", "Far", "Policed");
        return new Check(
                "attack-target-choice",
                CheckGroup.ATTACK,
                "Davies et al. 2013, doi:10.1038/srep01303 (form); ODD 7.8: exp(-bT d/v) exp(-gQ Q/n)",
                "chi-squared with 2 degrees of freedom, at most 32.2, over villages near, far, and near with officers",
                400,
                2000,
                (bench, n) -> {
                    long[] chosen = new long[names.size()];
                    for (int target : bench.each(scenario, n, r -> names.indexOf(first(scenario, r)))) {
                        chosen[target]++;
                    }
                    double[] weight = weights(scenario, names);
                    double all = StatUtils.sum(weight);
                    double squares = 0;
                    for (int j = 0; j < weight.length; j++) {
                        double expected = n * weight[j] / all;
                        squares += (chosen[j] - expected) * (chosen[j] - expected) / expected;
                    }
                    return Criteria.chiSquared(squares, weight.length - 1, n);
                });
    }

    private static String first(Scenario scenario, RunResult run) {
        return run.incidents().stream()
                .filter(i -> i.type() == IncidentType.CONVOY_DEPART)
                .map(i -> scenario.villages().get(i.village()).name())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no convoy set out"));
    }

    private static double[] weights(Scenario scenario, List<String> names) {
        Parameters p = scenario.parameters();
        double crowd = scenario.villages().get(scenario.village("From")).population();
        return names.stream()
                .mapToDouble(name -> {
                    double km = Math.abs(
                            scenario.villages().get(scenario.village(name)).x());
                    double officers = scenario.stations().stream()
                            .filter(s -> s.village().equals(name))
                            .mapToInt(s -> s.units() * s.size())
                            .sum();
                    return FastMath.exp(-p.get(Parameter.MOB_B_T) * km / p.get(Parameter.MOB_SPEED)
                            - p.get(Parameter.MOB_G_Q) * officers / crowd);
                })
                .toArray();
    }
}
