package flashpoint.validation;

import flashpoint.core.Decision;
import flashpoint.core.IncidentType;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/** Checks of departures, destinations, journeys, queues and return, where nothing but flight goes on. */
final class FlightChecks {

    private static final String FLEE = "Flee: Suleimenova, Bell & Groen 2017, doi:10.1038/s41598-017-13828-9";
    private static final int TICKS = 40;

    private FlightChecks() {}

    static List<Check> all() {
        return List.of(departures(), atOnce(), shares(), ratio(), journey(), lastAdmission(), meanWait(), back());
    }

    /** Departures a tick are binomial among those at home, so their standardised squares add up to chi-squared. */
    private static Check departures() {
        Scenario scenario = BundledScenarios.shipped("theory-flee-flux");
        double rate = scenario.parameters().get(Parameter.FLIGHT_RATE) * Decision.hill(1, 0.15, 6);
        return new Check(
                "flee-departure-law",
                CheckGroup.FLIGHT,
                FLEE + "; N(t) = N0 exp(-rate hill t)",
                ".35 leave an hour of those at home; in each tick a binomial number",
                1,
                5,
                (bench, n) -> decline(
                        bench,
                        scenario,
                        n,
                        rate,
                        run -> RunColumns.series(scenario, run, "at_home"),
                        0,
                        scenario.villages().get(0).population()));
    }

    private interface Level {
        double[] of(RunResult run);
    }

    /** A level that should fall by binomial losses of a rate; figure: the rate that fits best. */
    private static CheckResult decline(
            CheckRunner bench, Scenario scenario, int n, double rate, Level level, int from, double initially)
            throws InterruptedException {
        double p = Decision.chance(rate, scenario.meta().dt());
        double lost = 0;
        double exposed = 0;
        double squares = 0;
        for (RunResult run : bench.runs(scenario, n)) {
            double[] now = level.of(run);
            double before = from == 0 ? initially : now[from - 1];
            for (int t = from; t < from + TICKS; t++) {
                double expected = before * p;
                squares += (before - now[t] - expected) * (before - now[t] - expected) / (expected * (1 - p));
                lost += before - now[t];
                exposed += before;
                before = now[t];
            }
        }
        double observed = -FastMath.log1p(-lost / exposed) / scenario.meta().dt();
        double error =
                Math.sqrt(p * (1 - p) / exposed) / (1 - p) / scenario.meta().dt();
        return Criteria.normal(observed, rate, error, 0.001 * rate, n).and(Criteria.chiSquared(squares, n * TICKS, n));
    }

    private static Check atOnce() {
        Scenario scenario = BundledScenarios.theory("flee-queue");
        return new Check(
                "flee-at-once",
                CheckGroup.FLIGHT,
                FLEE + "; chance 1 to move away from conflict",
                "all who are afraid leave in the first tick (those whom the warning reached: at least .999)",
                1,
                1,
                (bench, n) -> {
                    double left =
                            RunColumns.series(scenario, bench.runs(scenario, 1).get(0), "fleeing")[0] / 5000;
                    return Criteria.share(FastMath.round(5000 * left), 5000, 0.99975, 1)
                            .and(left > 0.995);
                });
    }

    private static long[] chosen(CheckRunner bench, Scenario scenario, int n) throws InterruptedException {
        List<String> ids = scenario.refuges().stream().map(Refuge::id).toList();
        long[] chosen = new long[ids.size()];
        for (RunResult run : bench.runs(scenario, n)) {
            run.incidents().stream()
                    .filter(i -> i.type() == IncidentType.HOUSEHOLD_LEFT)
                    .forEach(i -> chosen[ids.indexOf(i.trigger())]++);
        }
        return chosen;
    }

