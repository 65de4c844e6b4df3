package flashpoint.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Palette;
import flashpoint.model.Simulation;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is painted is what is so, and painting holds nobody up. */
class MapPainterTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");
    private static final int TICKS = 150;

    private static List<MapSnapshot> scenes() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        List<MapSnapshot> scenes = new ArrayList<>();
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
            scenes.add(simulation.snapshot());
        }
        return scenes;
    }

    private static MapLayout page() {
        return new MapLayout(SCENARIO, new Simulation(SCENARIO, 2).layout(), 800, 450);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    @Test
    void aPaintedChangeGivesThePictureThatPaintingAllAnewGives() {
        MapLayout page = page();
        MapPainter changing = MapPainter.of(page, Palette.LIGHT, 1.3);
        BufferedImage canvas = changing.canvas();
        int changes = 0;
        List<MapSnapshot> scenes = scenes();
        for (int t = 0; t < scenes.size(); t++) {
            changes += changing.paint(scenes.get(t), canvas);
            if (t % 50 == 49) {
                MapPainter anew = MapPainter.of(page, Palette.LIGHT, 1.3);
                BufferedImage whole = anew.canvas();
                anew.paint(scenes.get(t), whole);
                assertThat(pixels(canvas)).as("tick " + t).isEqualTo(pixels(whole));
            }
        }
        int houses = page.layout().houses();
        assertThat(changes).as("houses painted in all ticks").isBetween(houses + 1, 4 * houses);
    }

    @Test
    void everyHouseIsSeenWhereItIsPointedAt() {
        MapLayout page = page();
        MapHitTest pointer = new MapHitTest(page);
        MapSnapshot calm = new Simulation(SCENARIO, 2).snapshot();
        MapView view = MapView.whole(page, 1);
        for (int h = 0; h < page.layout().houses(); h += 7) {
            Point2D at = pointer.house(h);
            assertThat(pointer.at(calm, at.getX(), at.getY())).contains(new MapTarget(MapTarget.Kind.HOUSE, h));
            assertThat(view.cell(h).intersects(at.getX() - 1, at.getY() - 1, 2, 2))
                    .isTrue();
        }
    }

    @Test
    void aBurnedHouseHasTheColourOfAshesAndAStandingOneThatOfItsGroup() {
        MapLayout page = page();
        MapSnapshot last = scenes().get(TICKS - 1);
        BufferedImage canvas = new BufferedImage(
                MapView.whole(page, 2).width(), MapView.whole(page, 2).height(), BufferedImage.TYPE_INT_RGB);
        HousePainter painter = new HousePainter(MapView.whole(page, 2), Palette.LIGHT, pixels(canvas));
        painter.paint(last.houses());
        int burnt = 0;
        for (int h = 0; h < last.houses().length; h++) {
            var cell = MapView.whole(page, 2).cell(h);
            Color seen = new Color(canvas.getRGB(cell.x, cell.y));
            if (last.houses()[h] == MapSnapshot.BURNT) {
                burnt++;
                assertThat(seen).isEqualTo(Palette.LIGHT.burnt());
            } else if (last.houses()[h] == MapSnapshot.LIVED_IN) {
                assertThat(seen).isEqualTo(Palette.LIGHT.house(page.layout().group()[h]));
            }
        }
        assertThat(burnt).as("burned houses").isPositive();
    }

    @Test
    void whoLeavesASceneInTheStudioNeverWaitsForTheOneBefore() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        MapLayout page = page();
        List<MapSnapshot> scenes = scenes();
        try (MapRenderThread studio = new MapRenderThread(first::countDown)) {
            studio.delayForTest(2_000);
            studio.change(MapView.whole(page, 1), Palette.LIGHT);
            long[] took = new long[scenes.size()];
            for (int t = 0; t < took.length; t++) {
                long before = System.nanoTime();
                studio.show(scenes.get(t), page);
                took[t] = System.nanoTime() - before;
            }
            Arrays.sort(took);
            // The lock is held for a few assignments; a scheduler may still take the thread away now and then.
            assertThat(took[took.length / 2]).as("median wait, ns").isLessThan(TimeUnit.MILLISECONDS.toNanos(5));
            assertThat(first.await(20, TimeUnit.SECONDS))
                    .as("a picture was painted")
                    .isTrue();
            assertThat(studio.pictures()).as("scenes in between were left out").isLessThan(5);
        }
    }

    @Test
    void aMapShowsNothingTheWorldDoesNotHold() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
        }
        MapSnapshot scene = simulation.snapshot();
        assertThat(scene.streams()).allSatisfy(s -> {
            assertThat(s.persons()).hasSize(MapSnapshot.PARTS);
            assertThat(Arrays.stream(s.persons()).sum()).isPositive();
        });
        assertThat(scene.mobs()).allSatisfy(m -> assertThat(m.way()).isBetween(0.0, 1.0));
        assertThat(scene.patrols()).allSatisfy(p -> assertThat(p.way()).isBetween(0.0, 1.0));
        long burnt = Arrays.stream(simulation.burntTicks()).filter(t -> t >= 0).count();
        int black = 0;
        for (byte h : scene.houses()) {
            black += h == MapSnapshot.BURNT ? 1 : 0;
        }
        assertThat(black).isEqualTo((int) burnt);
    }
}
