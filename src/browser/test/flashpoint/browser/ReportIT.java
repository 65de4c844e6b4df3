package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The player of a report shows what was recorded, by keys and pointer; without scripts, and on paper, there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {

    private static final Scenario SCENARIO =
            BundledScenarios.template("three-villages").scenario(List.of());

    @TempDir
    private static Path folder;

    private final RunResult run = Run.of(SCENARIO, SCENARIO.meta().seed()).result();
    private Chromium chromium;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        ReportFixture.write(SCENARIO, run, folder);
    }

    @AfterEach
    void nothingWasAskedAndNothingWentWrong() {
        assertThat(chromium.requests()).as("requests").isEmpty();
        assertThat(chromium.errors()).as("errors in the report").isEmpty();
    }

    @AfterAll
    void close() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void open(int width) throws Exception {
        chromium.media("");
        chromium.size(width, 900);
        chromium.open("about:blank");
        chromium.open(folder.resolve("report.html").toUri().toString());
        chromium.until("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    private String text(String expression) throws Exception {
        return String.valueOf(chromium.evaluate(expression));
    }

    private double recorded(String metric, int tick) {
        List<String> names = Metrics.series(SCENARIO).stream().map(Metric::name).toList();
        return run.series()[names.indexOf(metric)][tick];
    }

    private String state(int tick) {
        return (long) recorded("attackers", tick) + " attacking, " + (long) recorded("police_present", tick)
                + " officers, " + (long) recorded("displaced", tick) + " displaced; houses burned: "
                + (long) recorded("houses_burned", tick);
    }

    @Test
    void keysMoveThroughTheRecordedRun() throws Exception {
        open(1280);
        chromium.evaluate("document.querySelector('#player input').focus()");
        chromium.key("End", "End");
        chromium.until("document.querySelector('#player input').value == " + (run.ticks() - 1));
        assertThat(text("document.querySelector('#player .state').textContent")).isEqualTo(state(run.ticks() - 1));
        chromium.key("ArrowLeft", "ArrowLeft");
        chromium.until("document.querySelector('#player input').value == " + (run.ticks() - 2));
        assertThat(text("document.querySelector('#player .state').textContent")).isEqualTo(state(run.ticks() - 2));
        assertThat(text("document.querySelector('#player input').getAttribute('aria-valuetext')"))
                .isEqualTo(text("document.querySelector('#chart-flight .readout b').textContent.replace(': ', '')"));
        chromium.evaluate("document.querySelector('#player summary').click()");
        chromium.until("document.querySelectorAll('#player tbody tr').length === "
                + SCENARIO.villages().size());
        String burned = text("[...document.querySelectorAll('#player tbody td:last-child')].reduce((a, c) => a +"
                + " Number(c.textContent), 0)");
        assertThat(burned).isEqualTo(String.valueOf((long) recorded("houses_burned", run.ticks() - 2)));
        assertThat(text("[...document.querySelectorAll('#player svg rect')].filter(r => r.getAttribute('fill') ==="
                        + " '#000000' && r.getAttribute('visibility') === 'visible').length"))
                .as("every house that burned is on the map")
                .isEqualTo(burned);
    }

    @Test
    void playingGoesOnUntilItIsPaused() throws Exception {
        open(1280);
        String play = "document.querySelector('#player .controls button')";
        String before = text("document.querySelector('#player input').value");
        chromium.evaluate(play + ".click()");
        chromium.until("document.querySelector('#player input').value > " + before);
        chromium.evaluate(play + ".click()");
        assertThat(text(play + ".textContent")).isEqualTo("Play");
    }

    @Test
    void thePointerTellsTheValuesOfAChart() throws Exception {
        open(1280);
        chromium.evaluate("document.querySelector('#chart-flight').scrollIntoView()");
        int tick = run.ticks() / 2;
        // Where the chart has that hour: by the axis in the recording.
        double x = ((Number) chromium.evaluate("(() => { const c ="
                        + " JSON.parse(document.getElementById('recording').textContent).charts.flight; const r ="
                        + " document.querySelector('#chart-flight"
                        + " svg').getBoundingClientRect();"
                        + " return r.left +"
                        + " (c.x[0]"
                        + " + " + tick * SCENARIO.meta().dt() + " / c.hours[1] * (c.x[1] - c.x[0])) / c.size[0] *"
                        + " r.width; })()"))
                .doubleValue();
        double y = ((Number) chromium.evaluate(
                        "document.querySelector('#chart-flight svg').getBoundingClientRect().top + 200"))
                .doubleValue();
        chromium.move(x, y);
        String hour = text("document.querySelector('#chart-flight .readout').textContent");
        assertThat(hour).contains("on the way to a refuge " + (long) recorded("fleeing", tick));
        assertThat(text("document.querySelector('#chart-police .readout').textContent"))
                .as("the others stay at the time of the slider")
                .doesNotContain(hour.substring(0, hour.indexOf(": ")));
    }

    /** Whatever the font of the machine: in the second report letters are a third wider than those that were measured. */
    @ParameterizedTest
    @CsvSource({"three-villages, DejaVu Sans", "three-villages, DejaVu Sans Mono", "korday-2020, DejaVu Sans Mono"})
    void aNameTouchesNoSquare(String name, String font, @TempDir Path place) throws Exception {
        Scenario scenario = BundledScenarios.template(name).scenario(List.of());
        ReportFixture.write(scenario, Run.of(scenario, scenario.meta().seed()).result(), place);
        Path report = place.resolve("report.html");
        Files.writeString(
                report, Files.readString(report).replace("600 12px \"DejaVu Sans\"", "600 12px \"" + font + "\""));
        chromium.media("");
        for (int width : new int[] {1280, 390}) {
            chromium.size(width, 900);
            chromium.open("about:blank");
            chromium.open(report.toUri().toString());
            chromium.until("document.readyState === 'complete' && document.querySelector('#player text.label')");
            Object touching = chromium.evaluate("(() => { const found = new Set(); let written = 0; const time ="
                    + " document.querySelector('#player input'); const boxes ="
                    + " JSON.parse(document.getElementById('recording').textContent).map.villages; for (let k = 0; k <="
                    + " 20; k++) { time.value = Math.round(time.max * k / 20); time.dispatchEvent(new Event('input')); for"
                    + " (const text of document.querySelectorAll('#player text.label')) { if"
                    + " (text.textContent.includes('%')) written++; const b = text.getBBox(); for (const { name, box: [x,"
                    + " y, w, h] } of boxes) if (text.textContent && b.x - 1.5 < x + w && x < b.x + b.width + 1.5 && b.y +"
                    + " 1 < y + h && y < b.y + b.height - 1) found.add(text.textContent + ' on ' + name); } } return"
                    + " written < 5 ? 'too little is written' : [...found].join('; '); })()");
            assertThat(touching).isEqualTo("");
        }
    }

    @Test
    void onPaperThereIsNoPlayerAndOnATelephoneNothingIsWiderThanTheScreen() throws Exception {
        open(390);
        assertThat(text("document.documentElement.scrollWidth <= 390")).isEqualTo("true");
        picture("390");
        open(1280);
        picture("1280");
        chromium.media("print");
        assertThat(text("getComputedStyle(document.getElementById('player')).display + ' ' +"
                        + " getComputedStyle(document.querySelector('.readout')).display + ' ' +"
                        + " getComputedStyle(document.querySelector('svg.pointer')).display"))
                .isEqualTo("none none none");
        picture("print");
    }

    @Test
    void withoutScriptsItIsTheReportAlone() throws Exception {
        chromium.scripts(false);
        try {
            open(1280);
            assertThat(text("document.getElementById('player') === null"
                            + " && document.querySelectorAll('.readout, svg.pointer').length === 0"))
                    .isEqualTo("true");
        } finally {
            chromium.scripts(true);
        }
    }

    /** For the eye: into a folder that is asked for. */
    private void picture(String name) throws Exception {
        String pictures = System.getProperty("flashpoint.pictures");
        if (pictures != null) {
            chromium.picture(Files.createDirectories(Path.of(pictures)).resolve("report-" + name + ".png"), true);
        }
    }
}
