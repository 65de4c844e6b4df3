package flashpoint.validation;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Checks of thresholds on the share of others. Exact: nothing is drawn, and joining is monotone, so order does not
 * matter.
 */
final class GranovetterChecks {

    private static final String SOURCE = "Granovetter 1978, doi:10.1086/226707";
    private static final int PEOPLE = 20_000;

    private GranovetterChecks() {}

    static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(ladder("granovetter-ladder", 100, "all hundred act, each waits for the one before", "LADDER"));
        checks.add(ladder(
                "granovetter-gap",
                1,
                "one acts: the threshold of the second is missing from the ladder",
                "LADDER_GAP"));
        checks.add(normal("granovetter-sd-100", "0.1", 0.008));
        checks.add(normal("granovetter-sd-115", "0.115", 0.025));
        checks.add(normal("granovetter-sd-120", "0.12", 0.040));
        checks.add(normal("granovetter-jump", "0.1225", 1));
        checks.add(normal("granovetter-sd-150", "0.15", 1));
        return checks;
    }

    private static Check ladder(String name, int expected, String why, String law) {
        Scenario scenario = BundledScenarios.shipped("theory-granovetter", "threshold.law=" + law);
        return new Check(
                name,
                CheckGroup.GRANOVETTER,
                SOURCE + ", the hundred people with thresholds 0 to 99",
                expected + " active; " + why,
                1,
                1,
                (bench, n) -> Criteria.exact(bench.metric(scenario, 1, "peak_active")[0], expected, 0, 1));
    }

    /** The share is solved here apart from the model, and is the published one to its three digits. */
    private static Check normal(String name, String sd, double published) {
        Scenario scenario = BundledScenarios.theory("granovetter-normal", "threshold.sd=" + sd);
        int expected = fixedPoint(Double.parseDouble(sd));
        return new Check(
                name,
                CheckGroup.GRANOVETTER,
                SOURCE + ", normal thresholds with mean .25; smallest fixed point of r = F(r), F of N(.25, " + sd + ")",
                String.format(
                        Locale.ROOT,
                        "%.4f of %d act%s",
                        (double) expected / PEOPLE,
                        PEOPLE,
                        name.endsWith("jump") ? "; with sd .12 it is .040: a jump" : ""),
                1,
                1,
                (bench, n) -> Criteria.exact(
                                bench.metric(scenario, 1, "peak_active")[0] / PEOPLE, (double) expected / PEOPLE, 0, 1)
                        .and(Math.abs((double) expected / PEOPLE - published) < 0.002));
    }

    private static int fixedPoint(double sd) {
        NormalDistribution law = new NormalDistribution(null, 0.25, sd);
        float[] thresholds = new float[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            thresholds[i] = (float) law.inverseCumulativeProbability((i + 0.5) / PEOPLE);
        }
        int acting = 0;
        while (acting < PEOPLE && (double) acting / PEOPLE >= thresholds[acting]) {
            acting++;
        }
        return acting;
    }
}
