package flashpoint.gui.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPainter;
import flashpoint.gui.look.Look;
import flashpoint.model.Simulation;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** A film holds the run, picture by picture. */
class FilmTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");

    private static Film film(double from, double to, double every) {
        return new Film(SCENARIO, 1, from, to, every, 5, 500, 320, Look.PLAIN);
    }

    @Test
    void everyPictureLaidOverThoseBeforeItIsTheMapOfItsHour(@TempDir Path folder) throws Exception {
        File file = folder.resolve("run.gif").toFile();
        assertThat(film(18, 30, 2).make(file, p -> true)).isTrue();
        Simulation simulation = new Simulation(SCENARIO, 1);
        MapLayout page = new MapLayout(SCENARIO, simulation.layout(), 500, 320);
        MapPainter painter = MapPainter.of(page, Palette.LIGHT, 1);
        BufferedImage expected = painter.canvas();
        BufferedImage screen = new BufferedImage(500, 320, BufferedImage.TYPE_INT_RGB);
        FilmColours colours = new FilmColours(Palette.LIGHT);
        try (ImageInputStream in = ImageIO.createImageInputStream(file)) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(7);
            for (int k = 0; k < 7; k++) {
                Graphics2D g = screen.createGraphics();
                g.drawImage(reader.read(k), 0, 0, null);
                g.dispose();
                while (simulation.tick() < 72 + 8 * k) {
                    simulation.advance();
                }
                painter.paint(simulation.snapshot(), expected);
                for (int y = 0; y < 320; y += 3) {
                    for (int x = 0; x < 500; x += 3) {
                        assertThat(screen.getRGB(x, y))
                                .isEqualTo(colours.model().getRGB(colours.of(expected.getRGB(x, y))));
                    }
                }
            }
            assertThat(delay(reader)).as("hundredths of a second").isEqualTo("20");
        }
    }

    private static String delay(ImageReader reader) throws Exception {
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(1).getAsTree("javax_imageio_gif_image_1.0");
        NodeList control = root.getElementsByTagName("GraphicControlExtension");
        return ((IIOMetadataNode) control.item(0)).getAttribute("delayTime");
    }

    @Test
    void aFilmThatIsGivenUpLeavesNoFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.gif");
        assertThat(film(0, 40, 1).make(file.toFile(), percent -> percent < 30)).isFalse();
        assertThat(Files.exists(file)).isFalse();
        Files.writeString(file, "an older film");
        assertThat(film(0, 40, 1).make(file.toFile(), percent -> percent < 30)).isFalse();
        assertThat(file).hasContent("an older film");
        assertThat(folder.toFile().list()).containsExactly("run.gif");
        Path place = Files.createDirectory(folder.resolve("empty.gif"));
        assertThatThrownBy(() -> film(0, 1, 1).make(place.toFile(), percent -> true))
                .hasMessageContaining("is a folder");
        assertThat(place).isDirectory();
    }
}
