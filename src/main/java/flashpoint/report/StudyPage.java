package flashpoint.report;

import flashpoint.chart.draw.Chart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of a study: one HTML page of sections, each with sentences, charts and tables, in the style of the report
 * of a run.
 *
 * @param title its title
 * @param lead one line below it
 * @param sections in order; each is named in the navigation
 */
public record StudyPage(String title, String lead, List<Section> sections) {

    /**
     * One section.
     *
     * @param title its heading
     * @param sentences first of all; with one it is a paragraph, with more a list
     * @param charts then
     * @param grids then
     */
    public record Section(String title, List<String> sentences, List<Chart> charts, List<SweepReport.Grid> grids) {

        /** Copies the lists. */
        public Section {
            sentences = List.copyOf(sentences);
            charts = List.copyOf(charts);
            grids = List.copyOf(grids);
        }
    }

    /**
     * Writes the page.
     *
     * @param file where to
     * @throws IOException if a chart cannot be read or the file not be written
     */
    public void write(Path file) throws IOException {
        Html html = new Html();
        Report.open(html, title);
        html.element("p", "lead", lead);
        html.element(
                "p",
                "warning",
                "An exploration with a model, not a forecast. The figures describe runs of the model, not people.");
        html.raw("<nav>");
        for (int k = 0; k < sections.size(); k++) {
            html.raw("<a href=\"#part-" + (k + 1) + "\">")
                    .text(sections.get(k).title)
                    .raw("</a> ");
        }
        html.raw("</nav>\n</header>\n<main>\n");
        for (int k = 0; k < sections.size(); k++) {
            section(html, "part-" + (k + 1), sections.get(k));
        }
        html.raw("</main>\n</body>\n</html>\n");
        Files.writeString(file, html.toString(), StandardCharsets.UTF_8);
    }

    private static void section(Html html, String id, Section section) throws IOException {
        html.raw("<h2 id=\"" + id + "\">").text(section.title).raw("</h2>\n");
        if (section.sentences.size() == 1) {
            html.element("p", section.sentences.get(0));
        } else if (!section.sentences.isEmpty()) {
            Report.list(html, section.sentences);
        }
        for (Chart chart : section.charts) {
            Report.figure(html, chart);
        }
        for (SweepReport.Grid grid : section.grids) {
            if (!grid.title().isEmpty()) {
                html.raw("<h3>").text(grid.title()).raw("</h3>\n");
            }
            SweepReport.rows(html, grid);
        }
    }
}
