package flashpoint.yaml;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts and lists as YAML on one line. */
public final class YamlText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*+(?: [A-Za-z0-9_.-]++)*+");

    /** Words that some YAML reader takes for a truth value or for nothing. */
    private static final Set<String> SPECIAL =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf");

    private YamlText() {}

    /**
     * A text, in quotes unless every reader sees a text without them.
     *
     * @param text any text
     * @return a YAML scalar on one line
     */
    public static String of(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    /**
     * A list of texts.
     *
     * @param texts any texts
     * @return a YAML flow list
     */
    public static String of(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(YamlText::of).toList()) + "]";
    }

    /**
     * A text in double quotes, good for YAML and, within the characters of the basic plane, for JSON.
     *
     * @param text any text
     * @return the text with escapes
     */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                default -> {
                    if (InputError.harmless(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
