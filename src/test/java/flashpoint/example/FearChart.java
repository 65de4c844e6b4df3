package flashpoint.example;

import flashpoint.chart.draw.Meaning;
import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeChart.Line;
import flashpoint.chart.time.TimeChart.Panel;
import java.util.List;

/** Example of a chart over time: fear above, flight below. */
public final class FearChart {

    private FearChart() {}

    /** The chart, as data; metrics are columns of {@code series.csv}. */
    public static TimeChart chart() {
        return new TimeChart(
                "fear-and-flight",
                "Fear and flight",
                "Mean fear of households above, persons on the way to a refuge below.",
                "Look at how long after fear has risen the first households leave.",
                "no fear in these runs",
                List.of(
                        new Panel("mean fear", false, List.of(new Line("mean_fear", "mean fear", Meaning.FEAR))),
                        new Panel(
                                "persons",
                                true,
                                List.of(new Line("fleeing", "on the way to a refuge", Meaning.FLEEING)))));
    }
}
