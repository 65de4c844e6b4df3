package flashpoint.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Theme;
import java.awt.Color;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/** A heat map keeps its order for every eye and on a grey print, and its numbers can be read in every cell. */
class HeatColoursTest {

    /** Full protanopia, deuteranopia and tritanopia on linear RGB: Machado, Oliveira and Fernandes (2009); first, plain eyes. */
    private static final double[][] EYES = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
        {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
        {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}
    };

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : FastMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color c, double[] eye) {
        double[] rgb = {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            double seen = eye[3 * k] * rgb[0] + eye[3 * k + 1] * rgb[1] + eye[3 * k + 2] * rgb[2];
            sum += weight[k] * Math.min(1, Math.max(0, seen));
        }
        return sum;
    }

    @Test
    void moreIsDarkerForEveryEye() {
        for (double[] eye : EYES) {
            for (int k = 1; k <= 50; k++) {
                assertThat(luminance(Theme.sequential(k / 50.0), eye))
                        .as("step " + k)
                        .isLessThan(luminance(Theme.sequential((k - 1) / 50.0), eye));
            }
        }
    }

    /** WCAG 2.1: 4.5 for text. */
    @Test
    void numbersStandOutInEveryCell() {
        for (int k = 0; k <= 200; k++) {
            Color cell = Theme.sequential(k / 200.0);
            double a = luminance(cell, EYES[0]) + 0.05;
            double b = luminance(Theme.onto(cell), EYES[0]) + 0.05;
            assertThat(Math.max(a, b) / Math.min(a, b)).as("share " + k / 200.0).isGreaterThan(4.5);
        }
    }
}
