package flashpoint.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.time.TimeChart;
import flashpoint.chart.time.TimeCharts;
import flashpoint.testing.Cases;
import flashpoint.testing.Scenarios;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours can be read, and told apart by colour-blind eyes. */
class PaletteTest {

    /**
     * Full protanopia, deuteranopia and tritanopia on linear RGB, from the table of Machado, Oliveira and Fernandes
     * (2009), IEEE TVCG 15(6).
     */
    private static final double[][] EYES = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    static List<Palette> palettes() {
        return Palette.ALL;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : FastMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(Color c, double[] eye) {
        double[] rgb = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
        double[] out = new double[3];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                out[k] += eye[3 * k + j] * rgb[j];
            }
            out[k] = Math.min(1, Math.max(0, out[k]));
        }
        return lab(out);
    }

    /** CIE L*a*b* under D65. */
    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? FastMath.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double apart(Color a, Color b, double[] eye) {
        double[] p = seen(a, eye);
        double[] q = seen(b, eye);
        return Math.sqrt(FastMath.pow(p[0] - q[0], 2) + FastMath.pow(p[1] - q[1], 2) + FastMath.pow(p[2] - q[2], 2));
    }

    private static double contrast(Color a, Color b) {
        double p = luminance(a);
        double q = luminance(b);
        return (Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    /** A difference of 10 in L*a*b* is seen at a glance; 2.3 is just noticeable. */
    @ParameterizedTest
    @MethodSource("palettes")
    void housesOfEightGroupsAndBurnedOnesAreApartForEveryEyeAndInGrey(Palette palette) {
        List<Color> houses = new ArrayList<>(palette.houses().subList(0, 8));
        houses.add(palette.burnt());
        houses.add(palette.plot());
        for (double[] eye : EYES) {
            for (int a = 0; a < houses.size(); a++) {
                for (int b = 0; b < a; b++) {
                    boolean burntAgainstGround = houses.get(a) == palette.plot() && houses.get(b) == palette.burnt();
                    assertThat(apart(houses.get(a), houses.get(b), eye))
                            .as(palette.name() + " " + a + " " + b)
                            .isGreaterThan(burntAgainstGround ? 50 : 10);
                    // A grey print has nothing but lightness.
                    assertThat(Math.abs(seen(houses.get(a), EYES[0])[0] - seen(houses.get(b), EYES[0])[0]))
                            .as(palette.name() + " " + a + " " + b + " in grey")
                            .isGreaterThan(8);
                }
            }
        }
    }

    static Stream<Arguments> panels() {
        Stream<TimeChart> charts = Stream.concat(
                Stream.of(TimeCharts.acute()),
                Stream.of(Cases.korday(), Cases.fiveGroups(), Scenarios.shipped("epstein-2-run-8-paper"))
                        .flatMap(scenario -> TimeCharts.all(scenario).stream()));
        return charts.flatMap(chart -> chart.panels().stream()
                .filter(panel -> panel.lines().size() > 1)
                .flatMap(panel -> Palette.ALL.stream()
                        .map(palette -> Arguments.of(palette, chart.name() + ", " + panel.unit(), panel.lines()))));
    }

    /** Lines of one panel: by colour for every eye, by dash or, for groups, by lightness on a grey print. */
    @ParameterizedTest
    @MethodSource("panels")
    void linesOfOnePanelAreApartForEveryEyeAndInGrey(Palette palette, String panel, List<TimeChart.Line> lines) {
        for (int a = 0; a < lines.size(); a++) {
            for (int b = 0; b < a; b++) {
                String pair = palette.name() + ", " + panel + ": "
                        + lines.get(a).label() + " and " + lines.get(b).label();
                Color one = palette.colour(lines.get(a).style());
                Color other = palette.colour(lines.get(b).style());
                for (double[] eye : EYES) {
                    assertThat(apart(one, other, eye)).as(pair).isGreaterThan(10);
                }
                boolean dashes = !Arrays.equals(
                        lines.get(a).style().stroke().getDashArray(),
                        lines.get(b).style().stroke().getDashArray());
                double light = Math.abs(seen(one, EYES[0])[0] - seen(other, EYES[0])[0]);
                assertThat(dashes || light > 8).as(pair + " in grey").isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void lessAndMoreAndThingsByNumberAreApartForEveryEye(Palette palette) {
        for (double[] eye : EYES) {
            assertThat(apart(palette.colour(Meaning.LESS), palette.colour(Meaning.MORE), eye))
                    .isGreaterThan(20);
            for (int a = 0; a < 7; a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(apart(palette.colour(LineStyle.thing(a)), palette.colour(LineStyle.thing(b)), eye))
                            .as(palette.name() + " " + a + " " + b)
                            .isGreaterThan(10);
                }
            }
        }
    }

    /** What a thing's colour says must not be what a meaning's says: no scenario of a comparison looks like attackers. */
    @Test
    void onPaperNoThingHasTheColourOfPeopleWhoActOrSuffer() {
        List<Meaning> people = List.of(
                Meaning.MOBILISED,
                Meaning.ATTACKING,
                Meaning.INJURED,
                Meaning.KILLED,
                Meaning.BURNED,
                Meaning.FLEEING,
                Meaning.POLICE);
        for (Meaning meaning : people) {
            for (int k = 0; k < 7; k++) {
                assertThat(apart(Palette.LIGHT.colour(meaning), Palette.LIGHT.colour(LineStyle.thing(k)), EYES[0]))
                        .as(meaning + " " + k)
                        .isGreaterThan(10);
            }
        }
    }

    /** WCAG 2.1: 3 for lines; pale colours of groups are drawn with a rim. */
    @ParameterizedTest
    @MethodSource("palettes")
    void linesStandOutFromThePlot(Palette palette) {
        for (Meaning meaning : Meaning.values()) {
            assertThat(contrast(palette.colour(meaning), palette.plot()))
                    .as(palette.name() + " " + meaning)
                    .isGreaterThan(3);
        }
        for (int group = 0; group < 8; group++) {
            LineStyle style = LineStyle.group(group);
            assertThat(style.cased()).isTrue();
            assertThat(palette.colour(style)).isEqualTo(palette.house(group));
            assertThat(style.casing().getLineWidth())
                    .isGreaterThan(style.stroke().getLineWidth());
        }
        assertThat(contrast(palette.ink(), palette.plot())).isGreaterThan(7);
    }

    /** WCAG 2.1: 7 for text of any size, 3 for marks. */
    @ParameterizedTest
    @MethodSource("palettes")
    void textAndMarksStandOutFromTheGround(Palette palette) {
        for (Color ground : List.of(palette.ground(), palette.land(), palette.plot())) {
            assertThat(contrast(palette.ink(), ground)).isGreaterThan(7);
            assertThat(contrast(palette.soft(), ground)).isGreaterThan(4.5);
            for (Color mark : List.of(
                    palette.attack(),
                    palette.gathering(),
                    palette.police(),
                    palette.flight(),
                    palette.talk(),
                    palette.mark())) {
                assertThat(contrast(mark, ground))
                        .as(palette.name() + " " + mark)
                        .isGreaterThan(3);
            }
        }
    }
}
