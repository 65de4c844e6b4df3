package flashpoint.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writer of well-formed HTML. Text is escaped unless it comes from {@link #raw}; every element is closed as in XML, so
 * that a page can be checked by an XML parser.
 */
final class Html {

    /** A table with more rows is folded on a screen; on paper it is whole. */
    private static final int FOLDED = 16;

    private static final Pattern CELL = Pattern.compile("<(tr|t[hd])((?: [a-z]+=\"[^\"]*\")*)>");

    private final StringBuilder out = new StringBuilder();
    /** Heads of the table being written, where it begins and where its rows begin. */
    private List<String> columns = List.of();

    private int table;
    private int rows;
    private int folds;

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

    private Html table(String tag, String caption, String... heads) {
        table = out.length();
        columns = Arrays.stream(heads)
                .map(head -> head.startsWith("#") ? head.substring(1) : head)
                .toList();
        raw("<div class=\"wide\">" + tag + "\n").element("caption", caption).raw("<thead><tr>");
        for (String column : heads) {
            boolean number = column.startsWith("#");
            raw("<th scope=\"col\"" + (number ? " class=\"number\"" : "") + ">")
                    .text(number ? column.substring(1) : column)
                    .raw("</th>");
        }
        raw("</tr></thead>\n<tbody>\n");
        rows = out.length();
        return this;
    }

    /** The end of a table: every cell gets the head of its column, which stands beside it on a narrow screen. */
    Html foot() {
        Matcher cell = CELL.matcher(out.substring(rows));
        StringBuilder labelled = new StringBuilder();
        int column = 0;
        int count = 0;
        while (cell.find()) {
            boolean row = cell.group(1).equals("tr");
            count += row ? 1 : 0;
            column = row ? -1 : column + 1;
            String label = row || column >= columns.size() ? "" : " data-label=\"" + escape(columns.get(column)) + "\"";
            cell.appendReplacement(
                    labelled, Matcher.quoteReplacement("<" + cell.group(1) + cell.group(2) + label + ">"));
        }
        cell.appendTail(labelled);
        out.setLength(rows);
        raw(labelled.toString()).raw("</tbody></table></div>\n");
        if (count > FOLDED) {
            String id = "fold-" + ++folds;
            out.insert(
                    table,
                    "<div class=\"fold\"><input type=\"checkbox\" id=\"" + id + "\"/><label for=\"" + id
                            + "\">show all " + count + " rows</label>\n");
            raw("</div>\n");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
