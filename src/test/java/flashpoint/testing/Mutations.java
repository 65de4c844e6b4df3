package flashpoint.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damage done to scenario files: characters, words, numbers and lines changed, moved or lost. */
public final class Mutations {

    private static final List<String> EXTREMES = List.of(
            "-1",
            "0",
            "1e308",
            "1e309",
            "-1e309",
            "9".repeat(500),
            "1e999999999",
            ".nan",
            ".inf",
            "-0.0",
            "0x7fffffff",
            "2147483648",
            "9223372036854775808",
            "0.1e-400",
            "1_000",
            "٣",
            "--1",
            "1.2.3");

    private static final List<String> TOKENS = List.of(
            "null",
            "~",
            "true",
            "[]",
            "{}",
            "[[[[",
            "&a x",
            "*a",
            "!!int 1",
            "\"",
            "'",
            "|",
            ">",
            "\t",
            "---",
            "...",
            "? ",
            ": ",
            "- ",
            "#",
            "@",
            "`",
            "%YAML 1.2",
            "<<",
            "\u0000",
            "\uFEFF",
            "\u2028",
            "\uD800",
            "😀",
            "..",
            "/",
            "korday-2020.yaml",
            "x.csv",
            "remove: true",
            "extends: three-villages.yaml",
            "type: QUARREL",
            "params:");

    private Mutations() {}

    /** One damage of a random kind at a random place. */
    public static String mutate(String text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(4));
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(10)) {
            case 0:
                return text.substring(0, at) + text.substring(to);
            case 1:
                return text.substring(0, at) + (char) (random.nextInt(0x80)) + text.substring(at);
            case 2:
                return swap(text, random);
            case 3:
                return replace(text, "[A-Za-z.-]+", TOKENS.get(random.nextInt(TOKENS.size())), random);
            case 4:
                return replace(text, "-?[0-9]+(\\.[0-9]+)?", EXTREMES.get(random.nextInt(EXTREMES.size())), random);
            case 5:
                lines.remove(line);
                break;
            case 6:
                lines.add(random.nextInt(lines.size() + 1), lines.get(line));
                break;
            case 7:
                lines.set(line, " ".repeat(random.nextInt(6)) + lines.get(line).strip());
                break;
            case 8:
                Collections.swap(lines, line, random.nextInt(lines.size()));
                break;
            default:
                return text.substring(0, at);
        }
        return String.join("\n", lines);
    }

    private static String swap(String text, SplittableRandom random) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    /** Puts another word in place of one of those that match. */
    private static String replace(String text, String pattern, String by, SplittableRandom random) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        int from = random.nextInt(text.length() + 1);
        return matcher.find(from) ? text.substring(0, matcher.start()) + by + text.substring(matcher.end()) : text;
    }
}
