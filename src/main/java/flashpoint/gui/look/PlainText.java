package flashpoint.gui.look;

/**
 * Texts of a scenario as Swing may show them. A component takes a text that begins with {@code <html>} for markup, which
 * can load pictures from any address; a stranger's title must stay a text.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * A text that no component takes for markup.
     *
     * @param text any text
     * @return the same; with a blank in front if it begins as markup does
     */
    public static String of(String text) {
        return text != null && text.regionMatches(true, 0, "<html", 0, 5) ? " " + text : text;
    }

    /**
     * A text within markup of our own.
     *
     * @param text any text
     * @return the same with the characters of markup escaped
     */
    public static String escaped(String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("\n", "<br>");
    }
}
