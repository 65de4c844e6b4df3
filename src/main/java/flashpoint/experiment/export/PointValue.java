package flashpoint.experiment.export;

import flashpoint.experiment.plan.Plan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Values of factors as a report shows them: sampled ones have sixteen figures, of which a reader needs four. */
final class PointValue {

    private static final MathContext FIGURES = new MathContext(4);
    private static final int MOST = 16;

    private PointValue() {}

    /** A value, to four figures if it is a number that has a point in it. */
    static String shown(String value) {
        BigDecimal number = number(value);
        return number == null || number.scale() <= 0
                ? value
                : number.round(FIGURES).stripTrailingZeros().toPlainString();
    }

    /** Values one by one, or the range of many numbers. */
    static String some(List<String> values) {
        if (values.size() <= MOST) {
            return String.join(", ", values.stream().map(PointValue::shown).toList());
        }
        List<BigDecimal> numbers = values.stream()
                .map(PointValue::number)
                .filter(v -> v != null)
                .sorted()
                .toList();
        return numbers.size() < values.size()
                ? String.join(", ", values.subList(0, MOST)) + " \u2026 (" + values.size() + " values)"
                : shown(numbers.get(0).toString()) + " to "
                        + shown(numbers.get(numbers.size() - 1).toString()) + ", " + values.size() + " values";
    }

    /** Where the other figures are, if any were left out. */
    static String note(Plan plan) {
        boolean cut = plan.points().stream()
                .flatMap(List::stream)
                .anyMatch(value -> number(value) != null
                        && number(value).precision() > FIGURES.getPrecision()
                        && number(value).scale() > 0);
        return cut ? " Values of factors to four figures; runs.csv has all of them." : "";
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}
