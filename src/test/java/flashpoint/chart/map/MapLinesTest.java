package flashpoint.chart.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.scenario.io.ScenarioWriter;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import flashpoint.yaml.InputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rivers, borders and drawn roads. */
class MapLinesTest {

    private static final Path THREE = Path.of("scenarios/three-villages.yaml");

    @TempDir
    private Path folder;

    private Scenario with(String lines) throws IOException {
        Path file = folder.resolve("lines.yaml");
        Files.writeString(file, Files.readString(THREE) + "\nlines:\n" + lines);
        return ScenarioReader.read(file, List.of()).scenario();
    }

    private Scenario lined() throws IOException {
        return with("  - {id: creek, kind: RIVER, points: [0 0, 2.5 -3, 9 4]}\n"
                + "  - {id: edge, kind: BORDER, points: [0 9, 9 9], stylised: true}\n");
    }

    @Test
    void aLineIsReadAndWrittenAsItIs() throws IOException {
        Scenario lined = lined();
        MapLine creek = lined.lines().get(0);
        assertThat(creek.points())
                .containsExactly(new MapLine.Corner(0, 0), new MapLine.Corner(2.5, -3), new MapLine.Corner(9, 4));
        assertThat(creek.stylised()).isFalse();
        Path again = folder.resolve("again.yaml");
        Files.writeString(again, ScenarioWriter.write(lined));
        assertThat(ScenarioReader.read(again, List.of()).scenario()).isEqualTo(lined);
        assertThat(lined.with(lined.parameters()).with(lined.events()).with(lined.meta()))
                .isEqualTo(lined);
    }

    @Test
    void theKeyNamesTheLinesThereAre() throws IOException {
        // A refuge of the three villages is called border.
        assertThat(MapStarTest.map(lined()).split(">border<", -1)).hasSize(3);
        assertThat(MapStarTest.map(lined())).contains(">river<").doesNotContain(">road<");
        String bare = MapStarTest.map(ScenarioReader.read(THREE, List.of()).scenario());
        assertThat(bare.split(">border<", -1)).hasSize(2);
        assertThat(bare).doesNotContain(">river<");
    }

    @Test
    void linesChangeNoResult() throws IOException {
        Scenario lined = lined();
        Scenario bare = ScenarioReader.read(THREE, List.of()).scenario();
        assertThat(Results.digest(Results.one(lined, 3))).isEqualTo(Results.digest(Results.one(bare, 3)));
    }

    @Test
    void mistakesAreRefusedWithTheirPlace() {
        refused("points: [0 0]", "points: got 1, allowed: two points or more");
        refused("points: [0 0, 1 x]", "got \"1 x\", allowed: x and y in km");
        refused("points: [0 0, 1]", "got \"1\", allowed: x and y in km");
        refused("points: [0 0, 1e6 1]", "allowed: -100000 to 100000 km");
    }

    private void refused(String points, String why) {
        assertThatThrownBy(() -> with("  - {id: creek, kind: RIVER, " + points + "}\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lines.yaml:")
                .hasMessageContaining(why);
    }

    /** A line through a village passes through its block, wherever the map has moved it. */
    @Test
    void placesOfVillagesAndRefugesAreWhereTheyAreDrawn() {
        Scenario korday = Scenarios.korday();
        MapPlan plan = MapPlan.of(korday, new Simulation(korday, 1).layout());
        assertThat(plan.movedKm()).as("nothing moved would prove little").isPositive();
        for (int v = 0; v < korday.villages().size(); v++) {
            if (plan.blocks().get(v) != null) {
                Point2D at = plan.at(
                        korday,
                        korday.villages().get(v).x(),
                        korday.villages().get(v).y());
                assertThat(at.distance(plan.place(v))).isCloseTo(0, within(0.1));
            }
        }
    }

    @Test
    void theRiverIsOnThePictureAndOnlyWithinTheMap() throws IOException {
        Scenario lined = lined();
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        MapLines.paint(
                g,
                lined,
                new java.awt.geom.Rectangle2D.Double(0, 0, 100, 200),
                (x, y) -> new Point2D.Double(20 * x, 100 - 10 * y),
                Color.GRAY,
                Color.WHITE);
        g.dispose();
        assertThat(image.getRGB(50, 130) & 0xFFFFFF).as("the corner at 2.5 -3").isEqualTo(0x7FB2D6);
        assertThat(image.getRGB(180, 60) & 0xFFFFFF)
                .as("the corner at 9 4, outside")
                .isZero();
        assertThat(MapLines.caption(lined)).contains("river").contains("border").contains("by hand");
    }
}
