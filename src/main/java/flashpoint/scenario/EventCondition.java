package flashpoint.scenario;

import flashpoint.core.Numbers;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Condition on the state of the model for which an event waits: comparisons of counts with numbers, all of which must
 * hold. As text, {@code active > 50} or {@code attackers_A >= 30 and police_present < 10}:
 *
 * <pre>
 * condition  = comparison { "and" comparison }
 * comparison = METRIC ( "&gt;" | "&gt;=" | "&lt;" | "&lt;=" ) NUMBER
 * METRIC     = a name of {@link StateMetric}, or one with _ and the label of a group
 * </pre>
 *
 * @param comparisons at least one
 */
public record EventCondition(List<Comparison> comparisons) implements Serializable {

    /** The field of an event that holds it; every type of event has it. */
    public static final Field FIELD = Field.optional(
            "when",
            Field.Kind.TEXT,
            "condition for which the event waits from its time on, such as active > 50 and mobs < 3; without it, none");

    /** Signs between a count and a number. */
    public static final List<String> SIGNS = List.of(">", ">=", "<", "<=");

    private static final Pattern FORM = Pattern.compile("\\s*+([^\\s<>]++)\\s*+(>=|<=|[<>])\\s*+(\\S++)\\s*+");

    /**
     * Comparison of a count with a number.
     *
     * @param metric the count
     * @param group index of the group counted; -1 for all
     * @param sign one of {@link #SIGNS}
     * @param bound the number
     */
    public record Comparison(StateMetric metric, int group, String sign, double bound) implements Serializable {

        /**
         * Whether it holds.
         *
         * @param value the count as it is
         * @return true if it does
         */
        public boolean holds(double value) {
            return switch (sign) {
                case ">" -> value > bound;
                case ">=" -> value >= bound;
                case "<" -> value < bound;
                default -> value <= bound;
            };
        }
    }

    /** A text that is no condition: the word that is wrong, and the words that could stand there. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final String word;
        private final List<String> known;

        MalformedException(String word, List<String> known) {
            super("no condition: " + word);
            this.word = word;
            this.known = List.copyOf(known);
        }

        /**
         * What is wrong.
         *
         * @return a part of the text
         */
        public String word() {
            return word;
        }

        /**
         * What could stand in its place.
         *
         * @return names of counts; empty if the form is wrong
         */
        public List<String> known() {
            return known;
        }
    }

    /** Copies the list. */
    public EventCondition {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Reads a condition.
     *
     * @param text in the form above
     * @param groups labels of the groups
     * @return the condition
     * @throws MalformedException if it has another form, or names a count that there is not
     */
    public static EventCondition of(String text, List<String> groups) throws MalformedException {
        List<Comparison> all = new ArrayList<>();
        for (String part : text.split("\\band\\b", -1)) {
            Matcher form = FORM.matcher(part);
            if (!form.matches() || !Numbers.isNumber(form.group(3))) {
                throw new MalformedException(part.strip(), List.of());
            }
            all.add(comparison(form.group(1), form.group(2), Double.parseDouble(form.group(3)), groups));
        }
        return new EventCondition(all);
    }

    private static Comparison comparison(String name, String sign, double bound, List<String> groups)
            throws MalformedException {
        for (StateMetric metric : StateMetric.values()) {
            if (name.equals(metric.column())) {
                return new Comparison(metric, -1, sign, bound);
            }
            for (int g = 0; metric.grouped() && g < groups.size(); g++) {
                if (name.equals(metric.column() + "_" + groups.get(g))) {
                    return new Comparison(metric, g, sign, bound);
                }
            }
        }
        throw new MalformedException(name, names(groups));
    }

    /**
     * The counts of a scenario by which an event may wait.
     *
     * @param groups labels of the groups
     * @return names, each of a column of {@code series.csv}
     */
    public static List<String> names(List<String> groups) {
        List<String> names = new ArrayList<>();
        for (StateMetric metric : StateMetric.values()) {
            names.add(metric.column());
            if (metric.grouped()) {
                groups.forEach(label -> names.add(metric.column() + "_" + label));
            }
        }
        return names;
    }
}
