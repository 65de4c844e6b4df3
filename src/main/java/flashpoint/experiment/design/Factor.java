package flashpoint.experiment.design;

import flashpoint.core.Numbers;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Factor of an experiment: a key of the scenario and the values it takes.
 *
 * @param key as in {@code --set}: a parameter such as {@code police.reinf.delay}, or a path such as {@code events.video.t}
 * @param levels the values in order, as text; empty for a range without steps
 * @param low lower end of a range without steps; null if there are levels
 * @param high upper end of a range without steps; null if there are levels
 * @param whole whether only whole numbers are drawn from the range
 */
public record Factor(String key, List<String> levels, BigDecimal low, BigDecimal high, boolean whole)
        implements Serializable {

    /** Copies the list. */
    public Factor {
        levels = List.copyOf(levels);
    }

    /**
     * A factor with given values.
     *
     * @param key its key
     * @param levels values as text, at least one
     * @return the factor
     */
    public static Factor of(String key, List<String> levels) {
        return new Factor(key, levels, null, null, false);
    }

    /**
     * A factor that sampling designs draw from a range.
     *
     * @param key its key
     * @param low lower end
     * @param high upper end, not below the lower
     * @return the factor
     */
    public static Factor range(String key, BigDecimal low, BigDecimal high) {
        return new Factor(key, List.of(), low, high, false);
    }

    /**
     * Whether it is a range without steps, from which only sampling designs can draw.
     *
     * @return false if it has levels
     */
    public boolean ranged() {
        return levels.isEmpty();
    }

    /**
     * The factor with draws of whole numbers only.
     *
     * @return a copy
     */
    public Factor wholeNumbers() {
        return new Factor(key, levels, low, high, true);
    }

    /**
     * The value at a share of the way: of a range by linear interpolation; of a range of whole numbers and of levels
     * each value has an equal part.
     *
     * @param u 0 to below 1
     * @return its text
     */
    public String at(double u) {
        if (!ranged()) {
            return levels.get(Math.min(levels.size() - 1, (int) (u * levels.size())));
        }
        if (whole) {
            BigDecimal least = low.setScale(0, RoundingMode.CEILING);
            BigDecimal number =
                    high.setScale(0, RoundingMode.FLOOR).subtract(least).add(BigDecimal.ONE);
            BigDecimal step = number.multiply(new BigDecimal(u)).setScale(0, RoundingMode.FLOOR);
            return text(least.add(step));
        }
        return text(low.add(high.subtract(low).multiply(new BigDecimal(u), MathContext.DECIMAL128)));
    }

    /**
     * A number as it is written into tables and overrides: the shortest text of its double.
     *
     * @param value any number
     * @return its text
     */
    public static String text(BigDecimal value) {
        return Numbers.text(value.doubleValue() + 0.0);
    }
}
