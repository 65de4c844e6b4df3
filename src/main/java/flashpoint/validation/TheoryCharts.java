package flashpoint.validation;

import flashpoint.chart.time.LineChart;
import flashpoint.chart.time.LineChart.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Charts of what the checks of rumours observed, beside the curves of theory. Made from verdicts: nothing is run for
 * it.
 */
final class TheoryCharts {

    private static final double[] STARTS = {.1, .25, .5, .75, .9, .99};
    private static final double[] PAIR_STARTS = {.1, .5};
    private static final int MOST_FAILURES = 5;

    private final Map<String, Double> observed = new LinkedHashMap<>();

    private TheoryCharts(List<Verdict> verdicts) {
        verdicts.forEach(v -> observed.put(v.check().name(), v.finding().observed()));
    }

    /** Charts for which every check was run. */
    static List<LineChart> all(List<Verdict> verdicts) {
        TheoryCharts charts = new TheoryCharts(verdicts);
        List<LineChart> all = new ArrayList<>();
        if (charts.has(charts.starts("maki-thompson", STARTS))
                && charts.has(charts.starts("daley-kendall", PAIR_STARTS))) {
            all.add(charts.starts());
        }
        if (charts.has(charts.failures())) {
            all.add(charts.failuresChart());
        }
        return all;
    }

    private List<String> starts(String rule, double[] shares) {
        return Arrays.stream(shares)
                .mapToObj(share -> rule + "-start-" + RumourChecks.percent(share) + "-00")
                .toList();
    }

    private List<String> failures() {
        return List.of(
                "daley-kendall-limit", "stifling-after-2", "stifling-after-3", "stifling-after-4", "stifling-after-5");
    }

    private boolean has(List<String> names) {
        return observed.keySet().containsAll(names);
    }

    private double[] values(List<String> names) {
        return names.stream().mapToDouble(observed::get).toArray();
    }

    private LineChart starts() {
        double[] x = IntStream.range(0, 99).mapToDouble(k -> 0.01 + k / 100.0).toArray();
        double[] theory =
                Arrays.stream(x).map(b -> RumourTheory.limit(1, 1 - b, b)).toArray();
        return new LineChart(
                "rumour-by-initial-tellers",
                "Rumours: who never hears, by the share who tell at the start",
                "Compare the points with the curve, theta exp(2 a (1 - theta)) = exp(-b) of Belen and Pearce (2004) in"
                        + " continuous time, which rises from .2032 to 1/e. Ticks of a tenth of a contact put the model a"
                        + " little below, and where nearly everybody tells a little above. The pair rule of Daley and"
                        + " Kendall and the caller's of Maki and Thompson have the same ends.",
                "share who tell at the start, b",
                "share of the others who never hear",
                List.of(
                        new Line("theory", x, theory, false),
                        new Line("Maki and Thompson", STARTS, values(starts("maki-thompson", STARTS)), true),
                        new Line(
                                "Daley and Kendall", PAIR_STARTS, values(starts("daley-kendall", PAIR_STARTS)), true)));
    }

    private LineChart failuresChart() {
        double[] x = IntStream.rangeClosed(1, MOST_FAILURES).asDoubleStream().toArray();
        double[] theory = Arrays.stream(x)
                .map(k -> RumourTheory.limit((int) k, 0.995, 0.005))
                .toArray();
        return new LineChart(
                "rumour-by-failures",
                "Rumours: who never hears, by the failures a teller bears",
                "Compare the points with the curve, ln theta = -(k + 1) a (1 - theta) - b from one teller in two"
                        + " hundred: .20, .06, .02 and so on. Each further failure that a teller bears leaves about a"
                        + " third as many unreached.",
                "failures to stop, k",
                "share who never hear",
                List.of(new Line("theory", x, theory, false), new Line("model", x, values(failures()), true)));
    }
}
