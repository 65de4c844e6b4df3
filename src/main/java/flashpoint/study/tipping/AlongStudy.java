package flashpoint.study.tipping;

import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.store.StudyTables;
import flashpoint.experiment.study.Study;
import flashpoint.report.RunWords;
import flashpoint.report.SweepReport;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import flashpoint.statistics.Interval;
import flashpoint.statistics.surface.Transition.Shape;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Study of where an outcome tips along one input: even points first, then, block by block, the middles of the two gaps
 * over which the outcome changes most, at each size of the population, until the gaps are a fiftieth of the range or
 * the budget ends. All points share their seeds.
 */
final class AlongStudy implements Study {

    /** Column of the size of the population. */
    static final String SIZE = "pop.scale";

    private static final String TIPPING = "tipping.csv";
    private static final String BOUNDARY = "boundary.csv";
    private static final double FINE = 1.0 / 50;

    private static final List<Column> COLUMNS = List.of(
            column(TIPPING, "along", "text", "input along which the outcome was looked at"),
            column(TIPPING, "location", "number", "value of the input at which half of the change has come about"),
            column(TIPPING, "lower", "number", "lower end of its 95 % interval"),
            column(TIPPING, "upper", "number", "upper end"),
            column(TIPPING, "width", "number", "stretch of the input from a tenth to nine tenths of the change"),
            column(TIPPING, "width_lower", "number", "lower end of its 95 % interval"),
            column(TIPPING, "width_upper", "number", "upper end"),
            column(TIPPING, "verdict", "text", "sharp, gradual or none; the same in all rows"),
            column(TIPPING, "size", "number", "population, as a multiple of the scenario's"),
            column(TIPPING, "shape", "text", "constant, line, logistic or step: which describes the points best"),
            column(TIPPING, "low_level", "number", "outcome at the low end"),
            column(TIPPING, "high_level", "number", "outcome at the high end"),
            column(TIPPING, "p", "number", "p of no change along the input, by permutation within seeds"),
            column(BOUNDARY, "x", "number", "value of the input"),
            column(BOUNDARY, "y", "number", "value of the second input; empty along one"),
            column(BOUNDARY, "p", "number", "mean of the outcome; of violent, share of the runs"),
            column(BOUNDARY, "lower", "number", "lower end of its 95 % interval"),
            column(BOUNDARY, "upper", "number", "upper end"),
            column(BOUNDARY, "size", "number", "population, as a multiple of the scenario's"),
            column(BOUNDARY, "runs", "integer", "runs at the point"));

    private final Plan plan;
    private final AlongQuestion along;
    private final double scale;

    AlongStudy(Plan plan) {
        this.plan = plan;
        this.along = AlongQuestion.of(plan);
        int column = plan.head().keys().indexOf(SIZE);
        this.scale = column < 0 ? 1 : Double.parseDouble(plan.points().get(0).get(column));
    }

    private static Column column(String file, String name, String type, String meaning) {
        return new Column(file, name, type, "", meaning);
    }

    @Override
    public Optional<Block> next(StudyRows rows) {
        List<List<String>> points = new ArrayList<>();
        if (rows.blocks() == 0) {
            for (double size : along.sizes()) {
                for (int k = 0; k < along.points(); k++) {
                    double x = along.low() + (along.high() - along.low()) * k / (along.points() - 1.0);
                    add(points, x, size, List.of());
                }
            }
        } else {
            for (Curve curve : curves(rows)) {
                refine(curve, points);
            }
        }
        long done = rows.all().size();
        long wanted = (long) points.size() * along.replicates();
        if (points.isEmpty() || done + wanted > along.budget()) {
            return Optional.empty();
        }
        List<Schedule.Item> runs = new ArrayList<>();
        int first = rows.plan().points().size();
        for (int p = 0; p < points.size(); p++) {
            for (int k = 0; k < along.replicates(); k++) {
                runs.add(new Schedule.Item(first + p, k));
            }
        }
        String why = rows.blocks() == 0
                ? points.size() + " points, evenly over the range"
                : points.size() + " points where the outcome changes most";
        return Optional.of(Block.ofRuns(why, points, runs, Math.max(0, along.budget() - done - wanted)));
    }

