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

/** Points on the map and the marks they hit, and painting on a thread of its own, for which no caller waits. */
class MapThreadTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages("meta.days=2");
    private static final int TICKS = 150;

    private static List<MapSnapshot> snapshots() {
        Simulation simulation = new Simulation(SCENARIO, 2);
        List<MapSnapshot> snapshots = new ArrayList<>();
        for (int t = 0; t < TICKS; t++) {
            simulation.advance();
            snapshots.add(simulation.snapshot());
        }
        return snapshots;
    }

    private static MapLayout layout() {
        return new MapLayout(SCENARIO, new Simulation(SCENARIO, 2).layout(), 800, 450);
    }

    @Test
    void everyHouseIsSeenWhereItIsPointedAt() {
        MapLayout layout = layout();
        MapHitTest hitTest = new MapHitTest(layout);
        MapSnapshot calm = new Simulation(SCENARIO, 2).snapshot();
        MapView view = MapView.whole(layout, 1);
        for (int h = 0; h < layout.layout().houses(); h += 7) {
            Point2D at = hitTest.house(h);
            assertThat(hitTest.at(calm, at.getX(), at.getY())).contains(new MapTarget(MapTarget.Kind.HOUSE, h));
            assertThat(view.cell(h).intersects(at.getX() - 1, at.getY() - 1, 2, 2))
                    .isTrue();
        }
    }

    @Test
    void showingASnapshotNeverWaitsForThePictureOfTheOneBefore() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        MapLayout layout = layout();
        List<MapSnapshot> snapshots = snapshots();
        try (MapRenderThread renderThread = new MapRenderThread(first::countDown)) {
            renderThread.delayForTest(2_000);
            renderThread.change(MapView.whole(layout, 1), Palette.LIGHT);
            long[] took = new long[snapshots.size()];
            for (int t = 0; t < took.length; t++) {
                long before = System.nanoTime();
                renderThread.show(snapshots.get(t), layout);
                took[t] = System.nanoTime() - before;
            }
            Arrays.sort(took);
            // The lock is held for a few assignments; a scheduler may still take the thread away now and then.
            assertThat(took[took.length / 2]).as("median wait, ns").isLessThan(TimeUnit.MILLISECONDS.toNanos(5));
            assertThat(first.await(20, TimeUnit.SECONDS))
                    .as("a picture was painted")
                    .isTrue();
            assertThat(renderThread.pictures())
                    .as("snapshots in between were left out")
                    .isLessThan(5);
        }
    }

    /** On a fine screen a pixel of the window is four of the screen: they are painted, not stretched. */
    @Test
    void theMapIsPaintedAtTheScaleOfTheScreen() throws InterruptedException {
        MapLayout layout = layout();
        MapSnapshot snapshot = snapshots().get(TICKS - 1);
        MapPainter painter = MapPainter.of(layout, Palette.LIGHT, 2);
        BufferedImage wanted = painter.canvas();
        painter.paint(snapshot, wanted);
        BufferedImage screen = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
        CountDownLatch first = new CountDownLatch(1);
        try (MapRenderThread renderThread = new MapRenderThread(first::countDown)) {
            MapPortrayal portrayal = new MapPortrayal(renderThread);
            portrayal.show(layout);
            renderThread.show(snapshot, layout);
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
