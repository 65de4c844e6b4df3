package flashpoint.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as aligned text within a width. Where columns are too wide the widest are wrapped; where that would leave them
 * too narrow to read, the last ones stand below each row, indented.
 *
 * @param header names of the columns
 * @param rows cells
 * @param width columns of the terminal
 */
record TableLayout(List<String> header, List<List<String>> rows, int width) {

    private static final int GAP = 2;
    private static final int INDENT = 4;

    /** A column of words is not narrower. */
    private static final int READABLE = 18;

    String text() {
        int[] natural = natural();
        int side = header.size();
        while (side > 1 && least(natural, side) > width) {
            side--;
        }
        int[] widths = Arrays.copyOf(natural, side);
        while (total(widths) > width && widest(widths) >= 0 && widths[widest(widths)] > Math.min(READABLE, width)) {
            widths[widest(widths)]--;
        }
        StringBuilder out = new StringBuilder();
        line(out, header, widths);
        for (List<String> row : rows) {
            line(out, row, widths);
            for (int c = side; c < row.size(); c++) {
                below(out, header.get(c), row.get(c));
            }
        }
        return out.toString();
    }

    private int[] natural() {
        int[] widths = new int[header.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = length(header.get(c));
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
            }
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What the first columns take when every wide one is as narrow as it can be. */
    private static int least(int[] natural, int columns) {
        int sum = GAP * (columns - 1);
        for (int c = 0; c < columns; c++) {
            sum += c == 0 ? natural[c] : Math.min(natural[c], READABLE);
        }
        return sum;
    }

    private static int total(int[] widths) {
        return Arrays.stream(widths).sum() + GAP * (widths.length - 1);
    }

    private static int widest(int[] widths) {
        int widest = widths.length > 1 ? 1 : 0;
        for (int c = widest; c < widths.length; c++) {
            widest = widths[c] > widths[widest] ? c : widest;
        }
        return widest;
    }

    private static void line(StringBuilder out, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int c = 0; c < widths.length; c++) {
            wrapped.add(wrap(cells.get(c), widths[c]));
            lines = Math.max(lines, wrapped.get(c).size());
        }
        for (int l = 0; l < lines; l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = l < wrapped.get(c).size() ? wrapped.get(c).get(l) : "";
                line.append(cell).append(" ".repeat(Math.max(0, widths[c] - length(cell)) + GAP));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private void below(StringBuilder out, String name, String cell) {
        if (!cell.isEmpty()) {
            String indent = " ".repeat(INDENT);
            for (String line : wrap(name + ": " + cell, Math.max(READABLE, width - INDENT))) {
                out.append(indent).append(line).append('\n');
            }
        }
    }

    /** Lines of at most so many characters, parted at blanks, or within a word that is longer. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (line.length() > 0 && length(line.toString()) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            while (length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
