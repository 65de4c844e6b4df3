package flashpoint.yaml;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/**
 * Names that look the same and differ: by blanks that do not break, signs without width, letters of another script, or
 * the way accents are written. A message that names both must show what differs.
 */
public final class Confusables {

    /** Cyrillic and Greek letters that look like the Latin ones below them. */
    private static final String FROM = "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι";

    private static final String TO = "ABESIJKMHOPCTYXaeijopcyxshdqw" + "ABEZHIKMNOPTYXovi";

    private Confusables() {}

    /** The known name that looks like a given one; empty if there is none. */
    public static String of(String given, Collection<String> known) {
        if (given.length() > 200) {
            return "";
        }
        String look = look(given);
        for (String name : known) {
            if (name.length() <= 200 && !name.equals(given) && look(name).equals(look)) {
                return name;
            }
        }
        return "";
    }

    /** What is seen of a text: without blanks and signs of no width, in Latin letters where others look like them. */
    private static String look(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            int latin = FROM.indexOf(c);
            if (!Blanks.blank(c) && Character.getType(c) != Character.FORMAT) {
                out.appendCodePoint(latin < 0 ? c : TO.charAt(latin));
            }
        });
        return out.toString();
    }

    /** A text in quotes, every character spelled out that could be taken for another one. */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            String sign = Character.toString(c);
            boolean plain = c == ' ' || look(sign).equals(sign);
            out.append(plain ? sign : String.format(Locale.ROOT, "\\u%04X", c));
        });
        return out.append('"').toString();
    }
}
