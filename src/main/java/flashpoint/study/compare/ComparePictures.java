package flashpoint.study.compare;

import flashpoint.chart.compare.CompareCharts;
import flashpoint.chart.compare.DifferenceMap;
import flashpoint.chart.compare.PairPanel;
import flashpoint.chart.compare.PairsPicture;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.chart.time.ChartClock;
import flashpoint.chart.time.EventMark;
import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import flashpoint.chart.time.TimePicture;
import flashpoint.core.Metric;
import flashpoint.report.RunWords;
import flashpoint.run.Metrics;
import flashpoint.scenario.Event;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.statistics.Band;
import flashpoint.statistics.Quantile;
import flashpoint.statistics.SimultaneousIntervals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The charts of a comparison.
 *
 * @param pairs slopes and estimation, one chart for each other scenario
 * @param course scenarios over one another, and differences over time
 * @param maps differences by village
 */
record ComparePictures(List<Chart> pairs, List<Chart> course, List<Chart> maps) {

    private static final int MOST_PANELS = 6;

    private static final List<String> OVERLAID = List.of("active", "injuries", "houses_burned", "displaced");

    /** Draws all of them, several at once. */
    static ComparePictures draw(CompareResult r, Path folder, int threads) throws IOException, InterruptedException {
        ExecutorService painters = Executors.newFixedThreadPool(Math.max(1, threads));
        try {
            List<Future<Chart>> pairs = new ArrayList<>();
            List<Future<Chart>> course = new ArrayList<>();
            List<Future<Chart>> maps = new ArrayList<>();
            for (int arm = 1; arm < r.names().size(); arm++) {
                int other = arm;
                pairs.add(painters.submit(() -> pairs(r, other, folder)));
                if (!r.villages().get(arm).isEmpty()) {
                    maps.add(painters.submit(() -> map(r, other, folder)));
                }
            }
            List<String> overlaid =
                    OVERLAID.stream().filter(r.series()::containsKey).toList();
            if (!overlaid.isEmpty()) {
                double end = r.hour(
                        r.series().get(overlaid.get(0)).get(0).length == 0
                                ? 1
                                : r.series().get(overlaid.get(0)).get(0)[0].length - 1);
                double[] acute = acute(r, end);
                if (acute[1] - acute[0] < end * 0.8) {
                    course.add(painters.submit(
                            () -> overlay(r, overlaid, "course-acute", "The acute phase", acute[0], acute[1], folder)));
                }
                course.add(painters.submit(() -> overlay(r, overlaid, "course", "The whole course", 0, end, folder)));
            }
            for (String metric : r.series().keySet()) {
                if (r.data().pairs() > 1 && OVERLAID.contains(metric)) {
                    course.add(painters.submit(() -> difference(r, metric, folder)));
                }
            }
            return new ComparePictures(done(pairs), done(course), done(maps));
        } finally {
            painters.shutdownNow();
        }
    }

