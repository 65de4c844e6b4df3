package flashpoint.yaml;

import java.util.Locale;

/**
 * Error in an input file: what is wrong, and where. Its text is one line without control characters, whatever the file
 * holds.
 *
 * @param file name of the file, or {@code --set}
 * @param line from 1; 0 if the file as a whole is meant
 * @param column from 1; 0 if the line or file as a whole is meant
 * @param key dotted path of the setting; empty if there is none
 * @param given what was found, as a phrase such as {@code got "seven"} or {@code unknown key}
 * @param allowed what may stand there, with type, unit and range; empty if that needs no words
 * @param nearest the nearest known name; empty if none is near
 */
public record InputError(String file, int line, int column, String key, String given, String allowed, String nearest) {

    private static final int LONGEST = 60;
    private static final int LONGEST_LINE = 4000;
    private static final String LINE_ENDS = "\n\r\t";

    /**
     * The same at another place.
     *
     * @param mark where it is
     * @return a copy
     */
    public InputError at(SourcePosition mark) {
        return new InputError(mark.file(), mark.line(), mark.column(), key, given, allowed, nearest);
    }

    /**
     * The message: for instance {@code x.yaml:9:24: params.police.reinf.delay: got "seven", allowed: a number from 0 to
     * 240 h}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(clean(file, 500));
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        text.append(": ");
        if (!key.isEmpty()) {
            text.append(clean(key, 200)).append(": ");
        }
        text.append(clean(given, 500));
        if (!allowed.isEmpty()) {
            text.append(", allowed: ").append(clean(allowed, 2000));
        }
        if (!nearest.isEmpty()) {
            text.append("; did you mean ").append(clean(nearest, 200)).append('?');
        }
        return text.toString();
    }

    /**
     * Text of a user in quotes, shortened.
     *
     * @param text any text
     * @return one line without control characters
     */
    public static String quoted(String text) {
        return '"' + plain(text) + '"';
    }

    /**
     * Text of a user, shortened.
     *
     * @param text any text
     * @return one line without control characters
     */
    public static String plain(String text) {
        return clean(text, LONGEST);
    }

    /**
     * Text from outside as one line that does nothing to a terminal: white space of any kind becomes a space, and
     * control characters, those that turn the direction of writing, and others without a shape are written as
     * {@code \\u001B}.
     *
     * @param text any text; null is "null"
     * @return at most a few thousand characters; what is longer is cut, with dots
     */
    public static String line(String text) {
        StringBuilder spaced = new StringBuilder();
        boolean space = false;
        String all = String.valueOf(text);
        for (int i = 0; i < all.length() && i <= LONGEST_LINE; i++) {
            boolean blank = "\n\r\t\f\u000B".indexOf(all.charAt(i)) >= 0;
            if (blank && !space) {
                spaced.append(' ');
            } else if (!blank) {
                spaced.append(all.charAt(i));
            }
            space = blank;
        }
        return clean(spaced.toString(), LONGEST_LINE).strip();
    }

    /**
     * Text of several lines that does nothing to a terminal but begin lines: as {@link #line}, except that line ends, tabs
     * and carriage returns stay, and nothing is cut.
     *
     * @param text any text
     * @return the text with escapes
     */
    public static String lines(String text) {
        if (text.codePoints().allMatch(c -> harmless(c) || LINE_ENDS.indexOf(c) >= 0)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (harmless(c) || LINE_ENDS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        });
        return out.toString();
    }

    /** Escapes whatever would break a line or hide in it, and shortens. */
    private static String clean(String text, int longest) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            if (i >= longest) {
                return out.append("...").toString();
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean blank = c != ' ' && Blanks.blank(c);
            if (harmless(c) && !blank) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        }
        return out.toString();
    }

    /**
     * Whether a text can stand in one line without doing anything to it. Joiners without width are letters' orthography in
     * Persian, Sinhala and other scripts, and belong between letters only.
     */
    public static boolean harmless(String text) {
        int[] codes = text.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            boolean joiner = codes[i] == 0x200C || codes[i] == 0x200D;
            boolean between = i > 0 && i + 1 < codes.length && letter(codes[i - 1]) && Character.isLetter(codes[i + 1]);
            if (joiner ? !between : !harmless(codes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a character can stand in one line of text without doing anything to it. */
    public static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
