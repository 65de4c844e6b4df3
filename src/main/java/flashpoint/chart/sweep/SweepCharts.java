package flashpoint.chart.sweep;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writer of the charts of experiments: curves with bands, panels of them, heat maps. */
public final class SweepCharts {

    private SweepCharts() {}

    /**
     * Writes curves; several become panels on the same axes.
     *
     * @param name file name without ending
     * @param title one line
     * @param caption what it shows
     * @param panels at least one
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart curves(String name, String title, String caption, List<Curves> panels, Path folder)
            throws IOException {
        return write(name, title, caption, new CurvesPicture(title, panels), folder);
    }

    /**
     * Writes what each factor does to an outcome.
     *
     * @param name file name without ending
     * @param caption what it shows
     * @param plot its panels
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart effects(String name, String caption, EffectsPlot plot, Path folder) throws IOException {
        return write(name, plot.title(), caption, new EffectsPicture(plot), folder);
    }

    /**
     * Writes a heat map.
     *
     * @param name file name without ending
     * @param caption what it shows
     * @param heat the map
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart heat(String name, String caption, Heat heat, Path folder) throws IOException {
        return write(name, heat.title(), caption, new HeatPicture(heat), folder);
    }

    /**
     * Writes bars.
     *
     * @param name file name without ending
     * @param caption what they show
     * @param bars the bars
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart bars(String name, String caption, IndexBars bars, Path folder) throws IOException {
        return write(name, bars.title(), caption, new BarsPicture(bars), folder);
    }

    /**
     * Writes panels of dots.
     *
     * @param name file name without ending
     * @param title one line
     * @param caption what they show
     * @param panels at least one
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart scatter(String name, String title, String caption, List<ScatterPanel> panels, Path folder)
            throws IOException {
        return write(name, title, caption, new ScatterPicture(title, panels), folder);
    }

    /**
     * Writes the ranges of a box.
     *
     * @param name file name without ending
     * @param caption what they show
     * @param ranges the box
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart ranges(String name, String caption, Ranges ranges, Path folder) throws IOException {
        return write(name, ranges.title(), caption, new RangesPicture(ranges), folder);
    }

    /**
     * Writes a map of a boundary.
     *
     * @param name file name without ending
     * @param caption what it shows
     * @param map the map
     * @param folder where to; made if it is not there
     * @return what was written, as SVG and PNG
     * @throws IOException if a file cannot be written
     */
    public static Chart boundary(String name, String caption, BoundaryMap map, Path folder) throws IOException {
        return write(name, map.title(), caption, new BoundaryPicture(map), folder);
    }

    private static Chart write(String name, String title, String caption, Picture picture, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Path svg = folder.resolve(name + ".svg");
        Path png = folder.resolve(name + ".png");
        Canvas.svg(picture, name, title, svg);
        Canvas.png(picture, png);
        return new Chart(name, title, caption, List.of(svg, png));
    }
}
