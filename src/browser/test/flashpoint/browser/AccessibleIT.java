package flashpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import flashpoint.serve.JobLauncher;
import flashpoint.serve.Jobs;
import flashpoint.serve.PageServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page, the player of a report and the jobs of {@code serve} can be used by keyboard and screen reader, and their text
 * has the contrast of WCAG AA, as far as axe-core sees.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleIT {

    private Chromium chromium;

    @BeforeAll
    void start() throws Exception {
        chromium = PageFixture.chromium();
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

    @ParameterizedTest
    @CsvSource({"390, light", "1280, light", "1280, dark", "1920, contrast"})
    void thePageHasNoSeriousFindings(int width, String colours) throws Exception {
        chromium.size(width, 900);
        PageFixture.open(chromium, PageFixture.page(), "");
        chromium.evaluate("(() => { const c = document.getElementById('colours'); c.value = '" + colours
                + "'; c.dispatchEvent(new Event('change')); for (const d of"
                + " document.querySelectorAll('details')) d.open = true; })()");
        chromium.evaluate("app.seek(72)");
        PageFixture.settled(chromium);
        chromium.evaluate("app.why.ask({ sort: 'PERSON', id: 100 })");
        chromium.until("document.querySelector('#answer .sentence')");
        assertThat(Accessibility.findings(chromium)).isEqualTo("");
    }

    @Test
    void theKeyboardReachesEveryControlOfThePage() throws Exception {
        chromium.size(1280, 900);
        PageFixture.open(chromium, PageFixture.page(), "");
        assertThat(Accessibility.missedByTab(chromium)).isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void thePlayerOfAReportHasNoFindingsAndIsWorkedByKeysAlone(int width, @TempDir Path folder) throws Exception {
        Scenario scenario = BundledScenarios.template("three-villages").scenario(List.of());
        ReportFixture.write(scenario, Run.of(scenario, scenario.meta().seed()).result(), folder);
        chromium.size(width, 900);
        chromium.open("about:blank");
        chromium.open(folder.resolve("report.html").toUri().toString());
        chromium.until("document.readyState === 'complete' && document.querySelector('#player input')");
        assertThat(Accessibility.missedByTab(chromium)).isEqualTo("");
        assertThat(Accessibility.findings(chromium)).isEqualTo("");
        chromium.evaluate("document.querySelector('#player summary').focus()");
        chromium.key("Enter", "Enter");
        chromium.until("document.querySelector('#player details').open");
        assertThat(Accessibility.findings(chromium)).isEqualTo("");
        chromium.evaluate("document.querySelector('#player .controls button').focus()");
        String before = text("document.querySelector('#player input').value");
        chromium.key(" ", "Space");
        chromium.until("document.querySelector('#player input').value !== '" + before + "'");
        chromium.key(" ", "Space");
        assertThat(text("document.querySelector('#player .controls button').textContent"))
                .isEqualTo("Play");
    }

    /** Jobs in every state: the first has failed, the second has ended well, the third is at work, and one waits. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void theJobsOfServeHaveNoFindingsAndAreWorkedByKeysAlone(int width, @TempDir Path folder) throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Jobs jobs = new Jobs(Path.of("scenarios"), null, folder, launcher(never));
        try (jobs;
                PageServer server = new PageServer(0, "<p>the page</p>", folder, jobs)) {
            chromium.size(width, 900);
            chromium.open(server.address() + "jobs/");
            for (int job = 1; job <= 4; job++) {
                chromium.until("document.querySelector('form.start')");
                // From the top by Tab to the name, which is typed, and on to the button.
                chromium.evaluate("document.querySelector('[name=name]').focus()");
                for (String key : List.of("j", "o", "b", String.valueOf(job))) {
                    chromium.key(key, "");
                }
                chromium.key("Tab", "Tab");
                assertThat(text("document.activeElement.textContent")).isEqualTo("Start");
                chromium.key("Enter", "Enter");
                chromium.until("document.getElementById('job-" + job + "')");
                if (job <= 2) {
                    chromium.until(
                            "['done', 'failed'].includes(document.getElementById('job-" + job + "')?.dataset.state)");
                }
            }
            chromium.until("document.getElementById('job-3').dataset.state === 'running'");
            assertThat(text("[...document.querySelectorAll('article')].map(a => a.dataset.state).join()"))
                    .isEqualTo("waiting,running,done,failed");
            assertThat(Accessibility.missedByTab(chromium)).isEqualTo("");
            assertThat(Accessibility.findings(chromium)).isEqualTo("");
            assertThat(text("document.documentElement.scrollWidth <= " + width)).isEqualTo("true");
            chromium.evaluate("document.querySelector('#job-4 button').focus()");
            chromium.key("Enter", "Enter");
            chromium.until("document.getElementById('job-4')?.dataset.state === 'cancelled'");
            chromium.evaluate("document.querySelector('[name=name]').value = 'a/b'");
            chromium.evaluate("document.querySelector('form.start button').focus()");
            chromium.key("Enter", "Enter");
            chromium.until("document.querySelector('.refused')");
            assertThat(Accessibility.findings(chromium)).isEqualTo("");
            chromium.open(server.address() + "results/");
            chromium.until("document.querySelector('h1')?.textContent === 'Results folders'");
            assertThat(Accessibility.findings(chromium)).isEqualTo("");
            assertThat(Accessibility.missedByTab(chromium)).isEqualTo("");
        } finally {
            never.countDown();
        }
    }

    private static JobLauncher launcher(CountDownLatch never) {
        return (arguments, line) -> {
            String out = arguments.get(arguments.size() - 1);
            line.accept("runs  40% [====>   ] 12/30 (0:00:01 / 0:00:02) 9.1/s");
            line.accept("said by " + out);
            return new JobLauncher.Running() {
                @Override
                public int await() throws InterruptedException {
                    if (out.endsWith("job1") || out.endsWith("job2")) {
                        return out.endsWith("job1") ? 2 : 0;
                    }
                    never.await();
                    return 1;
                }

                @Override
                public void stop() {
                    // Its end is waited for by the job's number alone.
                }
            };
        };
    }
}
