package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Checks of attacks on a village, one process at a time. */
final class AttackChecks {

    private AttackChecks() {}

    static List<Check> all() {
        return List.of(massAction(), arson(), defended());
    }

    /** Hits are drawn with replacement among M residents; their number over all ticks is binomial. */
    private static Check massAction() {
        Scenario scenario = BundledScenarios.theory("mass-action");
        double residents = scenario.villages().get(1).population();
        double p = Decision.chance(
                scenario.parameters().get(Parameter.ATTACK_ASSAULT),
                scenario.meta().dt());
        return new Check(
                "attack-mass-action",
                CheckGroup.ATTACK,
                "ODD 7.9: injured = M (1 - exp(-N b t / M)), in ticks M (1 - (1 - p/M)^(N t))",
                "observed over expected injuries shown to be within .02 of 1: two one-sided tests at .05",
                20,
                60,
                (bench, n) -> {
                    double[] ratio = bench
                            .each(scenario, n, run -> {
                                double attacks = sum(RunColumns.series(scenario, run, "attackers_A"));
                                double expected = residents * (1 - FastMath.pow(1 - p / residents, attacks));
                                return RunColumns.last(scenario, run, "injuries_B") / expected;
                            })
                            .stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    return Criteria.mean(ratio, 1, 0.02);
                });
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private static Check arson() {
        Scenario scenario = BundledScenarios.theory("mass-action", "attack.assault=0", "attack.arson=0.035");
        double p = Decision.chance(0.035, scenario.meta().dt());
        return new Check(
                "attack-arson",
                CheckGroup.ATTACK,
                "ODD 7.9: burnt = min(Z, N a t) in the mean",
                "houses burned per attacker and tick: 1 - exp(-a dt) = .0087",
                10,
                40,
                (bench, n) -> {
                    double burned = 0;
                    double attacks = 0;
                    for (RunResult run : bench.runs(scenario, n)) {
                        burned += RunColumns.last(scenario, run, "houses_burned");
                        attacks += sum(RunColumns.series(scenario, run, "attackers_A"));
                    }
                    return Criteria.share(FastMath.round(burned), FastMath.round(attacks), p, n);
                });
    }

    /**
     * The compensator of injuries, from the defenders and injured that each tick began with. What is left after it is a
     * martingale whose variance is at most the compensator.
     */
    private static Check defended() {
        Scenario scenario = BundledScenarios.theory("defended");
        return new Check(
                "attack-defended",
                CheckGroup.ATTACK,
                "ODD 7.9: effect = 1 / (1 + nu D / N)",
                "observed over expected injuries is 1, given the defenders of each tick",
                10,
                40,
                (bench, n) -> {
                    double seen = 0;
                    double expected = 0;
                    for (RunResult run : bench.runs(scenario, n)) {
                        seen += RunColumns.last(scenario, run, "injuries_B");
                        expected += compensator(scenario, run);
                    }
                    return Criteria.normal(seen / expected, 1, 1 / Math.sqrt(expected), 0, n);
                });
    }

    private static double compensator(Scenario scenario, RunResult run) {
        double[] attackers = RunColumns.series(scenario, run, "attackers_A");
        double[] defenders = RunColumns.series(scenario, run, "assembled_B");
        double[] injured = RunColumns.series(scenario, run, "injuries_B");
        double nu = scenario.parameters().get(Parameter.DEFENCE_NU);
        double b = scenario.parameters().get(Parameter.ATTACK_ASSAULT);
        double residents = scenario.villages().get(1).population();
        double sum = 0;
        for (int t = 1; t < attackers.length; t++) {
            if (attackers[t] > 0) {
                double effect = 1 / (1 + nu * defenders[t - 1] / attackers[t]);
                double p = Decision.chance(b * effect, scenario.meta().dt());
                double spared = FastMath.pow(1 - p / residents, attackers[t]);
                sum += (residents - injured[t - 1]) * (1 - spared);
            }
        }
        return sum;
    }
}
