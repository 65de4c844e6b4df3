package flashpoint.study.worst;

import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.IndexBars;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Numbers;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import flashpoint.experiment.study.Study;
import flashpoint.report.SweepReport;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.statistics.Summary;
import flashpoint.study.sensitivity.Inputs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The worst case in a box: generations of an evolution strategy, all points with the same seeds, until the budget is used but
 * for a last block, in which the ten best are run again on seeds that the search has not seen. What a search finds is partly the
 * luck of its seeds; the last block says how much.
 */
final class WorstStudy implements Study {

    /** Number of points that are confirmed. */
    static final int CONFIRMED = 10;

    private static final String BEST = "best.csv";

    private final Plan plan;
    private final Inputs inputs;
    private final String outcome;
    private final boolean least;
    private final int replicates;
    private final int fresh;
    private final long budget;

    WorstStudy(Plan plan) {
        this.plan = plan;
        Map<String, Object> m = plan.study().settings();
        inputs = Inputs.parse((List<?>) m.get("inputs"));
        outcome = (String) m.get("outcome");
        least = Boolean.TRUE.equals(m.get("least"));
        replicates = ((Number) m.get("replicates")).intValue();
        fresh = ((Number) m.get("fresh")).intValue();
        budget = ((Number) m.get("budget")).longValue();
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        List<double[]> means = means(rows);
        boolean confirmed = rows.all().stream().anyMatch(r -> r.replicate() >= replicates);
        if (confirmed) {
            return Optional.empty();
        }
        Search search = new Search(inputs.factors().size(), plan.head().seed());
        long reserved = (long) CONFIRMED * fresh;
        List<double[]> asked = search.next(means.stream()
                .map(m -> Double.isNaN(m[0]) ? -1e300 : least ? -m[0] : m[0])
                .toList());
        long wanted = (long) asked.size() * replicates;
        if (asked.isEmpty() || rows.all().size() + wanted + reserved > budget) {
            return Optional.of(last(means));
        }
        List<List<String>> points = new ArrayList<>();
        List<Schedule.Item> runs = new ArrayList<>();
        for (double[] u : asked) {
            double[] inside = new double[u.length];
            Arrays.setAll(inside, i -> Math.min(Math.nextDown(1.0), u[i]));
            for (int k = 0; k < replicates; k++) {
                runs.add(new Schedule.Item(rows.plan().points().size() + points.size(), k));
            }
            points.add(inputs.at(inside));
        }
        return Optional.of(Block.ofRuns(
                "a generation of " + points.size() + " points",
                points,
                runs,
                Math.max(0, budget - rows.all().size() - wanted)));
    }

    private Block last(List<double[]> means) {
        List<Schedule.Item> runs = new ArrayList<>();
        List<Integer> top = top(means);
        for (int point : top) {
            for (int k = 0; k < fresh; k++) {
                runs.add(new Schedule.Item(point, replicates + k));
            }
        }
        return Block.ofRuns("the best " + top.size() + " again on " + fresh + " fresh seeds each", List.of(), runs, 0);
    }

