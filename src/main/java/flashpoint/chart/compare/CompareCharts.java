package flashpoint.chart.compare;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Chart;
import flashpoint.chart.draw.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writer of charts that compare. */
public final class CompareCharts {

    private CompareCharts() {}

    /**
     * Writes a picture as SVG and PNG.
     *
     * @param name file name without ending
     * @param title one line
     * @param caption what it shows
     * @param picture the picture
     * @param folder where to; made if it is not there
     * @return what was written
     * @throws IOException if a file cannot be written
     */
    public static Chart write(String name, String title, String caption, Picture picture, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        Path svg = folder.resolve(name + ".svg");
        Path png = folder.resolve(name + ".png");
        Canvas.svg(picture, name, title, svg);
        Canvas.png(picture, png);
        return new Chart(name, title, caption, List.of(svg, png));
    }
}
