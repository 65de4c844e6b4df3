package flashpoint.study.sensitivity;

import flashpoint.experiment.design.Factor;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Every numeric parameter of the registry that a scenario can use, each over a share of its value to both sides, within what
 * the registry allows. A parameter of value 0 goes from 0 to the share of its greatest value if that is at most
 * {@value #GREATEST_FROM_ZERO}, and is left out otherwise, since its scale is not known. One that differs between groups is
 * left out too, and so is the size of the population.
 */
public final class AllParameters {

    private static final double GREATEST_FROM_ZERO = 10;

    private AllParameters() {}

    /**
     * The inputs.
     *
     * @param base the scenario
     * @param share of the value to both sides, between 0 and 1
     * @return one for each parameter
     */
    public static List<Factor> of(ScenarioTemplate base, double share) {
        Scenario scenario = base.scenario(List.of());
        List<Factor> factors = new ArrayList<>();
        for (Parameter p : Parameter.values()) {
            boolean number = p.kind() == Field.Kind.REAL || p.kind() == Field.Kind.INTEGER;
            boolean lattice = p.key().startsWith("lattice.");
            if (number && lattice == scenario.lattice() && !p.key().startsWith("pop.") && one(scenario, p)) {
                Factor f = around(p, scenario.parameters().get(p, 0), share);
                if (f != null && works(base, f)) {
                    factors.add(f);
                }
            }
        }
        return factors;
    }

    private static boolean one(Scenario scenario, Parameter p) {
        for (int g = 1; p.grouped() && g < scenario.groups().size(); g++) {
            if (scenario.parameters().get(p, g) != scenario.parameters().get(p, 0)) {
                return false;
            }
        }
        return true;
    }

    private static Factor around(Parameter p, double value, double share) {
        double low = Math.max(p.min(), value - share * Math.abs(value));
        double high = Math.min(p.max(), value + share * Math.abs(value));
        if (value == 0) {
            if (p.max() > GREATEST_FROM_ZERO) {
                return null;
            }
            low = Math.max(0, p.min());
            high = share * p.max();
        }
        if (p.kind() == Field.Kind.INTEGER) {
            low = Math.max(Math.ceil(p.min()), Math.min(FastMath.rint(low), value - 1));
            high = Math.min(Math.floor(p.max()), Math.max(FastMath.rint(high), value + 1));
        }
        if (!(high > low)) {
            return null;
        }
        Factor f = Factor.range(p.key(), short6(low), short6(high));
        return p.kind() == Field.Kind.INTEGER ? f.wholeNumbers() : f;
    }

    private static BigDecimal short6(double value) {
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
    }

    /** Whether both ends make a scenario. */
    private static boolean works(ScenarioTemplate base, Factor f) {
        try {
            base.scenario(List.of(f.key() + "=" + f.at(0)));
            base.scenario(List.of(f.key() + "=" + f.at(Math.nextDown(1.0))));
            return true;
        } catch (flashpoint.yaml.InputException e) {
            return false;
        }
    }
}