    /** Points in the order of the search, the best first, none with the values of another. */
    private List<Integer> top(List<double[]> means) {
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < means.size(); k++) {
            if (!Double.isNaN(means.get(k)[0])) {
                order.add(k);
            }
        }
        order.sort(Comparator.comparingDouble((Integer k) -> least ? means.get(k)[0] : -means.get(k)[0])
                .thenComparingInt(k -> k));
        return order.stream()
                .limit(CONFIRMED)
                .map(k -> k + plan.study().initial())
                .toList();
    }

    /** By point after the initial one: mean over the seeds of the search. */
    private List<double[]> means(StudyRows rows) {
        int first = plan.study().initial();
        List<double[]> means = new ArrayList<>();
        double[][] values = values(rows, 0, replicates);
        for (int p = first; p < values.length; p++) {
            means.add(new double[] {Summary.of(values[p]).mean()});
        }
        return means;
    }

    private double[][] values(StudyRows rows, int from, int to) {
        List<String> kept = plan.head().metrics();
        Outcome of = described();
        int column = kept.indexOf(of.metric(kept));
        double[][] values = new double[rows.plan().points().size()][to - from];
        for (double[] v : values) {
            Arrays.fill(v, Double.NaN);
        }
        for (StudyRows.Row row : rows.all()) {
            if (row.replicate() >= from && row.replicate() < to) {
                values[row.point()][row.replicate() - from] =
                        of.value(kept, row.ok(), row.ok() ? row.metrics()[column] : Double.NaN);
            }
        }
        return values;
    }

    private Outcome described() {
        return Outcome.of(plan.base().scenario(List.of()), plan, outcome);
    }

    /** A point with what the search and the fresh seeds say of it. */
    private record Found(int point, List<String> values, double searched, Summary fresh) {}

    private List<Found> found(Store store) throws SweepException {
        StudyRows rows = StudyRows.of(store, StudyTables.decisions(store).size());
        List<double[]> means = means(rows);
        double[][] again = values(rows, replicates, replicates + fresh);
        List<Found> found = new ArrayList<>();
        for (int point : top(means)) {
            found.add(new Found(
                    point,
                    rows.plan().points().get(point),
                    means.get(point - plan.study().initial())[0],
                    Summary.ofOutcome(again[point])));
        }
        found.sort(Comparator.comparingDouble((Found f) -> least ? f.fresh.mean() : -f.fresh.mean())
                .thenComparingInt(Found::point));
        return found;
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(BEST, "rank", "integer", "", "rank by the mean on fresh seeds"));
        columns.add(new Column(BEST, "design", "integer", "", "number of the point"));
        inputs.factors().forEach(f -> columns.add(new Column(BEST, f.key(), "text", "", "value of this key")));
        columns.add(new Column(BEST, "searched", "number", "", "mean of " + outcome + " on the seeds of the search"));
        columns.add(new Column(BEST, "mean", "number", "", "mean of " + outcome + " on fresh seeds"));
        columns.add(new Column(BEST, "lower", "number", "", "lower end of its 95 % interval"));
        columns.add(new Column(BEST, "upper", "number", "", "upper end"));
        columns.add(new Column(BEST, "runs", "integer", "runs", "fresh runs with a value"));
        return columns;
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        int rank = 0;
        try (CsvTable table = new CsvTable(folder.resolve(BEST), ColumnsTable.names(columns()))) {
            for (Found f : found(store)) {
                table.add(++rank).add(f.point);
                f.values.forEach(table::add);
                table.add(f.searched).add(f.fresh.mean());
                table.add(f.fresh.interval().low()).add(f.fresh.interval().high());
                table.add(f.fresh.n()).end();
            }
        }
        return columns();
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return findings(found(store));
    }

    private List<String> findings(List<Found> found) {
        List<String> lines = new ArrayList<>();
        if (found.isEmpty()) {
            return List.of("No point has a value of " + outcome + ".");
        }
        Found first = found.get(0);
        lines.add((least ? "Least" : "Greatest") + " value of " + described().title() + " found: "
                + SweepReport.number(first.fresh.mean()) + " ("
                + (first.fresh.shown().known() ? SweepReport.interval(first.fresh.shown()) + ", " : "") + "n = "
                + first.fresh.n() + " fresh seeds) at " + at(first) + ".");
        lines.add("On the " + replicates + " seeds of the search it was " + SweepReport.number(first.searched)
                + "; the difference is the luck of the search.");
        lines.add("A search under a budget may miss what is worse; it shows what is possible, not what is likely.");
        return lines;
    }

    private KeyLabel label(int input) {
        return KeyLabel.of(plan.base(), inputs.factors().get(input).key());
    }

    private static String value(Found f, int input) {
        return SweepReport.number(Double.parseDouble(f.values.get(input)));
    }

    /** Inputs by phrase and key, with their values. */
    private String at(Found f) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < inputs.factors().size(); i++) {
            KeyLabel label = label(i);
            parts.add(label.words() + " " + value(f, i) + (label.unit().isEmpty() ? "" : " " + label.unit()));
        }
        return String.join(", ", parts);
    }

    /** Values of the inputs in their order. */
    private String values(Found f) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < inputs.factors().size(); i++) {
            String unit = label(i).unit();
            parts.add(value(f, i) + (unit.isEmpty() ? "" : " " + unit));
        }
        return String.join(", ", parts);
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException {
        List<Found> found = found(store);
        List<IndexBars.Bar> bars = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Found f : found) {
            double none = Double.NaN;
            bars.add(new IndexBars.Bar(
                    "point " + f.point,
                    values(f),
                    f.fresh.mean(),
                    f.fresh.shown().low(),
                    f.fresh.shown().high(),
                    f.searched,
                    none,
                    none,
                    none,
                    false));
            rows.add(List.of(
                    Integer.toString(f.point), values(f), SweepReport.number(f.searched), SweepReport.mean(f.fresh)));
        }
        String phrases = inputs.factors().stream()
                .map(f -> KeyLabel.of(plan.base(), f.key()).phrase())
                .collect(Collectors.joining("; "));
        Chart chart = SweepCharts.bars(
                "best",
                "The best points of the search, on fresh seeds, with 95 % intervals; open: on the seeds of the search."
                        + " Below each point its values of " + phrases + ".",
                new IndexBars(
                        (least ? "Least" : "Greatest") + " values of "
                                + described().title(),
                        described().axis(),
                        "on fresh seeds",
                        "on the seeds of the search",
                        "",
                        bars),
                folder.resolve("charts"));
        var meta = plan.base().scenario(List.of()).meta();
        List<List<String>> settings = new ArrayList<>();
        settings.add(List.of("scenario", meta.name() + ": " + meta.title()));
        for (int i = 0; i < inputs.factors().size(); i++) {
            Factor f = inputs.factors().get(i);
            settings.add(List.of(
                    label(i).setting(),
                    Numbers.text(f.low().doubleValue()) + " to "
                            + Numbers.text(f.high().doubleValue())));
        }
        settings.add(List.of("runs", store.count("true") + ", of which " + store.count("status <> 'ok'") + " failed"));
        settings.add(List.of("seed", Long.toString(plan.head().seed())));
        settings.add(List.of("program", plan.head().version()));
        SweepReport.write(
                new SweepReport.Page(
                        (least ? "Best case: " : "Worst case: ") + plan.head().titled(meta.title()),
                        "Flashpoint report on the " + (least ? "least" : "greatest") + " value of "
                                + described().title() + " in a box",
                        findings(found),
                        settings,
                        List.of(new SweepReport.Section(
                                "Points",
                                List.of(chart),
                                List.of(new SweepReport.Grid(
                                        "The best of the search",
                                        "In the order of the mean on fresh seeds. Inputs, in their order: " + phrases
                                                + ".",
                                        List.of("#point", "#inputs", "#on the seeds of the search", "#on fresh seeds"),
                                        rows)))),
                        List.of(
                                "An evolution strategy (CMA-ES) asks for generations of points, all with the same"
                                        + " seeds; the best are run again on seeds it has not seen. Ranks by the search"
                                        + " alone would be too good: it picks luck as well as causes.",
                                "Nothing here is a forecast; the box and the model bound what can be found.")),
                folder.resolve("report.html"));
    }
}
