package flashpoint.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Canvas;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No word of a chart lies on another, or on what it names. */
class NothingOverlapsTest {

    private static final double NONE = Double.NaN;

    @TempDir
    private Path folder;

    private static EffectPanel panel(double[] mean, double[] low, double[] high, double baseline) {
        double[] x = {1, 3, 6, 9};
        return new EffectPanel("", "", List.of(), x, mean, low, high, new int[] {8, 8, 8, 8}, new double[4], baseline);
    }

    @Test
    void theNameOfTheBaselineKeepsOffIntervalsAndMeans() {
        Axis x = new Axis(0.4, 9.6, 96, 516);
        Axis y = new Axis(-115, 60, 328, 108);
        EffectPanel rising =
                panel(new double[] {-54, -20, 0, 26}, new double[] {-106, -45, 0, -3}, new double[] {3, 4, 0, 55}, 6);
        EffectPanel flat =
                panel(new double[4], new double[] {NONE, NONE, NONE, NONE}, new double[] {NONE, NONE, NONE, NONE}, 6);
        for (EffectPanel panel : List.of(rising, flat)) {
            Rectangle2D name = BaselineLabel.place(48, panel, 0, x, y);
            assertThat(BaselineLabel.hits(name, panel, 0, x, y)).isZero();
            assertThat(name.getMinX()).isGreaterThanOrEqualTo(x.from());
            assertThat(name.getMaxX()).isLessThanOrEqualTo(x.to());
        }
    }

    @Test
    void anUprightTitleOfTwoLinesKeepsOffLongFigures() throws Exception {
        double[] at = {0, 50, 100};
        double[] values = {0, -14000, -2000};
        Curves curves = new Curves(
                "",
                "hours",
                "difference in fleeing, queuing, in refuge or on the way back from wherever they had gone, persons",
                List.of(),
                List.of(new Curves.Line("", at, values, values, values)));
        Path file = folder.resolve("curves.svg");
        Canvas.svg(new CurvesPicture("title", List.of(curves)), "curves", "title", file);
        String svg = Files.readString(file);
        Matcher figure = Pattern.compile("<text[^>]*? x=\"([0-9.]+)\"[^>]*>\u2212[0-9,]+</text>")
                .matcher(svg);
        int seen = 0;
        while (figure.find()) {
            seen++;
            assertThat(Double.parseDouble(figure.group(1)))
                    .as("the second line of the title stands at 30")
                    .isGreaterThan(36);
        }
        assertThat(seen).isGreaterThan(3);
    }

    @Test
    void theLineOfMeansNeverTurnsBackWhereManyDotsHaveOneValue() {
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 4 == 0 ? i / 60.0 : 0.5;
            y[i] = i * 7 % 13;
        }
        ScatterPanel panel = new ScatterPanel("", "", "", x, y);
        PathIterator path = ScatterPicture.trend(panel, new Axis(0, 1, 0, 300), new Axis(0, 13, 200, 0))
                .getPathIterator(null);
        double before = -1;
        double[] at = new double[6];
        for (; !path.isDone(); path.next()) {
            path.currentSegment(at);
            assertThat(at[0]).isGreaterThan(before + 0.001);
            before = at[0];
        }
        assertThat(before).isPositive();
    }

    @Test
    void aNegativeFigureHasTheMinusOfReports() {
        assertThat(Axis.text(-14000)).isEqualTo("\u221214,000");
    }
}
