package flashpoint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sweeps and studies are started, shown, ended and resumed by forms of our own pages. */
@Timeout(120)
class JobsServerTest extends JobsServerFixture {

    @Test
    void aSweepIsStartedShownAndItsReportFound() throws Exception {
        String answer = ours(
                "jobs/start",
                form(
                        "verb",
                        "sweep",
                        "file",
                        "three.yaml",
                        "vary",
                        "police.reinf.delay=1,2\r\n rumour.online.rate=0..1#3 \r\n",
                        "set",
                        "meta.days=2",
                        "replicates",
                        "5",
                        "seed",
                        "-7",
                        "along",
                        "",
                        "name",
                        ""));
        assertThat(answer).startsWith("HTTP/1.1 303").contains("Location: " + path + "jobs/");
        Began began = begun.take();
        assertThat(began.arguments)
                .containsExactly(
                        "sweep",
                        folder.resolve("scenarios/three.yaml").toAbsolutePath().toString(),
                        "--vary=police.reinf.delay=1,2",
                        "--vary=rumour.online.rate=0..1#3",
                        "--set=meta.days=2",
                        "--replicates=5",
                        "--seed=-7",
                        "--out=" + results.resolve("three-sweep"));
        began.line.accept("runs  40% [====>   ] 12/30 (0:00:01 / 0:00:02) 9.1/s");
        assertThat(until(1, "running")).containsEntry("done", 12L).containsEntry("total", 30L);
        assertThat(get("jobs/"))
                .contains("max=\"30\" value=\"12\"")
                .contains("1/cancel")
                .doesNotContain("report.html");
        Files.createDirectories(results.resolve("three-sweep"));
        Files.writeString(results.resolve("three-sweep/manifest.json"), "{}");
        began.end(0);
        until(1, "done");
        assertThat(get("jobs/"))
                .contains("../results/three-sweep/report.html")
                .contains("script-src 'sha256-")
                .doesNotContain("1/cancel");
        assertThat(get("results/")).contains("three-sweep").contains("../jobs/");
    }

    @Test
    void jobsWaitForOneAnotherAndAreEndedAndResumed() throws Exception {
        ours("jobs/start", form("verb", "compare", "file", "three.yaml", "arm", "<b>: a=1", "name", "first"));
        ours("jobs/start", form("verb", "sensitivity", "file", "sweeps/delay.yaml", "method", "morris"));
        ours("jobs/start", form("verb", "tipping", "file", "three.yaml", "along", "a=0..1"));
        Began first = begun.take();
        assertThat(first.arguments).contains("--arm=<b>: a=1");
        assertThat(get("jobs/")).contains("--arm=&lt;b&gt;: a=1").doesNotContain("<b>");
        assertThat(list()).extracting(j -> j.get("state")).containsExactly("running", "waiting", "waiting");
        assertThat(ours("jobs/2/cancel", "")).startsWith("HTTP/1.1 303");
        assertThat(ours("jobs/1/cancel", "")).startsWith("HTTP/1.1 303");
        assertThat(begun.take().arguments.get(0))
                .as("the second is never begun")
                .isEqualTo("tipping");
        until(1, "cancelled");
        assertThat(ours("jobs/1/resume", "")).as("it has made no folder yet").startsWith("HTTP/1.1 409");
        Files.createDirectories(results.resolve("first"));
        assertThat(ours("jobs/1/resume", "")).startsWith("HTTP/1.1 303");
        assertThat(ours("jobs/3/resume", "")).startsWith("HTTP/1.1 409");
        until(3, "running");
        jobs.job(3).orElseThrow().cancel();
        assertThat(begun.take().arguments)
                .containsExactly("resume", results.resolve("first").toString());
        assertThat(ours("jobs/9/cancel", "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aWorstCaseIsLookedForAndAFinishedSweepIsSearchedForBoxes() throws Exception {
        assertThat(get("jobs/"))
                .contains("<option value=\"swept\">")
                .doesNotContain("\"one run\"")
                .doesNotContain("\"linked\"");
        ours(
                "jobs/start",
                form(
                        "verb",
                        "worst",
                        "file",
                        "three.yaml",
                        "of",
                        "peak_active",
                        "least",
                        "true",
                        "vary",
                        "rumour.credulity=0.3..0.6",
                        "fresh",
                        "20",
                        "budget",
                        "400"));
        Began worst = begun.take();
        assertThat(worst.arguments)
                .containsExactly(
                        "worst",
                        folder.resolve("scenarios/three.yaml").toAbsolutePath().toString(),
                        "--of=peak_active",
                        "--least",
                        "--vary=rumour.credulity=0.3..0.6",
                        "--fresh=20",
                        "--budget=400",
                        "--out=" + results.resolve("three-worst"));
        jobs.job(1).orElseThrow().cancel();
        Files.createDirectories(results.resolve("three-worst"));
        assertThat(until(1, "cancelled")).containsEntry("resumable", true);
        ours("jobs/start", form("verb", "discover", "folder", "swept", "of", "displaced>=100", "boxes", "2"));
        Began discover = begun.take();
        assertThat(discover.arguments)
                .containsExactly(
                        "discover",
                        results.resolve("swept").toAbsolutePath().toString(),
                        "--of=displaced>=100",
                        "--boxes=2",
                        "--out=" + results.resolve("swept-discover"));
        Files.createDirectories(results.resolve("swept-discover"));
        discover.line.accept("--of: no run is such");
        discover.end(2);
        assertThat(until(2, "failed").get("said")).isEqualTo(List.of("--of: no run is such"));
        assertThat(list().get(1)).as("it has made no runs that could go on").containsEntry("resumable", false);
    }

    @Test
    void aFailedJobSaysWhy() throws Exception {
        ours("jobs/start", form("verb", "sweep", "file", "three.yaml"));
        Began began = begun.take();
        began.line.accept("--vary: nothing varies");
        began.end(2);
        assertThat(until(1, "failed").get("said")).isEqualTo(List.of("--vary: nothing varies"));
        assertThat(get("jobs/")).contains("nothing varies").doesNotContain("1/resume");
    }

    /** A program that says a line and goes on until it is ended. */
    static final class Endless {

        private Endless() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println("ready");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void aProcessIsReadToItsEndAndStopped() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessLauncher launcher = new ProcessLauncher(List.of(java.toString()));
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        assertThat(launcher.launch(List.of("--version"), said::add).await()).isZero();
        assertThat(said).hasSizeGreaterThan(1);
        CountDownLatch ready = new CountDownLatch(1);
        JobLauncher.Running running = launcher.launch(
                List.of("-cp", System.getProperty("java.class.path"), Endless.class.getName()),
                line -> ready.countDown());
        ready.await();
        running.stop();
        assertThat(running.await()).isNotZero();
    }
}
