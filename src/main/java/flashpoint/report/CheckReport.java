package flashpoint.report;

import flashpoint.chart.draw.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The report of a validation: one page with every check and the charts of the reference models. */
public final class CheckReport {

    private CheckReport() {}

    /**
     * A check as it is printed.
     *
     * @param check name
     * @param family what it is about
     * @param kind theory, regression or evidence
     * @param source where it comes from
     * @param expected value or window
     * @param observed figure with interval, or why there is none
     * @param replicates runs
     * @param falseAlarm chance of failing by luck
     * @param verdict {@code pass}, {@code missed} or {@code FAIL}
     */
    public record Row(
            String check,
            String family,
            String kind,
            String source,
            String expected,
            String observed,
            int replicates,
            String falseAlarm,
            String verdict) {}

    /**
     * Writes the report.
     *
     * @param rows the checks
     * @param summary their verdicts counted
     * @param charts may be empty
     * @param context how it was made
     * @param file where to
     * @throws IOException if it can't be written
     */
    public static void write(List<Row> rows, String summary, List<Chart> charts, ReportContext context, Path file)
            throws IOException {
        Html html = new Html();
        Report.open(html, "Validation");
        html.element(
                "p",
                "lead",
                "Flashpoint against known theories, the runs of Epstein (2002), what it was tuned to and facts that it"
                        + " was not tuned to: " + summary);
        html.element(
                "p",
                "warning",
                "A check of theory or regression that passes says that the program does what the source says. It does"
                        + " not say that the world does. Evidence that is missed is a finding about the model, and no"
                        + " fault of the program.");
        html.raw("</header>\n<main>\n");
        table(html, rows);
        if (!charts.isEmpty()) {
            html.raw("<h2 id=\"charts\">").text("Charts").raw("</h2>\n");
            for (Chart chart : charts) {
                Report.figure(html, chart);
            }
        }
        html.raw("<h2 id=\"run\">").text("How it was made").raw("</h2>\n<dl>\n");
        html.term("Program", context.version());
        html.term("Command", context.commandLine());
        html.term("Seed of replicate 0", Long.toString(context.seed()));
        html.term("Made with", context.environment());
        html.term("When", context.when());
        html.raw("</dl>\n</main>\n</body>\n</html>\n");
        Files.writeString(file, html.toString(), StandardCharsets.UTF_8);
    }

    private static void table(Html html, List<Row> rows) {
        html.raw("<h2 id=\"checks\">").text("Checks").raw("</h2>\n");
        html.head(
                "Intervals are 95 %. \"Tells\": the least difference that so many runs tell with power .8. Luck: the"
                        + " chance that a true claim fails with other seeds; for windows an estimate.",
                "check", "verdict", "expected", "observed", "#runs", "#luck", "family", "kind", "source");
        for (Row r : rows) {
            html.raw("<tr><th scope=\"row\"><code>").text(r.check()).raw("</code></th><td>");
            html.raw(r.verdict().equals("pass") ? "pass" : "<strong>" + r.verdict() + "</strong>")
                    .raw("</td><td>");
            html.text(r.expected()).raw("</td><td>").text(r.observed()).raw("</td><td class=\"number\">");
            html.text(Integer.toString(r.replicates())).raw("</td><td class=\"number\">");
            html.text(r.falseAlarm()).raw("</td><td>");
            html.text(r.family()).raw("</td><td>").text(r.kind()).raw("</td><td>");
            html.text(r.source()).raw("</td></tr>\n");
        }
        html.foot();
    }
}
