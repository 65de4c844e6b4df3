package flashpoint.gui.map;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.map.MapLayout;
import flashpoint.chart.map.MapPainter;
import flashpoint.chart.map.MapView;
import flashpoint.model.Simulation;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sim.portrayal.DrawInfo2D;

/** What is pointed at is what is meant, and painting holds nobody up. */
class MapThreadTest {

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

    /** On a fine screen a pixel of the window is four of the screen: they are painted, not stretched. */
    @Test
    void theMapIsPaintedAtTheScaleOfTheScreen() throws InterruptedException {
        MapLayout page = page();
        MapSnapshot scene = scenes().get(TICKS - 1);
        MapPainter painter = MapPainter.of(page, Palette.LIGHT, 2);
        BufferedImage wanted = painter.canvas();
        painter.paint(scene, wanted);
        BufferedImage screen = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        CountDownLatch first = new CountDownLatch(1);
        try (MapRenderThread studio = new MapRenderThread(first::countDown)) {
            MapPortrayal portrayal = new MapPortrayal(studio);
            portrayal.show(page);
            studio.show(scene, page);
            Rectangle2D.Double whole = new Rectangle2D.Double(0, 0, 800, 450);
            for (int k = 0; k < 2; k++) {
                Graphics2D g = screen.createGraphics();
                g.scale(2, 2);
                portrayal.draw(null, g, new DrawInfo2D(null, portrayal, whole, whole));
                g.dispose();
                assertThat(first.await(20, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(screen.getRGB(0, 0, 1600, 900, null, 0, 1600))
                .isEqualTo(wanted.getRGB(0, 0, 1600, 900, null, 0, 1600));
    }
}