    private void add(List<List<String>> points, double x, double size, List<Double> there) {
        double value = new BigDecimal(x).round(new MathContext(9)).doubleValue();
        if (along.factor().whole()) {
            value = Math.floor(value + 0.5);
        }
        String text = Numbers.text(value);
        List<String> point = plan.head().keys().size() == 1 ? List.of(text) : List.of(text, Numbers.text(size * scale));
        if (!points.contains(point) && !there.contains(value)) {
            points.add(point);
        }
    }

    /** The middles of the two gaps over which the mean changes most, where they are not narrow already. */
    private void refine(Curve curve, List<List<String>> points) {
        if (curve.transition() == null || curve.transition().verdict() == Shape.NONE) {
            return;
        }
        double[] x = curve.x();
        List<Double> there = Arrays.stream(x).boxed().toList();
        boolean[] taken = new boolean[x.length];
        for (int turn = 0; turn < 2; turn++) {
            int best = -1;
            double most = 0;
            for (int i = 1; i < x.length; i++) {
                double change = Math.abs(curve.mean()[i] - curve.mean()[i - 1]);
                boolean wide = x[i] - x[i - 1] > FINE * (along.high() - along.low());
                if (wide && !taken[i] && change > most) {
                    most = change;
                    best = i;
                }
            }
            if (best > 0) {
                taken[best] = true;
                add(points, (x[best] + x[best - 1]) / 2, curve.size(), there);
            }
        }
    }

    /** By size: the outcome along the input. */
    private List<Curve> curves(StudyRows rows) {
        List<String> kept = plan.head().metrics();
        Outcome outcome = outcome();
        int column = kept.indexOf(outcome.metric(kept));
        TreeMap<Double, TreeMap<Double, List<Double>>> by = new TreeMap<>();
        for (StudyRows.Row row : rows.all()) {
            List<String> point = rows.plan().points().get(row.point());
            double size = point.size() > 1 ? Double.parseDouble(point.get(1)) / scale : 1;
            by.computeIfAbsent(size, s -> new TreeMap<>())
                    .computeIfAbsent(Double.parseDouble(point.get(0)), v -> new ArrayList<>())
                    .add(outcome.value(kept, row.ok(), row.ok() ? row.metrics()[column] : Double.NaN));
        }
        List<Curve> curves = new ArrayList<>();
        by.forEach((size, values) -> curves.add(Curve.of(
                size,
                values.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                values.values().stream()
                        .map(v -> v.stream().mapToDouble(Double::doubleValue).toArray())
                        .toList(),
                along.outcome().equals(Outcome.VIOLENT))));
        return curves;
    }

    private Outcome outcome() {
        return Outcome.of(plan.base().scenario(List.of()), plan, along.outcome());
    }

    private List<Curve> finished(Store store) throws SweepException {
        return curves(StudyRows.of(store, StudyTables.decisions(store).size()));
    }

    private TransitionVerdict verdict(List<Curve> curves) {
        return TransitionVerdict.of(curves, along.high() - along.low());
    }

    @Override
    public List<Column> tables(Store store, Path folder) throws SweepException, IOException {
        List<Curve> curves = finished(store);
        try (CsvTable table = new CsvTable(folder.resolve(TIPPING), names(TIPPING))) {
            for (Curve c : curves) {
                var t = c.transition();
                Interval none = Interval.NONE;
                table.add(along.factor().key()).add(t == null ? Double.NaN : t.location());
                Interval at = t == null ? none : t.locationInterval();
                table.add(at.low()).add(at.high()).add(t == null ? Double.NaN : t.width());
                Interval wide = t == null ? none : t.widthInterval();
                table.add(wide.low())
                        .add(wide.high())
                        .add(verdict(curves).word())
                        .add(c.size());
                table.add(t == null ? "" : shape(t.verdict()));
                table.add(t == null ? Double.NaN : t.lower())
                        .add(t == null ? Double.NaN : t.upper())
                        .add(c.p())
                        .end();
            }
        }
        try (CsvTable table = new CsvTable(folder.resolve(BOUNDARY), names(BOUNDARY))) {
            for (Curve c : curves) {
                for (int i = 0; i < c.x().length; i++) {
                    Interval interval = c.intervals().get(i);
                    table.add(c.x()[i])
                            .add("")
                            .add(c.mean()[i])
                            .add(interval.low())
                            .add(interval.high());
                    table.add(c.size()).add(along.replicates()).end();
                }
            }
        }
        return COLUMNS;
    }

