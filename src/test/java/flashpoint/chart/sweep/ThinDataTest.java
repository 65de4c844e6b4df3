package flashpoint.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Canvas;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rests on few values is shown so: no band through it, a hollow mark, hatched cells. */
class ThinDataTest {

    private static EffectPanel panel(int... n) {
        double[] calm = {0.5, 0.25, Double.NaN};
        return new EffectPanel(
                "Delay, h",
                "police.reinf.delay",
                List.of(),
                new double[] {1, 2, 3},
                new double[] {1, 2, 3},
                new double[] {0, 1, 2},
                new double[] {2, 3, 4},
                n,
                calm,
                2);
    }

    @Test
    void noBandGoesThroughMeansOfFewerThanFive() {
        EffectPanel panel = panel(4, 5, 20);
        assertThat(EffectsPicture.banded(panel, 0)).isFalse();
        assertThat(EffectsPicture.banded(panel, 1)).isTrue();
        assertThat(EffectsPicture.banded(panel, 2)).isTrue();
    }

    @Test
    void everyMeanHasItsNumberOfValuesItsShareOfCalmRunsAndTheBaselineAMark() throws Exception {
        EffectsPlot plot =
                new EffectsPlot("Killed: what each factor does", "note", "deaths", 0, List.of(panel(7, 8, 9)));
        String svg = Canvas.svg(new EffectsPicture(plot), "t", "t");
        assertThat(svg)
                .contains(">7<", ">8<", ">9<", ">50 %<", ">25 %<", ">baseline<", ">Delay, h<", ">police.reinf.delay<");
        EffectsPlot unknown = new EffectsPlot("t", "note", "deaths", Double.NaN, List.of(panel(7, 8, 9)));
        assertThat(Canvas.svg(new EffectsPicture(unknown), "t", "t")).doesNotContain(">baseline<");
    }

    private static Heat heat(int... n) {
        return new Heat(
                "t",
                "across",
                "up",
                List.of("a", "b"),
                List.of("c"),
                new double[][] {{1, 2}},
                new int[][] {n},
                "deaths, persons");
    }

    @Test
    void cellsWithLessThanHalfOfTheValuesAreHatched() {
        assertThat(heat(20, 9).thin(0, 1)).isTrue();
        assertThat(heat(20, 10).thin(0, 1)).isFalse();
        assertThat(heat(20, 9).thin(0, 0)).isFalse();
        assertThat(heat(20, 0).thin(0, 1)).isFalse();
    }

    @Test
    void theColourBarSaysWhatItCounts() throws Exception {
        assertThat(Canvas.svg(new HeatPicture(heat(20, 20)), "t", "t")).contains(">deaths, persons<", ">1.4<");
    }

    @Test
    void linesOfOrderedLevelsHaveTheirNamesBesideThem() throws Exception {
        double[] x = {0, 1};
        Curves.Line low = new Curves.Line("2 h", x, new double[] {0, 1}, x, x);
        Curves.Line high = new Curves.Line("9 h", x, new double[] {0, 5}, x, x);
        Curves ordered = new Curves("", "x", "y", List.of(), List.of(low, high), true);
        String svg = Canvas.svg(new CurvesPicture("t", List.of(ordered)), "t", "t");
        assertThat(svg).contains(">2 h<", ">9 h<");
    }
}
