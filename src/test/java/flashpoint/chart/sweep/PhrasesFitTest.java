package flashpoint.chart.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.analysis.KeyLabel;
import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Phrases of the registry and of metrics, with their units, are read to their end in charts: none is cut. */
class PhrasesFitTest {

    /** Room for names beside bars, of a panel among three, and of an upright title, as the pictures have it, points. */
    private static final double BESIDE = 290;

    private static final double PANEL = 274;
    private static final double UPRIGHT = 250;

    private static List<String> cut(List<String> phrases, Font font, double width, int lines) {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Theme.hints(g);
        List<String> cut = new ArrayList<>();
        for (String phrase : phrases) {
            g.setFont(font);
            if (TextLines.of(g, phrase, width, lines).stream().anyMatch(l -> l.endsWith("\u2026"))) {
                cut.add(phrase);
            }
        }
        g.dispose();
        return cut;
    }

    @Test
    void parametersFitBesideBarsAndBelowPanels() {
        List<String> phrases = new ArrayList<>();
        for (Parameter p : Parameter.values()) {
            phrases.add(KeyLabel.of(null, p.key()).axis());
        }
        assertThat(phrases).hasSizeGreaterThan(100);
        assertThat(cut(phrases, Theme.TEXT, BESIDE, 3)).isEmpty();
        assertThat(cut(phrases, Theme.SMALL, PANEL, 3)).isEmpty();
        assertThat(cut(phrases, Theme.BOLD, PANEL, 3)).isEmpty();
    }

    @Test
    void aLongTitleIsMadeSmallerRatherThanCut() throws IOException {
        String title =
                "The inputs that matter most, and variance over seeds of most persons mobilised at once [peak_active]";
        Picture picture = new Picture() {
            @Override
            public int width() {
                return Theme.WIDTH;
            }

            @Override
            public int height() {
                return 60;
            }

            @Override
            public void paint(Graphics2D g) {
                Theme.title(g, title, Theme.WIDTH);
            }
        };
        assertThat(Canvas.svg(picture, "long", "")).contains(title);
    }

    /** What is 1 or 0 is told as a question or, of many runs, as a share. */
    @Test
    void yesAndNoAreToldInWords() {
        Metric calm = new Metric("calm", "", true, "1 if nobody attacked anywhere");
        assertThat(calm.words()).isEqualTo("whether nobody attacked anywhere [calm]");
        assertThat(calm.axis()).isEqualTo("share of runs in which nobody attacked anywhere");
        assertThat(new Metric("deaths", "persons", true, "killed; all groups").mean())
                .isEqualTo("mean of killed");
    }

    @Test
    void metricsFitUpright() {
        List<String> phrases = Metrics.run(Scenarios.threeVillages()).stream()
                .map(Metric::axis)
                .toList();
        assertThat(cut(phrases, Theme.TEXT, UPRIGHT, 2)).isEmpty();
    }
}
