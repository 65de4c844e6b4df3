package flashpoint.study.tipping;

import flashpoint.core.Numbers;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Plan;
import flashpoint.study.sensitivity.Inputs;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Question of a map of a tipping point: its settings in the plan.
 *
 * @param inputs two, each with a range
 * @param outcome name of the outcome
 * @param points points of the first block, spread over the square
 * @param replicates runs of a point where the outcome is clear; twice as many where it is not
 * @param budget runs at most
 */
record MapQuestion(Inputs inputs, String outcome, int points, int replicates, long budget) {

    /** Name of the design, by which the study is told from one along a single input. */
    static final String DESIGN = "map";

    Map<String, Object> json() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("inputs", inputs.json());
        m.put("outcome", outcome);
        m.put("points", (long) points);
        m.put("replicates", (long) replicates);
        m.put("budget", budget);
        return m;
    }

    static MapQuestion of(Plan plan) {
        Map<String, Object> m = plan.study().settings();
        return new MapQuestion(
                Inputs.parse((List<?>) m.get("inputs")),
                (String) m.get("outcome"),
                ((Number) m.get("points")).intValue(),
                ((Number) m.get("replicates")).intValue(),
                ((Number) m.get("budget")).longValue());
    }

    /** One of the two inputs. */
    Factor input(int number) {
        return inputs.factors().get(number);
    }

    /** The value of an input at a share of its range, both ends included. */
    double value(int number, double share) {
        double low = input(number).low().doubleValue();
        return low + (input(number).high().doubleValue() - low) * share;
    }

    /** The same as it is written into a point: nine digits, or a whole number where it must be one. */
    String text(int number, double share) {
        double value =
                new BigDecimal(value(number, share)).round(new MathContext(9)).doubleValue();
        return Numbers.text(input(number).whole() ? Math.floor(value + 0.5) : value);
    }

    /** The share of the range at which a value lies. */
    double share(int number, String text) {
        double low = input(number).low().doubleValue();
        return (Double.parseDouble(text) - low) / (input(number).high().doubleValue() - low);
    }
}
