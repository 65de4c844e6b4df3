package flashpoint.report;

/**
 * Writer of well-formed HTML. Text is escaped unless it comes from {@link #raw}; every element is closed as in XML, so
 * that a page can be checked by an XML parser.
 */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Text as it may stand between tags and in attributes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 knows the character. */
    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** Markup as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Escaped text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element with escaped text. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    /** An element with a class and escaped text. */
    Html element(String name, String style, String text) {
        return raw("<" + name + " class=\"" + style + "\">").text(text).raw("</" + name + ">\n");
    }

    /** A term with its description, within a {@code dl}. */
    Html term(String term, String description) {
        return element("dt", term).element("dd", description);
    }

    /** The head of a table: columns that begin with {@code #} hold numbers. */
    Html head(String caption, String... columns) {
        return table("<table>", caption, columns);
    }

    /** The head of a table no wider than it need be. */
    Html narrow(String caption, String... columns) {
        return table("<table class=\"small\">", caption, columns);
    }

    private Html table(String tag, String caption, String... columns) {
        raw("<div class=\"wide\">" + tag + "\n").element("caption", caption).raw("<thead><tr>");
        for (String column : columns) {
            boolean number = column.startsWith("#");
            raw("<th scope=\"col\"" + (number ? " class=\"number\"" : "") + ">")
                    .text(number ? column.substring(1) : column)
                    .raw("</th>");
        }
        return raw("</tr></thead>\n<tbody>\n");
    }

    /** The end of a table. */
    Html foot() {
        return raw("</tbody></table></div>\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
