package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.serve.Jobs;
import flashpoint.serve.PageServer;
import flashpoint.serve.ProcessLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps and studies are started from a browser, followed, and their reports opened; what is wrong is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsIT {

    private Path folder;
    private Chromium chromium;
    private Jobs jobs;
    private PageServer server;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
        chromium.size(1280, 900);
    }

    @BeforeEach
    void serve(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Path results = folder.resolve("results");
        jobs = new Jobs(
                Path.of("scenarios"),
                null,
                results,
                new ProcessLauncher(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dflashpoint.progress=200",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "flashpoint.cli.Main")));
        server = new PageServer(0, "<p>the page</p>", results, jobs);
    }

    @AfterEach
    void end() {
        server.close();
        jobs.close();
    }

    @AfterAll
    void close() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
    }

    private String text(String expression) throws Exception {
        return String.valueOf(chromium.evaluate(expression));
    }

    private void fill(String field, String value) throws Exception {
        chromium.evaluate("(() => { const f = document.querySelector('form.start').elements['" + field
                + "']; f.value = " + PageFixture.quoted(value) + "; f.dispatchEvent(new Event('change')); })()");
    }

    private void startAndOpenItsReport(int job) throws Exception {
        chromium.evaluate("document.querySelector('form.start').requestSubmit()");
        String state = "document.getElementById('job-" + job + "')?.dataset.state";
        chromium.until("['done', 'failed'].includes(" + state + ")");
        assertThat(text(state))
                .as(text("document.querySelector('#job-" + job + " pre').textContent"))
                .isEqualTo("done");
        chromium.until("document.querySelector('#job-" + job + " a')");
        chromium.evaluate("document.querySelector('#job-" + job + " a').click()");
        chromium.until("location.pathname.endsWith('report.html') && document.querySelector('h1')");
    }

    private void openJobs() throws Exception {
        chromium.open(server.address() + "jobs/");
        chromium.until("document.querySelector('form.start')");
    }

    /** Of a sweep just made the boxes are found; the worst case of the same inputs is looked for. */
    @Test
    void discoverAndWorstAreStartedAndTheirReportsOpened() throws Exception {
        openJobs();
        fill("verb", "sweep");
        fill("file", "three-villages.yaml");
        fill("vary", "police.reinf.delay=1,7\nrumours.video.credibility=0.1,0.9");
        fill("set", "meta.days=1.2");
        fill("replicates", "2");
        fill("name", "to discover");
        startAndOpenItsReport(1);
        openJobs();
        fill("verb", "discover");
        assertThat(text("document.querySelector('[name=file]').disabled")).isEqualTo("true");
        fill("folder", "to discover");
        fill("of", "peak_active");
        startAndOpenItsReport(2);
        assertThat(text("document.body.textContent")).contains("peak_active");
        openJobs();
        fill("verb", "worst");
        fill("file", "three-villages.yaml");
        fill("of", "peak_active");
        fill("vary", "police.reinf.delay=1..7\nrumours.video.credibility=0.1..0.9");
        fill("set", "meta.days=1");
        fill("replicates", "2");
        fill("fresh", "2");
        fill("budget", "60");
        startAndOpenItsReport(3);
        openJobs();
        fill("verb", "worst");
        fill("file", "three-villages.yaml");
        fill("vary", "police.reinf.delay=1..7");
        chromium.evaluate("document.querySelector('form.start').requestSubmit()");
        chromium.until("document.getElementById('job-4')?.dataset.state === 'failed'");
        assertThat(text("document.querySelector('#job-4 pre').textContent"))
                .as("the verb's own words")
                .contains("allowed: 2 or more");
    }

    @Test
    void aSweepIsStartedFollowedAndItsReportOpened() throws Exception {
        openJobs();
        fill("verb", "sweep");
        assertThat(text("document.querySelector('[name=along]').closest('label').hidden"))
                .isEqualTo("true");
        fill("file", "three-villages.yaml");
        fill("vary", "police.reinf.delay=1,7");
        fill("set", "meta.days=1");
        fill("replicates", "3");
        chromium.evaluate("document.querySelector('form.start').requestSubmit()");
        chromium.until("document.querySelector('article')");
        chromium.until("document.querySelector('article')?.dataset.state === 'done'");
        chromium.until("[...document.querySelectorAll('article a')].some(a => a.textContent === 'Report')");
        assertThat(Files.readString(folder.resolve("results/three-villages-sweep/runs.csv"))
                        .lines())
                .as("a head, and three runs of each of two points and of the scenario as it is")
                .hasSize(10);
        chromium.evaluate("document.querySelector('article a').click()");
        chromium.until("location.pathname.endsWith('report.html') && document.querySelector('h1')");
        openJobs();
        fill("verb", "sweep");
        fill("file", "three-villages.yaml");
        fill("vary", "police.reinf.delay=soon");
        chromium.evaluate("document.querySelector('form.start').requestSubmit()");
        chromium.until("document.querySelectorAll('article').length === 2"
                + " && document.querySelector('article')?.dataset.state === 'failed'");
        assertThat(text("document.querySelector('article pre').textContent")).contains("soon");
        fill("name", "../x");
        chromium.evaluate("document.querySelector('form.start').requestSubmit()");
        chromium.until("document.querySelector('.refused')");
        assertThat(text("document.querySelector('.refused').textContent")).contains("name: allowed");
        assertThat(chromium.errors().stream().filter(e -> !e.contains("400 (Bad Request)")))
                .isEmpty();
        assertThat(chromium.allRequests()).allMatch(r -> r.startsWith(server.address()) || r.startsWith("about:"));
    }
}
