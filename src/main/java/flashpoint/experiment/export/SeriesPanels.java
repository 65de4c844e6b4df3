package flashpoint.experiment.export;

import flashpoint.chart.draw.Chart;
import flashpoint.chart.sweep.Curves;
import flashpoint.chart.sweep.SweepCharts;
import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Small multiples of the series: a panel for each point, all on the same axes. */
final class SeriesPanels {

    private static final List<String> SHOWN = List.of("attackers", "in_refuge");
    private static final List<String> SHOWN_ON_LATTICE = List.of("active", "detained");
    private static final int MOST_PANELS = 32;

    private SeriesPanels() {}

    /**
     * One chart of panels, not yet drawn.
     *
     * @param name file name without ending
     * @param title one line
     * @param caption what it shows
     * @param panels one a point
     */
    record Sheet(String name, String title, String caption, List<Curves> panels) {

        Chart write(Path folder) throws IOException {
            return SweepCharts.curves(name, title, caption, panels, folder);
        }
    }

    /** The charts, if the sweep kept its series and has few enough points. */
    static List<Sheet> of(Store store, Scenario scenario) throws SweepException {
        List<Sheet> sheets = new ArrayList<>();
        int points = store.plan().points().size();
        if (store.plan().head().every() == 0 || points > MOST_PANELS) {
            return sheets;
        }
        for (Metric metric : Metrics.series(scenario)) {
            if (!(scenario.lattice() ? SHOWN_ON_LATTICE : SHOWN).contains(metric.name())) {
                continue;
            }
            List<Curves> panels = new ArrayList<>();
            for (int p = 0; p < points; p++) {
                panels.add(panel(store, metric, p, scenario.lattice() ? "ticks" : "hours"));
            }
            String caption = "Mean of " + metric.phrase() + " over the replicates of each point, with its 95 % interval"
                    + " tick by tick where " + Interval.FEW
                    + " runs or more are behind it. Each panel is a point of the design, by its number and its"
                    + " values of "
                    + String.join(", ", store.plan().head().keys()) + "; the first is the baseline.";
            sheets.add(new Sheet("series-" + metric.name(), metric.name() + " over time, by point", caption, panels));
        }
        return sheets;
    }

    private static Curves panel(Store store, Metric metric, int point, String time) throws SweepException {
        TreeMap<Double, List<Double>> values = new TreeMap<>();
        store.query(
                "SELECT s.hour, s." + StoreSchema.quoted(metric.name()) + " FROM series s JOIN runs r ON s.run = r.run"
                        + " WHERE r.design = " + point + " ORDER BY s.run, s.tick",
                row -> values.computeIfAbsent(row.getDouble(1), h -> new ArrayList<>())
                        .add(StoreSchema.real(row, 2)));
        double[] hours =
                values.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] mean = new double[hours.length];
        double[] low = new double[hours.length];
        double[] high = new double[hours.length];
        int i = 0;
        for (List<Double> at : values.values()) {
            Summary s = Summary.ofOutcome(
                    at.stream().mapToDouble(Double::doubleValue).toArray());
            mean[i] = s.mean();
            low[i] = s.shown().low();
            high[i] = s.shown().high();
            i++;
        }
        Plan plan = store.plan();
        String title = point == 0
                ? "baseline"
                : point + ": " + String.join(", ", plan.points().get(point));
        String unit = metric.unit().isEmpty() ? metric.name() : metric.name() + ", " + metric.unit();
        return new Curves(title, time, unit, List.of(), List.of(new Curves.Line("", hours, mean, low, high)));
    }
}
