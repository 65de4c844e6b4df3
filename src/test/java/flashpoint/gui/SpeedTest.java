package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.io.BundledScenarios;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Speed of the windows at the scale of Korday, in its worst hours: the map keeps up and the model does not wait. */
@Tag("display")
class SpeedTest {

    /** Tick of Fri 7 Feb 21:00, when most is under way. */
    private static final int WORST = 276;

    private GuiFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = GuiFixture.open(BundledScenarios.shipped("korday-2020"));
        fixture.playTo(WORST);
    }

    @AfterEach
    void close() {
        if (fixture != null) {
            fixture.close();
        }
    }

    /**
     * Measured in processor time, so that a busy machine does not make it fail: fifty ticks and twenty pictures, with what
     * the event thread does meanwhile, take less than a second of one processor.
     */
    @Test
    void fiftyTicksAndTwentyPicturesTakeLessThanASecondOfOneProcessor() throws Exception {
        fixture.gui.engine().speed(60);
        GuiFixture.doing(() -> fixture.console.playOrPause());
        GuiFixture.until("it is warm", () -> fixture.gui.session().tick() > WORST + 20);
        long model = processor("model");
        long painter = processor("map painter");
        long events = processor("AWT-EventQueue-0");
        long ticks = fixture.gui.engine().done();
        long pictures = fixture.gui.map().pictures();
        Thread.sleep(3000);
        double perTick =
                (processor("model") - model) / 1e9 / (fixture.gui.engine().done() - ticks);
        long painted = fixture.gui.map().pictures() - pictures;
        double perPicture =
                (processor("map painter") - painter + processor("AWT-EventQueue-0") - events) / 1e9 / painted;
        GuiFixture.doing(() -> fixture.console.playOrPause());
        assertThat(perTick * 50).as("seconds for 50 ticks").isLessThan(0.7);
        assertThat(perPicture * 20)
                .as("seconds for 20 pictures, charts included")
                .isLessThan(0.7);
        assertThat(painted).as("pictures in three seconds").isPositive();
    }

    private static long processor(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getAllThreadIds())
                .filter(id -> threads.getThreadInfo(id) != null
                        && threads.getThreadInfo(id).getThreadName().equals(thread))
                .map(threads::getThreadCpuTime)
                .max()
                .orElseThrow();
    }

    /** Waiting is counted by Java, not by the clock: a busy machine makes the model slow, but not wait. */
    @Test
    void theModelDoesNotWaitForASlowPainterNorForASlowWindow() throws Exception {
        fixture.gui.map().delayForTest(400);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        threads.setThreadContentionMonitoringEnabled(true);
        fixture.gui.engine().speed(Double.POSITIVE_INFINITY);
        GuiFixture.doing(() -> fixture.console.playOrPause());
        GuiFixture.until("it plays", fixture.gui.engine()::playing);
        long before = waited(threads);
        long from = System.nanoTime();
        long ticks = fixture.gui.engine().done();
        long pictures = fixture.gui.map().pictures();
        for (int k = 0; k < 5; k++) {
            GuiFixture.doing(SpeedTest::delayForTest);
        }
        long millis = (System.nanoTime() - from) / 1_000_000;
        assertThat(millis).as("the event thread was busy").isGreaterThan(1500);
        assertThat(fixture.gui.engine().done() - ticks).as("ticks meanwhile").isPositive();
        boolean over = fixture.gui.engine().ended();
        assertThat(over ? 0 : waited(threads) - before)
                .as("ms the model waited of " + millis)
                .isLessThan(millis / 5);
        assertThat(fixture.gui.map().pictures() - pictures)
                .as("pictures are left out instead")
                .isLessThan(millis / 400 + 2);
    }

    private static void delayForTest() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long waited(ThreadMXBean threads) {
        ThreadInfo model = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(t -> t != null && t.getThreadName().equals("model"))
                .reduce((first, last) -> last)
                .orElseThrow();
        return model.getBlockedTime() + model.getWaitedTime();
    }
}
