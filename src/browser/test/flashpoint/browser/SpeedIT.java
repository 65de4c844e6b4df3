package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the page costs, printed and held to what it promises. Only for a quiet machine: processor time hardly depends on what
 * else runs, the time to the first tick and frames a second do.
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeedIT {

    private static final int WARM = 6;
    private static final int RUNS = 6;
    private static final int OPENINGS = 7;

    /** Waits for the map, does one tick, and keeps when each was there, in milliseconds since the page was asked for. */
    private static final String FIRST_TICK = "addEventListener('load', async () => {"
            + " while (!(typeof app !== 'undefined' && app.views[0]?.moment && !app.busy))"
            + " await new Promise(requestAnimationFrame);"
            + " window.shown = performance.now(); await app.advance(1); await new Promise(requestAnimationFrame);"
            + " window.ticked = performance.now(); });";

    private Chromium chromium;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        chromium.size(1280, 900);
    }

    @AfterAll
    void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "SPEED " + format + "%n", values);
    }

    private static double processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private double number(String expression) throws Exception {
        return ((Number) chromium.evaluate(expression)).doubleValue();
    }

    private double there(int runs) throws Exception {
        double before = chromium.processorTime();
        chromium.evaluate(
                "(async () => { for (let k = 0; k < " + runs + "; k++) await app.model.call('replicate'); })()");
        return (chromium.processorTime() - before) / runs;
    }

    /** The same class carries out the same runs on both sides; the page's time has its compiler and collector, the JVM's not. */
    @Test
    void kordayTakesAtMostTwiceTheProcessorTimeOfTheJvm() throws Exception {
        Scenario scenario = BundledScenarios.template("korday-2020").scenario(List.of());
        PageReplicates replicates = new PageReplicates(List.of(scenario), 1, List.of());
        for (int k = 0; k < WARM; k++) {
            replicates.next();
        }
        double before = processorTime();
        double threadBefore = threadTime();
        for (int k = 0; k < RUNS; k++) {
            replicates.next();
        }
        double here = (processorTime() - before) / RUNS;
        double thread = (threadTime() - threadBefore) / RUNS;
        PageFixture.open(chromium, PageFixture.page(), "#scenario=korday-2020");
        PageFixture.settled(chromium);
        chromium.evaluate("app.model.call('begin', app.yaml, '\\n+\\n', '1', '')");
        double first = there(WARM);
        double there = there(RUNS);
        say(
                "korday-2020, processor time a run: JVM %.3f s in its thread, %.3f s with its compiler and collector;"
                        + " page %.3f s with all of these (its first %d: %.3f s); ratio to the thread %.2f",
                thread, here, there, WARM, first, there / thread);
        assertThat(there / thread).isLessThanOrEqualTo(2);
    }

    @Test
    void theFirstTickOfThreeVillagesComesWithinASecond() throws Exception {
        chromium.beforePages(FIRST_TICK);
        double[] ticked = new double[OPENINGS];
        double[] shown = new double[OPENINGS];
        double[] used = new double[OPENINGS];
        for (int k = 0; k < OPENINGS; k++) {
            chromium.open("about:blank");
            chromium.until("location.protocol === 'about:'");
            double before = chromium.processorTime();
            chromium.open(PageFixture.page().toUri() + "#scenario=three-villages");
            chromium.until("window.ticked");
            ticked[k] = number("window.ticked");
            shown[k] = number("window.shown");
            used[k] = chromium.processorTime() - before;
        }
        Arrays.sort(ticked);
        Arrays.sort(shown);
        Arrays.sort(used);
        say(
                "three-villages, from opening the page: map %.0f ms, first tick %.0f ms (%.0f to %.0f), processor time"
                        + " %.2f s",
                shown[OPENINGS / 2], ticked[OPENINGS / 2], ticked[0], ticked[OPENINGS - 1], used[OPENINGS / 2]);
        assertThat(ticked[OPENINGS / 2]).isLessThanOrEqualTo(1000);
    }

    @Test
    void kordayIsDrawnTwentyTimesASecondWhileItRuns() throws Exception {
        for (int speed : new int[] {2, 3}) {
            PageFixture.open(chromium, PageFixture.page(), "#scenario=korday-2020&tick=240");
            chromium.until("app.tick >= 240 && !app.busy");
            double before = chromium.processorTime();
            String[] seen = String.valueOf(
                            chromium.evaluate("(async () => { const s = document.getElementById('speed');"
                                    + " s.value = " + speed + "; s.dispatchEvent(new Event('change')); const"
                                    + " from = app.tick, times = []; app.play(true);"
                                    + " const start = performance.now(); while"
                                    + " (performance.now() - start < 3000) { await new"
                                    + " Promise(requestAnimationFrame);"
                                    + " times.push(performance.now()); }"
                                    + " app.play(false); const gaps ="
                                    + " times.slice(1).map((t, k) => t - times[k]);"
                                    + " const took = (times.at(-1) - times[0]) / 1000;"
                                    + " return [gaps.length / took, Math.max(...gaps),"
                                    + " (app.tick - from) / took].join(); })()"))
                    .split(",");
            double frames = Double.parseDouble(seen[0]);
            say(
                    "korday-2020 while it runs: %.1f frames a second, longest wait for one %.0f ms, %.0f ticks a"
                            + " second, processors in use %.2f",
                    frames,
                    Double.parseDouble(seen[1]),
                    Double.parseDouble(seen[2]),
                    (chromium.processorTime() - before) / 3);
            assertThat(frames).isGreaterThanOrEqualTo(20);
        }
    }
}
