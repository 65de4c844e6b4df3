package flashpoint.run;

import flashpoint.core.Metric;
import flashpoint.lattice.LatticeMetrics;
import flashpoint.model.observe.SeriesMeasures;
import flashpoint.model.observe.SummaryMetrics;
import flashpoint.model.observe.VillageMeasures;
import flashpoint.scenario.Scenario;
import java.util.List;

/** Metrics of a scenario, of villages or a lattice; they feed headers, rows, {@code columns.csv} and {@code describe} alike. */
public final class Metrics {

    private Metrics() {}

    /**
     * Columns of {@code series.csv} after {@code run,tick,hour}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> series(Scenario scenario) {
        if (scenario.lattice()) {
            return LatticeMetrics.series(scenario);
        }
        return SeriesMeasures.of(scenario).stream()
                .flatMap(m -> m.metrics().stream())
                .toList();
    }

    /**
     * Columns of {@code villages.csv} after {@code run,tick,hour,village}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> village(Scenario scenario) {
        // The lattice has no villages, so its table has no rows; its columns are those of all others.
        return VillageMeasures.of(scenario).stream()
                .map(VillageMeasures.Column::metric)
                .toList();
    }

    /**
     * Metric columns of {@code runs.csv}.
     *
     * @param scenario whose groups
     * @return metrics in order
     */
    public static List<Metric> run(Scenario scenario) {
        if (scenario.lattice()) {
            return LatticeMetrics.run(scenario);
        }
        return SummaryMetrics.of(scenario);
    }
}
