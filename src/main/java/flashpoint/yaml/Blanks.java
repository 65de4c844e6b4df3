package flashpoint.yaml;

/** Blanks of every kind: spaces, tabs, and the spaces that do not break or have no width. */
public final class Blanks {

    private Blanks() {}

    /** Whether a character shows nothing. */
    static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }

    /** A text without blanks at its ends. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Where a text has blanks that it should not have, as a phrase; empty if nowhere. */
    public static String where(String text) {
        if (text.isEmpty() || strip(text).equals(text)) {
            return "";
        }
        boolean before = blank(text.charAt(0));
        boolean behind = blank(text.charAt(text.length() - 1));
        return before && behind
                ? "with blanks at both ends"
                : before ? "with a blank before it" : "with a blank at its end";
    }
}
