package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.model.Simulation;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The star of a village's name: on the map where some places are from sources and others are not, and said there. */
class MapStarTest {

    private static final String MEANING = "* placed or sized by hand";
    private static final Path THREE = Path.of("scenarios/three-villages.yaml");

    @TempDir
    private Path folder;

    /** The map of a scenario before its first tick, as SVG. */
    static String map(Scenario scenario) throws IOException {
        MapLayout page = new MapLayout(scenario, new Simulation(scenario, 1).layout(), 800, 450);
        Picture picture = new Picture() {
            @Override
            public int width() {
                return 800;
            }

            @Override
            public int height() {
                return 450;
            }

            @Override
            public void paint(Graphics2D g) {
                new GroundPainter(page, Palette.LIGHT, g).paint();
            }
        };
        return Canvas.svg(picture, "map", "map");
    }

    @Test
    void aMapWithStarsSaysWhatTheyMean() throws IOException {
        Path file = folder.resolve("one.yaml");
        Files.writeString(file, Files.readString(THREE).replaceFirst("stylised: true", "stylised: false"));
        String map = map(ScenarioReader.read(file, List.of()).scenario());
        assertThat(map).contains(MEANING);
        assertThat(map.split("\\*\\s*</text", -1)).as("names with a star").hasSize(4);
    }

    @Test
    void aMapOfPlacesThatAreAllMadeUpHasNoStar() throws IOException {
        assertThat(map(ScenarioReader.read(THREE, List.of()).scenario()))
                .doesNotContain(MEANING)
                .doesNotContainPattern("\\*\\s*</text");
    }
}
