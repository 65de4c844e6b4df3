package flashpoint.report;

import flashpoint.core.Metric;
import flashpoint.run.Ensemble;
import flashpoint.run.Metrics;
import flashpoint.statistics.Summary;
import java.util.List;

/** The table of every run metric, those by group below their total. */
final class NumbersTable {

    private NumbersTable() {}

    /** Writes the table. */
    static void write(Html html, Ensemble ensemble) {
        html.head(
                "Each run gives one value of each metric; the rows summarise " + ensemble.runs()
                        + (ensemble.runs() == 1 ? " run" : " runs")
                        + ". 95 % interval: of the mean, within the range of the metric; where runs are 0 or not, it"
                        + " joins those of the share and of the size of the rest. Percentiles: Hyndman and Fan's"
                        + " definition 7. n: runs that have a value, and how many of them are 0 if that is more than a"
                        + " fifth, when the mean describes hardly any run; a first attack, for instance, has none"
                        + " where nobody was attacked.",
                "metric",
                "meaning",
                "unit",
                "#mean",
                "#95 % interval",
                "#median",
                "#10\u201390 % of runs",
                "#n");
        List<Metric> metrics = Metrics.run(ensemble.scenario());
        List<String> names = metrics.stream().map(Metric::name).toList();
        for (Metric metric : metrics) {
            boolean group = ensemble.scenario().groups().stream()
                    .anyMatch(g -> metric.name().endsWith("_" + g.label())
                            && names.contains(metric.name()
                                    .substring(
                                            0,
                                            metric.name().length() - g.label().length() - 1)));
            row(html, metric, group, ensemble.summary(metric.name()));
        }
        html.foot();
    }

    private static void row(Html html, Metric metric, boolean group, Summary s) {
        html.raw(group ? "<tr class=\"group\">" : "<tr>");
        html.raw("<th scope=\"row\"><code>").text(metric.name()).raw("</code></th>");
        html.raw("<td>")
                .text(metric.meaning())
                .raw("</td><td>")
                .text(metric.unit())
                .raw("</td>");
        number(html, Figures.number(s.mean()));
        number(html, s.n() == 1 ? "one run" : Figures.interval(s.shown()));
        number(html, Figures.median(s));
        number(html, Figures.middle(s));
        number(html, Figures.number(s.n()) + (s.manyZeros() ? " (" + s.zeros() + " are 0)" : ""));
        html.raw("</tr>\n");
    }

    private static void number(Html html, String text) {
        html.raw("<td class=\"number\">").text(text).raw("</td>");
    }
}
