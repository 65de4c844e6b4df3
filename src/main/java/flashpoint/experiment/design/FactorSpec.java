package flashpoint.experiment.design;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.YamlText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of a factor in one text: {@code a,b,c}; {@code lo..hi/step}, ends included; {@code lo..hi#n}, n points; or
 * {@code lo..hi}, a range from which sampling designs draw.
 *
 * <p>Points are computed in decimal, so that {@code 0..1/0.1} has eleven and the fourth is 0.3.
 */
public final class FactorSpec {

    /** Allowed forms, for error messages. */
    public static final String FORM = "values a,b,c or a range lo..hi/step, lo..hi#n or lo..hi";

    private static final int MOST_LEVELS = 1_000_000;
    private static final String NUMBER = "[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]++)?)(?:[eE][-+]?[0-9]{1,3})?";
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("(" + NUMBER + ")\\.\\.(" + NUMBER + ")(?:([/#])(" + NUMBER + "))?");

    /** A range is short; and reading the digits of a number takes time with the square of how many there are. */
    private static final int LONGEST_RANGE = 400;

    private FactorSpec() {}

    /**
     * Reads a factor.
     *
     * @param key its key
     * @param text its values
     * @param mark where they stand, for error messages
     * @return the factor
     * @throws InputException if the text has no such form
     */
    public static Factor parse(String key, String text, SourcePosition mark) {
        return parse(key, text, mark, true);
    }

    /** The same; where the key takes no number, every text stays as it is. */
    static Factor parse(String key, String text, SourcePosition mark, boolean number) {
        if (!number) {
            List<String> parts = split(text).stream().map(FactorSpec::unquoted).toList();
            return levels(key, parts, mark, text, false);
        }
        Matcher range = RANGE.matcher(text.strip());
        if (text.length() <= LONGEST_RANGE && range.matches()) {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            if (range.group(3) == null) {
                return range(key, low, high, mark, text);
            }
            BigDecimal by = new BigDecimal(range.group(4));
            return range.group(3).equals("/")
                    ? stepped(key, low, high, by, mark, text)
                    : points(key, low, high, by, mark, text);
        }
        if (likeRange(text)) {
            throw refused(key, text, mark);
        }
        return levels(key, split(text), mark, text, true);
    }

    /** What stands in double or single quotes from end to end; any other text as it is. */
    private static String unquoted(String part) {
        String text = part.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** A level as the value of an override: in quotes where an override would take it for something else. */
    public static String override(String level) {
        boolean other = level.startsWith("\"") || level.startsWith("'") || level.equals("~") || level.equals("null");
        return other ? YamlText.quoted(level) : level;
    }

    /** Two dots, and neither a list nor quotes in which they might stand. */
    private static boolean likeRange(String text) {
        return text.contains("..") && text.indexOf('[') < 0 && text.indexOf('"') < 0;
    }

    /** A range without steps. */
    static Factor range(String key, BigDecimal low, BigDecimal high, SourcePosition mark, String text) {
        if (low.compareTo(high) > 0) {
            throw refused(key, text, mark);
        }
        return Factor.range(key, low, high);
    }

    /** lo, lo + step, ... up to and including hi. */
    static Factor stepped(
            String key, BigDecimal low, BigDecimal high, BigDecimal step, SourcePosition mark, String text) {
        if (low.compareTo(high) > 0
                || step.signum() <= 0
                || high.subtract(low).divide(step, MathContext.DECIMAL64).doubleValue() >= MOST_LEVELS) {
            throw refused(key, text, mark);
        }
        int last = high.subtract(low).divideToIntegralValue(step).intValueExact();
        List<String> levels = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            levels.add(Factor.text(low.add(step.multiply(BigDecimal.valueOf(i)))));
        }
        return distinct(key, levels, mark, text);
    }

    /** n points from lo to hi, both included; one point is lo. */
    static Factor points(String key, BigDecimal low, BigDecimal high, BigDecimal n, SourcePosition mark, String text) {
        boolean count = n.signum() > 0
                && n.compareTo(BigDecimal.valueOf(MOST_LEVELS)) <= 0
                && n.setScale(0, RoundingMode.DOWN).compareTo(n) == 0;
        if (!count || low.compareTo(high) > 0) {
            throw refused(key, text, mark);
        }
        int last = n.intValue() - 1;
        List<String> levels = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            BigDecimal sum =
                    low.multiply(BigDecimal.valueOf((long) last - i)).add(high.multiply(BigDecimal.valueOf(i)));
            levels.add(Factor.text(last == 0 ? low : sum.divide(BigDecimal.valueOf(last), MathContext.DECIMAL128)));
        }
        return distinct(key, levels, mark, text);
    }

    /** Given values; where the key takes a number, in their shortest form. */
    static Factor levels(String key, List<String> values, SourcePosition mark, String text, boolean number) {
        List<String> levels = new ArrayList<>();
        for (String value : values) {
            String plain = value.strip();
            if (plain.isEmpty()) {
                throw refused(key, text, mark);
            }
            levels.add(number ? canonical(plain) : plain);
        }
        return distinct(key, levels, mark, text);
    }

    /** Numbers in their shortest form, any other text as it is. */
    public static String canonical(String value) {
        return value.length() < 100 && PLAIN.matcher(value).matches() && Math.abs(Double.parseDouble(value)) < 1e15
                ? Factor.text(new BigDecimal(value))
                : value;
    }

    private static Factor distinct(String key, List<String> levels, SourcePosition mark, String text) {
        if (levels.isEmpty()) {
            throw refused(key, text, mark);
        }
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        for (String level : levels) {
            if (!seen.add(level)) {
                throw InputException.at(mark, key, "value " + InputError.quoted(level) + " given twice");
            }
        }
        return Factor.of(key, levels);
    }

    private static InputException refused(String key, String text, SourcePosition mark) {
        return InputException.at(mark, key, "got " + InputError.quoted(text), FORM);
    }

    /** Splits at commas outside brackets and quotes, so that a value may be a list such as [A, B]. */
    public static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            quoted ^= c == '"';
            if (!quoted) {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
