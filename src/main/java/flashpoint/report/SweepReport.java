package flashpoint.report;

import flashpoint.chart.draw.Chart;
import flashpoint.core.Numbers;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of a sweep: one HTML page that needs nothing else, in the style of the report of a run. */
public final class SweepReport {

    private static final String FINDINGS = "Findings";
    private static final String RUN = "What was run";
    /** Letters of a cell of numbers beyond which it may be broken: a mean with its interval and n. */
    private static final int LONG = 20;

    private static final String READING = "How to read this";

    private SweepReport() {}

    /**
     * Contents of a page.
     *
     * @param title its title
     * @param lead one line below it
     * @param findings what was found, in sentences; the first thing a reader sees
     * @param settings pairs of term and description
     * @param sections charts and tables, in order
     * @param notes sentences on how to read it
     */
    public record Page(
            String title,
            String lead,
            List<String> findings,
            List<List<String>> settings,
            List<Section> sections,
            List<String> notes) {}

    /**
     * A part of the page, with a place in its navigation.
     *
     * @param title above it
     * @param charts in order
     * @param grids tables, after the charts
     */
    public record Section(String title, List<Chart> charts, List<Grid> grids) {}

    /**
     * A table.
     *
     * @param title above it
     * @param caption what it shows
     * @param columns heads; those that begin with {@code #} hold numbers
     * @param rows cells as text
     */
    public record Grid(String title, String caption, List<String> columns, List<List<String>> rows) {

        /**
         * The same under another title.
         *
         * @param other the title
         * @return a table
         */
        public Grid titled(String other) {
            return new Grid(other, caption, columns, rows);
        }
    }

    /**
     * Writes a page.
     *
     * @param page what it says
     * @param file where to
     * @throws IOException if a chart cannot be read or the file not be written
     */
    public static void write(Page page, Path file) throws IOException {
        Html html = new Html();
        html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n");
        html.raw("<meta charset=\"utf-8\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.element("title", page.title + " \u2013 Flashpoint report");
        html.raw("<style>\n" + Report.style() + "</style>\n</head>\n<body>\n<header>\n");
        html.element("h1", page.title).element("p", "lead", page.lead);
        html.element(
                "p",
                "warning",
                "An exploration with a model, not a forecast. The figures describe runs of the model, not people.");
        navigation(html, page);
        html.raw("</header>\n<main>\n");
        section(html, FINDINGS);
        Report.list(html, page.findings);
        for (Section section : page.sections) {
            section(html, section.title);
            for (Chart chart : section.charts) {
                Report.figure(html, chart);
            }
            section.grids.forEach(grid -> grid(html, grid));
        }
        section(html, RUN);
        html.raw("<dl>\n");
        page.settings.forEach(pair -> html.term(pair.get(0), pair.get(1)));
        html.raw("</dl>\n");
        section(html, READING);
        Report.list(html, page.notes);
        html.raw("</main>\n</body>\n</html>\n");
        Files.writeString(file, html.toString(), StandardCharsets.UTF_8);
    }

    private static void navigation(Html html, Page page) {
        List<String> titles = new ArrayList<>(List.of(FINDINGS));
        page.sections.forEach(section -> titles.add(section.title));
        titles.addAll(List.of(RUN, READING));
        html.raw("<nav>");
        titles.forEach(
                title -> html.raw("<a href=\"#" + id(title) + "\">").text(title).raw("</a> "));
        html.raw("</nav>\n");
    }

    private static void section(Html html, String title) {
        html.raw("<h2 id=\"" + id(title) + "\">").text(title).raw("</h2>\n");
    }

    /** A title as the name of a place in the page. */
    private static String id(String title) {
        return "part-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]++", "-");
    }

    private static void grid(Html html, Grid grid) {
        html.raw("<h3>").text(grid.title).raw("</h3>\n");
        rows(html, grid);
    }

    /** A table without its title. */
    static void rows(Html html, Grid grid) {
        html.head(grid.caption, grid.columns.toArray(String[]::new));
        for (List<String> row : grid.rows) {
            html.raw("<tr>");
            for (int c = 0; c < row.size(); c++) {
                String number = row.get(c).length() > LONG ? "number long" : "number";
                html.raw(grid.columns.get(c).startsWith("#") ? "<td class=\"" + number + "\">" : "<td>")
                        .text(row.get(c))
                        .raw("</td>");
            }
            html.raw("</tr>\n");
        }
        html.foot();
    }

    /**
     * A mean with interval and n.
     *
     * @param s of a sample
     * @return such as {@code 12.3 (10.1 to 14.5; n = 20)}
     */
    public static String mean(Summary s) {
        if (s.n() == 0) {
            return Figures.NONE + " (n = 0)";
        }
        String interval = s.shown().known() ? Figures.interval(s.shown()) + "; " : "";
        String zeros = s.manyZeros() ? ", " + s.zeros() + " of them 0" : "";
        return Figures.number(s.mean()) + " (" + interval + "n = " + s.n() + zeros + ")";
    }

    /**
     * A number with about three figures.
     *
     * @param value any number
     * @return its text
     */
    public static String number(double value) {
        return Figures.number(value);
    }

    /**
     * A number on a scale that is finer than hundredths.
     *
     * @param value any number
     * @param step least difference that matters
     * @return its text, to the place of the step
     */
    public static String number(double value, double step) {
        return Figures.number(value, step);
    }

    /**
     * An interval on a scale that is finer than hundredths.
     *
     * @param interval its ends
     * @param step least difference that matters
     * @return its text, to the place of the step
     */
    public static String interval(Interval interval, double step) {
        return interval.known()
                ? Figures.number(interval.low(), step) + " to " + Figures.number(interval.high(), step)
                : Figures.NONE;
    }

    /**
     * A share as a percentage.
     *
     * @param share 0 to 1, or NaN
     * @return its text
     */
    public static String percent(double share) {
        return Figures.percent(share);
    }

    /**
     * An interval in words.
     *
     * @param interval any
     * @return its text
     */
    public static String interval(Interval interval) {
        return Figures.interval(interval);
    }

    /**
     * A p-value.
     *
     * @param p 0 to 1, or NaN
     * @return its text; below a thousandth only that
     */
    public static String probability(double p) {
        if (Double.isNaN(p)) {
            return Figures.NONE;
        }
        return p < 0.001 ? "< 0.001" : Numbers.fixed(p, 3);
    }
}
