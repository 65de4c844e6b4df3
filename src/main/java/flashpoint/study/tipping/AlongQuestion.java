package flashpoint.study.tipping;

import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Plan;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Question of a search for a tipping point along one input: its settings in the plan.
 *
 * @param factor the input and its range
 * @param outcome name of the outcome
 * @param sizes populations, as multiples of the scenario's
 * @param points points of the first block, evenly over the range
 * @param replicates runs of each point
 * @param budget runs at most
 */
record AlongQuestion(Factor factor, String outcome, List<Double> sizes, int points, int replicates, long budget) {

    Map<String, Object> json() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("key", factor.key());
        m.put("low", factor.low().toPlainString());
        m.put("high", factor.high().toPlainString());
        m.put("whole", factor.whole());
        m.put("outcome", outcome);
        m.put("sizes", List.copyOf(sizes));
        m.put("points", (long) points);
        m.put("replicates", (long) replicates);
        m.put("budget", budget);
        return m;
    }

    static AlongQuestion of(Plan plan) {
        Map<String, Object> m = plan.study().settings();
        Factor range = Factor.range(
                (String) m.get("key"), new BigDecimal((String) m.get("low")), new BigDecimal((String) m.get("high")));
        return new AlongQuestion(
                Boolean.TRUE.equals(m.get("whole")) ? range.wholeNumbers() : range,
                (String) m.get("outcome"),
                ((List<?>) m.get("sizes"))
                        .stream().map(v -> ((Number) v).doubleValue()).toList(),
                ((Number) m.get("points")).intValue(),
                ((Number) m.get("replicates")).intValue(),
                ((Number) m.get("budget")).longValue());
    }

    double low() {
        return factor.low().doubleValue();
    }

    double high() {
        return factor.high().doubleValue();
    }
}