    private static Check shares() {
        Scenario scenario = BundledScenarios.shipped("theory-flee-flux");
        double softening = scenario.parameters().get(Parameter.REFUGE_SOFTENING);
        double extra = scenario.parameters().get(Parameter.REFUGE_SCORE_SOFTENING);
        return new Check(
                "flee-destination-shares",
                CheckGroup.FLIGHT,
                FLEE + "; weight (score + s) / (distance + softening)",
                "chi-squared with 2 degrees of freedom, at most 32.2, over posts at 5, 20 and 12 km",
                1,
                5,
                (bench, n) -> {
                    long[] chosen = chosen(bench, scenario, n);
                    double[] weight = scenario.refuges().stream()
                            .mapToDouble(r -> (r.score() + extra) / (Math.abs(r.x()) + softening))
                            .toArray();
                    double all = StatUtils.sum(weight);
                    double people = java.util.Arrays.stream(chosen).sum();
                    double squares = 0;
                    for (int k = 0; k < weight.length; k++) {
                        double expected = people * weight[k] / all;
                        squares += (chosen[k] - expected) * (chosen[k] - expected) / expected;
                    }
                    return Criteria.chiSquared(squares, weight.length - 1, n);
                });
    }

    private static Check ratio() {
        Scenario scenario = BundledScenarios.shipped("theory-flee-flux");
        return new Check(
                "flee-two-refuges-ratio",
                CheckGroup.FLIGHT,
                FLEE + "; equal scores: (softening + d2) / (softening + d1)",
                "(3 + 20) / (3 + 5) = 2.875 as many go to the near post as to the far one",
                1,
                5,
                (bench, n) -> {
                    long[] chosen = chosen(bench, scenario, n);
                    double odds = (double) chosen[0] / chosen[1];
                    // Delta method on the logarithm of the odds.
                    double error = 2.875 * Math.sqrt(1.0 / chosen[0] + 1.0 / chosen[1]);
                    return Criteria.normal(odds, 2.875, error, 0, n);
                });
    }

    private static Check journey() {
        Scenario scenario = BundledScenarios.theory("flee-queue");
        return new Check(
                "flee-arrival-tick",
                CheckGroup.FLIGHT,
                "arrival = ceil(distance / speed / dt)",
                "10 km at 35 km/h: nobody waits or crosses before tick 2, all have arrived in it",
                1,
                1,
                (bench, n) -> {
                    double[] under =
                            RunColumns.series(scenario, bench.runs(scenario, 1).get(0), "fleeing");
                    int arrived = 0;
                    while (under[arrived] > 0) {
                        arrived++;
                    }
                    return Criteria.exact(arrived, 2, 0, 1).and(under[1] == under[0]);
                });
    }

    private static Check lastAdmission() {
        Scenario scenario = BundledScenarios.theory("flee-queue");
        double dt = scenario.meta().dt();
        return new Check(
                "flee-queue-last-admission",
                CheckGroup.FLIGHT,
                "a queue with constant service, N / capacity",
                "5,000 / 333 = 15.0 h after the first arrival, within a tick",
                1,
                1,
                (bench, n) -> {
                    RunResult run = bench.runs(scenario, 1).get(0);
                    double[] abroad = RunColumns.series(scenario, run, "abroad");
                    double all = RunColumns.series(scenario, run, "ever_fled")[0];
                    int last = 0;
                    while (abroad[last] < all) {
                        last++;
                    }
                    return Criteria.exact((last + 1 - 2) * dt, all / 333, dt, 1);
                });
    }

    private static Check meanWait() {
        Scenario scenario = BundledScenarios.theory("flee-queue");
        return new Check(
                "flee-queue-mean-wait",
                CheckGroup.FLIGHT,
                "a queue with constant service, N / (2 capacity)",
                "5,000 / 666 = 7.5 h, within a tick",
                1,
                1,
                (bench, n) -> Criteria.exact(
                        bench.metric(scenario, 1, "mean_wait_hours")[0],
                        5000 / 666.0,
                        scenario.meta().dt(),
                        1));
    }

    /** All arrive in one tick and none is home before ten hours more: 40 ticks without any other flow. */
    private static Check back() {
        Scenario scenario = BundledScenarios.theory("return");
        double rate = scenario.parameters().get(Parameter.RETURN_RATE) * 1.4 * (1 - Decision.hill(1, 1, 6));
        int arrival = (int) Math.ceil(350 / 35.0 / scenario.meta().dt());
        return new Check(
                "return-law",
                CheckGroup.FLIGHT,
                "ODD 7.16: return.rate (1 - hill(F; return.theta, 6)) 1.4 by day",
                ".14 an hour of those in refuge set out for home",
                1,
                5,
                (bench, n) -> decline(
                        bench,
                        scenario,
                        n,
                        rate,
                        run -> RunColumns.series(scenario, run, "in_refuge"),
                        arrival + 1,
                        0));
    }
}
