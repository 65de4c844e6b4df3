package flashpoint.experiment.design;

import flashpoint.core.Numbers;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition that every point of a design meets: a comparison of two factors, or of a factor and a value, such as
 * {@code rumours.quarrel.credibility < rumours.video.credibility}.
 *
 * @param left index of the factor on the left
 * @param relation one of &lt;, &lt;=, &gt;, &gt;=, ==, !=
 * @param right index of the factor on the right, or -1 for a value
 * @param value the value on the right, or an empty text
 */
public record Constraint(int left, String relation, int right, String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("(?>\\s*+(\\S+?)\\s*+(<=|>=|==|!=|<|>))\\s*+(\\S++)\\s*+");

    /**
     * Reads a condition.
     *
     * @param text the condition
     * @param keys keys of the factors, in order
     * @param mark where it stands
     * @return the condition
     * @throws InputException if it has no such form, or names no factor
     */
    public static Constraint parse(String text, List<String> keys, SourcePosition mark) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw InputException.at(
                    mark, "constraints", "got " + InputError.quoted(text), "a comparison of factors such as \"a < b\"");
        }
        int left = keys.indexOf(matcher.group(1));
        int right = keys.indexOf(matcher.group(3));
        String value = right < 0 ? FactorSpec.canonical(matcher.group(3)) : "";
        if (left < 0 || (right < 0 && !number(value) && !matcher.group(2).matches("[=!]="))) {
            String unknown = left < 0 ? matcher.group(1) : matcher.group(3);
            throw InputException.at(
                    mark,
                    "constraints",
                    "no factor " + InputError.quoted(unknown),
                    "one of " + String.join(", ", keys) + (left < 0 ? "" : ", or a number"),
                    Suggestion.of(unknown, keys));
        }
        return new Constraint(left, matcher.group(2), right, value);
    }

    /**
     * Whether a point meets it.
     *
     * @param values of the factors, in order
     * @return false if the point is left out
     */
    public boolean holds(List<String> values) {
        String a = values.get(left);
        String b = right < 0 ? value : values.get(right);
        int order =
                number(a) && number(b) ? Double.compare(Double.parseDouble(a), Double.parseDouble(b)) : a.compareTo(b);
        return switch (relation) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            default -> order != 0;
        };
    }

    private static boolean number(String text) {
        return Numbers.isNumber(text);
    }
}
