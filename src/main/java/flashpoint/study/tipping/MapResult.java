package flashpoint.study.tipping;

import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.BoundaryMap;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.report.SweepReport;
import flashpoint.results.ColumnsTable;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Result of a map: the outcome on a grid with its band, the boundary as lines, findings in words, a chart and a report.
 *
 * @param plan of the study
 * @param question what was asked
 * @param outcome what is mapped
 * @param points with their runs; too few tell no surface
 * @param surface null if there were too few
 * @param contour the boundary, by line, then place of the unit square
 * @param critical half-width of the band in standard deviations
 */
record MapResult(
        Plan plan,
        MapQuestion question,
        Outcome outcome,
        MapPoints points,
        OutcomeSurface surface,
        List<double[][]> contour,
        double critical) {

    /** Places of the grid along each side. */
    private static final int SIDE = 41;

    private static final int LEAST = 3;

    private static final String BOUNDARY = "boundary.csv";
    private static final String CONTOUR = "contour.csv";

    private static final List<Column> COLUMNS = List.of(
            column(BOUNDARY, "x", "number", "value of the first input"),
            column(BOUNDARY, "y", "number", "value of the second input"),
            column(BOUNDARY, "p", "number", "expected outcome there; of violent, the chance"),
            column(BOUNDARY, "lower", "number", "lower end of its band, which holds all along the boundary with 90 %"),
            column(BOUNDARY, "upper", "number", "upper end"),
            column(BOUNDARY, "unsure", "boolean", "whether the band leaves open on which side of the boundary it lies"),
            column(CONTOUR, "line", "integer", "number of the line; the boundary may have several"),
            column(CONTOUR, "x", "number", "value of the first input"),
            column(CONTOUR, "y", "number", "value of the second input"));

    private static Column column(String file, String name, String type, String meaning) {
        return new Column(file, name, type, "", meaning);
    }

    static MapResult of(Plan plan, MapQuestion question, Outcome outcome, MapPoints points) {
        if (points.x().length < LEAST) {
            return new MapResult(plan, question, outcome, points, null, List.of(), Double.NaN);
        }
        OutcomeSurface surface = points.surface();
        List<double[][]> contour = surface.contour(surface.grid(SIDE));
        double critical = surface.critical(contour, plan.head().seed());
        return new MapResult(plan, question, outcome, points, surface, contour, critical);
    }

    /** Expected outcome at a place, and both ends of its band. */
    private double[] at(double[] place) {
        double mean = surface.process().mean(place);
        double half = critical * surface.process().sd(place);
        return new double[] {surface.outcome(mean), surface.outcome(mean - half), surface.outcome(mean + half)};
    }

    private boolean unsure(double[] value) {
        return value[1] <= surface.boundary() && value[2] >= surface.boundary();
    }

    List<Column> tables(Path folder) throws IOException {
        try (CsvTable table = new CsvTable(folder.resolve(BOUNDARY), names(BOUNDARY))) {
            for (int r = 0; surface != null && r < SIDE; r++) {
                for (int c = 0; c < SIDE; c++) {
                    double[] place = OutcomeSurface.place(SIDE, c, r);
                    double[] value = at(place);
                    table.add(question.value(0, place[0])).add(question.value(1, place[1]));
                    table.add(value[0]).add(value[1]).add(value[2]);
                    table.add(Boolean.toString(unsure(value))).end();
                }
            }
        }
        try (CsvTable table = new CsvTable(folder.resolve(CONTOUR), names(CONTOUR))) {
            for (int line = 0; line < contour.size(); line++) {
                for (double[] place : contour.get(line)) {
                    table.add(line).add(question.value(0, place[0]));
                    table.add(question.value(1, place[1])).end();
                }
            }
        }
        return COLUMNS;
    }

    private static List<String> names(String file) {
        return ColumnsTable.names(
                COLUMNS.stream().filter(c -> c.file().equals(file)).toList());
    }

    private KeyLabel label(int input) {
        return KeyLabel.of(plan.base(), question.input(input).key());
    }

    List<String> findings() {
        if (surface == null) {
            return List.of("Too few points have a value of " + outcome.title() + " to say anything.");
        }
        List<String> lines = new ArrayList<>();
        String over = label(0).words() + " and " + label(1).words();
        if (contour.isEmpty()) {
            double[] middle = at(new double[] {0.5, 0.5});
            lines.add("No boundary of " + outcome.title() + " over " + over
                    + " lies within these ranges; in the middle it" + " is " + SweepReport.number(middle[0]) + ".");
        } else {
            lines.add("A boundary of " + outcome.title() + " runs through the map over " + over + ": where it is "
                    + SweepReport.number(surface.boundary())
                    + (surface.share() ? "." : ", half-way from least to most."));
            for (double share : new double[] {0.25, 0.5, 0.75}) {
                slice(lines, share);
            }
        }
        lines.add("Of the map, " + SweepReport.number(100 * NextPlaces.risk(surface))
                + " % is expected to lie on the other side than is shown.");
        return lines;
    }

    /** Where the boundary is first met along the first input, at a value of the second. */
    private void slice(List<String> lines, double share) {
        int fine = 400;
        double before = surface.process().mean(new double[] {0, share}) - surface.level();
        double from = Double.NaN;
        double to = Double.NaN;
        double met = Double.NaN;
        for (int k = 0; k <= fine; k++) {
            double[] place = {(double) k / fine, share};
            double now = surface.process().mean(place) - surface.level();
            boolean open = unsure(at(place));
            if (open && Double.isNaN(from)) {
                from = place[0];
            }
            if (!open && !Double.isNaN(from) && Double.isNaN(met)) {
                from = Double.NaN;
            }
            if (Double.isNaN(met) && now * before < 0) {
                met = place[0];
            }
            if (!Double.isNaN(met) && Double.isNaN(to) && !open) {
                to = (k - 1.0) / fine;
            }
        }
        if (!Double.isNaN(met)) {
            lines.add("At " + question.input(1).key() + " = " + SweepReport.number(question.value(1, share))
                    + " it is met at " + question.input(0).key() + " = " + SweepReport.number(question.value(0, met))
                    + " (" + end(from, 0) + " to " + end(to, 1) + ").");
        }
    }

    private String end(double share, double edge) {
        boolean open = Double.isNaN(share) || share == edge;
        return open
                ? "the " + (edge == 0 ? "lower" : "upper") + " end of the range"
                : SweepReport.number(question.value(0, share));
    }

    void report(Store store, Path folder) throws SweepException, IOException {
        List<Chart> charts = surface == null ? List.of() : List.of(chart(folder.resolve("charts")));
        var meta = plan.base().scenario(List.of()).meta();
        long runs = store.count("true");
        SweepReport.write(
                new SweepReport.Page(
                        "Tipping points over two inputs: " + plan.head().titled(meta.title()),
                        "Flashpoint report on " + outcome.title() + " over " + label(0).phrase() + " and "
                                + label(1).phrase(),
                        findings(),
                        List.of(
                                List.of("scenario", meta.name() + ": " + meta.title()),
                                range(0),
                                range(1),
                                List.of(
                                        "runs",
                                        runs + " at " + points.x().length + " points, of which "
                                                + store.count("status <> 'ok'") + " failed"),
                                List.of("seed", Long.toString(plan.head().seed())),
                                List.of("program", plan.head().version())),
                        List.of(new SweepReport.Section("Map", charts, List.of())),
                        List.of(
                                "The surface is a Gaussian process"
                                        + (surface == null || surface.share()
                                                ? " of logits through the counts of violent runs"
                                                : " through the means of runs")
                                        + ". Runs were put where the risk of standing on the wrong side of the boundary"
                                        + " was largest, and more of them where the outcome is as likely as not.",
                                "Within the hatched part the side is not known: the band holds at all places of the"
                                        + " boundary at once with 90 %, if the outcome changes as smoothly as elsewhere.",
                                "Every run has a seed of its own. The boundary is a property of the model and of all"
                                        + " else in the scenario; it is no forecast.")),
                folder.resolve("report.html"));
    }

    private List<String> range(int input) {
        return List.of(
                label(input).setting(),
                Numbers.text(question.value(input, 0)) + " to " + Numbers.text(question.value(input, 1)));
    }

    private Chart chart(Path folder) throws IOException {
        double[][] z = new double[SIDE][SIDE];
        boolean[][] unsure = new boolean[SIDE][SIDE];
        for (int r = 0; r < SIDE; r++) {
            for (int c = 0; c < SIDE; c++) {
                double[] value = at(OutcomeSurface.place(SIDE, c, r));
                z[r][c] = value[0];
                unsure[r][c] = unsure(value);
            }
        }
        BoundaryMap map = new BoundaryMap(
                "Tipping points: " + outcome.title(),
                label(0).axis(),
                label(1).axis(),
                List.of(question.input(0).key(), question.input(1).key()),
                new double[] {question.value(0, 0), question.value(0, 1)},
                new double[] {question.value(1, 0), question.value(1, 1)},
                outcome.axis(),
                z,
                unsure,
                contour,
                surface.share() ? "half of the runs" : "half-way from least to most",
                "side not known (90 % band)",
                points.x(),
                points.values().stream().mapToInt(v -> v.length).toArray());
        String caption = "Expected " + outcome.axis() + " over two inputs, the line along which it is "
                + SweepReport.number(surface.boundary())
                + ", and where its side is not known. Rings are points with runs, larger where there were more.";
        return SweepCharts.boundary("map", caption, map, folder);
    }
}