    private static List<String> names(String file) {
        return ColumnsTable.names(
                COLUMNS.stream().filter(c -> c.file().equals(file)).toList());
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case NONE -> "constant";
            case LINE -> "line";
            case LOGISTIC -> "logistic";
            case STEP -> "step";
        };
    }

    @Override
    public List<String> summary(Store store) throws SweepException {
        return findings(finished(store));
    }

    private List<String> findings(List<Curve> curves) {
        KeyLabel label = KeyLabel.of(plan.base(), along.factor().key());
        List<String> lines = new ArrayList<>();
        lines.add(
                switch (verdict(curves)) {
                    case SHARP ->
                        outcome().title() + " tips sharply along " + label.words()
                                + ": the change comes about in a tenth of the" + " range or less.";
                    case GRADUAL -> outcome().title() + " changes gradually along " + label.words() + ".";
                    case NONE ->
                        "No transition of " + outcome().title() + " along " + label.words() + " could be shown.";
                });
        for (Curve c : curves) {
            var t = c.transition();
            if (t == null || t.verdict() == Shape.NONE || t.verdict() == Shape.LINE) {
                lines.add("Population times " + Numbers.text(c.size()) + ": "
                        + (t == null ? "too few points have a value" : "best described by a " + shape(t.verdict()))
                        + ".");
            } else {
                double step = FINE * (along.high() - along.low());
                lines.add("Population times " + Numbers.text(c.size()) + ": half of the change at "
                        + SweepReport.number(t.location(), step) + " ("
                        + SweepReport.interval(t.locationInterval(), step)
                        + "), a tenth to nine tenths of it within " + SweepReport.number(t.width(), step) + " ("
                        + SweepReport.interval(t.widthInterval(), step) + "); from " + SweepReport.number(t.lower())
                        + " to "
                        + SweepReport.number(t.upper()) + "; a " + shape(t.verdict()) + ".");
            }
        }
        return lines;
    }

    @Override
    public void report(Store store, Path folder, int threads) throws SweepException, IOException {
        List<Curve> curves = finished(store);
        KeyLabel label = KeyLabel.of(plan.base(), along.factor().key());
        List<Curves.Line> lines = new ArrayList<>();
        for (Curve c : curves) {
            lines.add(new Curves.Line(
                    "population × " + Numbers.text(c.size()),
                    c.x(),
                    c.mean(),
                    c.intervals().stream()
                            .mapToDouble(i -> i.shown(along.replicates()).low())
                            .toArray(),
                    c.intervals().stream()
                            .mapToDouble(i -> i.shown(along.replicates()).high())
                            .toArray()));
        }
        Chart chart = SweepCharts.curves(
                "along",
                RunWords.sentence(outcome().title()) + " along " + label.phrase(),
                RunWords.sentence(outcome().mean()) + " at each point, with its 95 % interval where " + Interval.FEW
                        + " runs or more are behind it"
                        + (curves.size() > 1 ? ", a line for each size of the population" : "") + ".",
                List.of(new Curves("", label.axis(), outcome().axis(), List.of(), lines)),
                folder.resolve("charts"));
        var meta = plan.base().scenario(List.of()).meta();
        SweepReport.write(
                new SweepReport.Page(
                        "Tipping point: " + plan.head().titled(meta.title()),
                        "Flashpoint report on " + outcome().title() + " along " + label.phrase(),
                        findings(curves),
                        List.of(
                                List.of("scenario", meta.name() + ": " + meta.title()),
                                List.of(
                                        label.setting(),
                                        Numbers.text(along.low()) + " to " + Numbers.text(along.high())),
                                List.of("runs of each point", Integer.toString(along.replicates())),
                                List.of(
                                        "runs",
                                        store.count("true") + ", of which " + store.count("status <> 'ok'")
                                                + " failed"),
                                List.of("seed", Long.toString(plan.head().seed())),
                                List.of("program", plan.head().version())),
                        List.of(new SweepReport.Section("Course", List.of(chart), List.of())),
                        List.of(
                                "A constant, a line, a step and a logistic curve are held against each other (Bayesian"
                                        + " information criterion). Sharp: at the largest population the change comes"
                                        + " about in a tenth of the range or less, and in no more of it than at the"
                                        + " smallest. A true transition sharpens as the population grows.",
                                "Intervals of shares are Wilson's. Points share their seeds, so that differences"
                                        + " between them are known better than the intervals of each say.",
                                "The location is a property of the model and of all else in the scenario; it is no"
                                        + " forecast.")),
                folder.resolve("report.html"));
    }
}
