package flashpoint.report;

import flashpoint.chart.draw.Chart;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.ScenarioWarnings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The report: one HTML page that needs nothing else. Pictures, style and text are in it, and there is no address it would
 * fetch. It reads on paper, on a telephone and on a projector. A script adds a player of the recorded run, and values
 * under the pointer; without scripts, and on paper, nothing is missing from the text.
 */
public final class Report {

    /** Up to this size a picture goes in as SVG; beyond it, the PNG is smaller and as good on paper. */
    private static final long MOST_SVG = 300_000;

    private Report() {}

    /**
     * Writes the report.
     *
     * @param scenario what was run
     * @param ensemble its runs; at least one finished
     * @param charts what {@link flashpoint.chart.Charts} wrote; a chart without files is only described
     * @param context how it was made
     * @param file where to
     * @throws IOException if a chart cannot be read or the file not be written
     */
    public static void write(Scenario scenario, Ensemble ensemble, List<Chart> charts, ReportContext context, Path file)
            throws IOException {
        write(scenario, ensemble, charts, null, context, file);
    }

    /**
     * Writes the report, with a map in its player.
     *
     * @param scenario what was run
     * @param ensemble its runs; at least one finished
     * @param charts what {@link flashpoint.chart.Charts} wrote; without any there is no player
     * @param map map of the first run; null on the lattice
     * @param context how it was made
     * @param file where to
     * @throws IOException if a chart cannot be read or the file not be written
     */
    public static void write(
            Scenario scenario, Ensemble ensemble, List<Chart> charts, RecordedMap map, ReportContext context, Path file)
            throws IOException {
        Html html = new Html();
        boolean player = charts.stream().anyMatch(c -> c.time() != null);
        head(html, scenario, ensemble, player ? resource("player.css") : "");
        section(html, "happened", "What happened");
        list(html, Narrative.of(ensemble));
        GroupTable.write(html, ensemble);
        IncidentTable.write(html, ensemble);
        section(html, "charts", charts(scenario));
        for (Chart chart : charts) {
            figure(html, chart);
        }
        section(html, "numbers", "The numbers");
        NumbersTable.write(html, ensemble);
        section(html, "run", "What was run");
        RunDescription.write(html, ensemble, context);
        section(html, "notice", "What to notice");
        list(html, Notices.of(ensemble));
        section(html, "limits", "What the model cannot say");
        list(html, Notices.limits(scenario));
        html.raw("</main>\n");
        if (player) {
            player(html, new Recording(ensemble).json(charts, map));
        }
        html.raw("</body>\n</html>\n");
        Files.writeString(file, html.toString(), StandardCharsets.UTF_8);
    }

    /** The player makes itself, so that nothing of it is there without scripts. */
    private static void player(Html html, String recording) throws IOException {
        html.raw("<script type=\"application/json\" id=\"recording\">" + recording + "</script>\n");
        html.raw("<script>//<![CDATA[\n" + resource("player.js") + "//]]></script>\n");
    }

    private static String charts(Scenario scenario) {
        return scenario.lattice() ? "Charts" : "Charts and maps";
    }

    private static void head(Html html, Scenario scenario, Ensemble ensemble, String style) throws IOException {
        String given = scenario.meta().title();
        String title = given == null || given.isBlank() ? scenario.meta().name() : given;
        open(html, title, style);
        html.element(
                "p",
                "lead",
                "Flashpoint report on " + scenario.meta().name() + ", "
                        + (ensemble.runs() == 1 ? "one run" : ensemble.runs() + " runs"));
        html.element(
                "p",
                "warning",
                "An exploration with a model, not a forecast. The figures describe runs of the model, not people.");
        warnings(html, scenario);
        html.raw("<nav><a href=\"#happened\">What happened</a> <a href=\"#charts\">" + charts(scenario) + "</a> ");
        html.raw("<a href=\"#numbers\">The numbers</a> <a href=\"#run\">What was run</a> ");
        html.raw("<a href=\"#notice\">What to notice</a> <a href=\"#limits\">What it cannot say</a></nav>\n");
        html.raw("</header>\n<main>\n");
    }

    /** What in the scenario can have no effect: readers of the figures must know it first. */
    private static void warnings(Html html, Scenario scenario) {
        List<String> warnings = ScenarioWarnings.of(scenario);
        if (!warnings.isEmpty()) {
            html.element("p", "warning", "Warnings of the scenario: " + String.join("; ", warnings) + ".");
        }
    }

    /** The page up to and with its main heading. */
    static void open(Html html, String title) throws IOException {
        open(html, title, "");
    }

    private static void open(Html html, String title, String more) throws IOException {
        html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n");
        html.raw("<meta charset=\"utf-8\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.element("title", title + " \u2013 Flashpoint report");
        html.raw("<style>\n" + style() + more + "</style>\n</head>\n<body>\n<header>\n");
        html.element("h1", title);
    }

    static String style() throws IOException {
        return resource("report.css");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Report.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void section(Html html, String id, String title) {
        html.raw("<h2 id=\"" + id + "\">").text(title).raw("</h2>\n");
    }

    static void list(Html html, List<String> sentences) {
        html.raw("<ul>\n");
        sentences.forEach(s -> html.element("li", s));
        html.raw("</ul>\n");
    }

    /** A chart with its caption. */
    static void figure(Html html, Chart chart) throws IOException {
        html.raw("<figure id=\"chart-").text(chart.name()).raw("\">\n");
        html.raw("<a class=\"enlarge\" href=\"#chart-").text(chart.name()).raw("\">enlarge</a>\n");
        html.raw("<div class=\"picture\">\n");
        Path picture = picture(chart);
        if (picture != null && picture.toString().endsWith(".svg")) {
            String svg = Files.readString(picture, StandardCharsets.UTF_8);
            html.raw(svg.substring(svg.indexOf("<svg")).strip()).raw("\n");
        } else if (picture != null) {
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(picture));
            html.raw("<img alt=\"").text(chart.title() + ". " + chart.caption());
            html.raw("\" src=\"data:image/png;base64," + data + "\"/>\n");
        }
        html.raw("</div>\n<figcaption><strong>").text(chart.title()).raw(".</strong> ");
        html.text(chart.caption()).raw("</figcaption>\n</figure>\n");
    }

    /** The SVG if it is small or alone, else the PNG; null if there is neither. */
    private static Path picture(Chart chart) throws IOException {
        Path svg = ending(chart, ".svg");
        Path png = ending(chart, ".png");
        return svg != null && (png == null || Files.size(svg) <= MOST_SVG) ? svg : png;
    }

    private static Path ending(Chart chart, String ending) {
        return chart.files().stream()
                .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(ending))
                .findFirst()
                .orElse(null);
    }
}