    private static List<Chart> done(List<Future<Chart>> charts) throws IOException, InterruptedException {
        List<Chart> drawn = new ArrayList<>();
        for (Future<Chart> chart : charts) {
            try {
                drawn.add(chart.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException("a chart could not be drawn", e.getCause());
            }
        }
        return drawn;
    }

    private static String suffix(CompareResult r, int arm) {
        return r.names().size() > 2 ? "-" + (arm + 1) : "";
    }

    private static Chart pairs(CompareResult r, int arm, Path folder) throws IOException {
        Map<String, ObservedValues.Range> observed = r.observed();
        List<Metric> metrics = Metrics.run(r.scenarios().get(0));
        List<PairPanel> panels = new ArrayList<>();
        for (ArmEffect e : r.effects()) {
            if (e.arm() != arm || panels.size() == MOST_PANELS) {
                continue;
            }
            Metric metric = metrics.stream()
                    .filter(m -> m.name().equals(e.metric()))
                    .findFirst()
                    .orElseThrow();
            ObservedValues.Range range = observed.get(e.metric());
            panels.add(new PairPanel(
                    metric.axis(),
                    r.data().of(0, e.metric()),
                    r.data().of(arm, e.metric()),
                    e.effect().difference().mean(),
                    e.shown().low(),
                    e.shown().high(),
                    e.verdict(),
                    range == null ? new double[0] : new double[] {range.low(), range.high()}));
        }
        String title = r.names().get(arm) + " against " + r.names().get(0) + ", pair by pair";
        boolean reported = panels.stream().anyMatch(p -> p.observed().length > 0);
        String caption = "Left: each line is a pair of runs with one seed"
                + (reported
                        ? "; diamonds are what was reported of the real case, the least and the greatest value"
                        : "")
                + ". Right: the differences in order, and their mean with its interval. Lines that run parallel are"
                + " pairs in which the change did much the same; lines that cross are chance.";
        return CompareCharts.write(
                "pairs" + suffix(r, arm),
                title,
                caption,
                new PairsPicture(title, r.names().get(0), r.names().get(arm), panels),
                folder);
    }

    /** From some hours before runs part or attack to a day and a half after. */
    private static double[] acute(CompareResult r, double end) {
        double[] first = r.data().hasCalm() ? r.data().of(0, "first_attack_hour") : new double[0];
        double[] present = Arrays.stream(first).filter(v -> v < end).sorted().toArray();
        if (present.length == 0) {
            return new double[] {0, end};
        }
        double middle = Quantile.of(present, 0.5);
        return new double[] {Math.max(0, middle - 12), Math.min(end, middle + 36)};
    }

    private static Chart overlay(
            CompareResult r, List<String> metrics, String name, String title, double from, double to, Path folder)
            throws IOException {
        List<Metric> known = Metrics.series(r.scenarios().get(0));
        List<Panel> panels = new ArrayList<>();
        List<List<Band>> bands = new ArrayList<>();
        for (String metric : metrics) {
            Metric m = known.stream()
                    .filter(k -> k.name().equals(metric))
                    .findFirst()
                    .orElseThrow();
            List<Line> lines = new ArrayList<>();
            List<Band> own = new ArrayList<>();
            for (int arm = 0; arm < r.names().size(); arm++) {
                lines.add(new Line(metric, r.names().get(arm), LineStyle.thing(arm)));
                own.add(band(r.series().get(metric).get(arm)));
            }
            panels.add(new Panel(m.phrase(), m.unit(), m.whole(), lines));
            bands.add(own);
        }
        String shows = "The scenarios over one another: median and 10\u201390 % of "
                + r.data().pairs() + " runs of each.";
        TimeChart chart = new TimeChart(name, title, shows, "", "nothing happens in any of these runs", panels);
        ChartClock clock = ChartClock.of(r.scenarios().get(0).meta(), r.every());
        TimePicture picture = new TimePicture(chart, clock, bands, marks(r), from, to);
        return CompareCharts.write(
                name, title, shows + " Marks are the events that the scenarios set.", picture, folder);
    }

    /** Median and middle four fifths by kept tick. */
    private static Band band(double[][] runs) {
        int rows = runs.length == 0 ? 0 : runs[0].length;
        Band band = new Band(new float[rows], new float[rows], new float[rows], runs.length);
        double[] at = new double[runs.length];
        for (int t = 0; t < rows; t++) {
            for (int i = 0; i < at.length; i++) {
                at[i] = runs[i][t];
            }
            Arrays.sort(at);
            band.median()[t] = (float) Quantile.ofSorted(at, 0.5);
            band.low()[t] = (float) Quantile.ofSorted(at, 0.1);
            band.high()[t] = (float) Quantile.ofSorted(at, 0.9);
        }
        return band;
    }

    /** Events of all scenarios; one that not all have in the same way is marked with the names of those that do. */
    private static List<EventMark> marks(CompareResult r) {
        List<EventMark> marks = new ArrayList<>();
        for (Scenario scenario : r.scenarios()) {
            for (Event event : scenario.events()) {
                String label = label(event);
                List<String> with = new ArrayList<>();
                for (int arm = 0; arm < r.scenarios().size(); arm++) {
                    if (r.scenarios().get(arm).events().stream()
                            .anyMatch(e -> e.time() == event.time() && label(e).equals(label))) {
                        with.add(r.names().get(arm));
                    }
                }
                boolean all = with.size() == r.names().size();
                EventMark mark =
                        new EventMark(event.time(), all ? label : label + " (" + String.join(", ", with) + ")", false);
                if (!marks.contains(mark)) {
                    marks.add(mark);
                }
            }
        }
        marks.sort(Comparator.comparingDouble(EventMark::hour).thenComparing(EventMark::label));
        return marks;
    }

    private static String label(Event event) {
        return event.label() != null && !event.label().isBlank() ? event.label() : event.id();
    }

    private static Chart difference(CompareResult r, String metric, Path folder) throws IOException {
        List<Curves.Line> lines = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            SimultaneousIntervals band = CompareTables.band(r, metric, arm);
            double[] hours = new double[band.mean().length];
            Arrays.setAll(hours, r::hour);
            lines.add(new Curves.Line(
                    r.names().size() > 2 ? r.names().get(arm) : "", hours, band.mean(), band.low(), band.high()));
        }
        Metric own = Metrics.series(r.scenarios().get(0)).stream()
                .filter(m -> m.name().equals(metric))
                .findFirst()
                .orElseThrow();
        String title = "Difference over time, " + own.phrase() + ": "
                + (r.names().size() > 2 ? "others" : r.names().get(1)) + " less "
                + r.names().get(0);
        String caption =
                "Mean difference over pairs with its 95 % band, which holds at all ticks at once. Where the band"
                        + " leaves out 0 the scenarios differ.";
        Curves panel = new Curves("", "hours from the start", "difference in " + own.axis(), List.of(), lines);
        return SweepCharts.curves("difference-" + metric, title, caption, List.of(panel), folder);
    }

    private static Chart map(CompareResult r, int arm, Path folder) throws IOException {
        String metric = "houses_burned";
        Map<String, Double> a = r.villages().get(0).getOrDefault(metric, Map.of());
        Map<String, Double> b = r.villages().get(arm).getOrDefault(metric, Map.of());
        List<DifferenceMap.Place> places = new ArrayList<>();
        for (Village v : r.scenarios().get(0).villages()) {
            if (v.type() != Village.Type.PORTAL && a.containsKey(v.name()) && b.containsKey(v.name())) {
                places.add(new DifferenceMap.Place(v.name(), v.x(), v.y(), b.get(v.name()) - a.get(v.name())));
            }
        }
        String title = "Houses burned by village: " + r.names().get(arm) + " less "
                + r.names().get(0);
        String note = "mean over " + RunWords.count(r.data().pairs(), "pair")
                + "; dark green: fewer, magenta and ringed: more";
        String caption = "Difference in houses burned at the end of the run; the area of a disc is its size.";
        return CompareCharts.write(
                "map" + suffix(r, arm), title, caption, new DifferenceMap(title, note, places), folder);
    }
}
