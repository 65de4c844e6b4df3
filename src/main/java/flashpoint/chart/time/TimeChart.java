package flashpoint.chart.time;

import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Meaning;
import java.util.List;

/**
 * A chart over time as data: panels above one another with one axis of time.
 *
 * @param name file name without ending
 * @param title one line
 * @param shows what it shows, a sentence
 * @param look what to look at, a sentence
 * @param calm what to say if every line is zero throughout
 * @param panels from top to bottom
 */
public record TimeChart(String name, String title, String shows, String look, String calm, List<Panel> panels) {

    public TimeChart {
        panels = List.copyOf(panels);
    }

    /**
     * One panel.
     *
     * @param title what all its lines show; empty where each says so itself
     * @param unit what its axis counts
     * @param whole whether the axis counts in whole numbers
     * @param lines its lines
     */
    public record Panel(String title, String unit, boolean whole, List<Line> lines) {

        public Panel {
            lines = List.copyOf(lines);
        }

        /** A panel whose lines each say what they show. */
        public Panel(String unit, boolean whole, List<Line> lines) {
            this("", unit, whole, lines);
        }
    }

    /**
     * One line.
     *
     * @param metric series it shows
     * @param label what its legend says
     * @param style its colour and dash
     */
    public record Line(String metric, String label, LineStyle style) {

        /** A line with the colour of what it means. */
        public Line(String metric, String label, Meaning meaning) {
            this(metric, label, LineStyle.of(meaning));
        }
    }
}
