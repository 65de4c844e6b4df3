package flashpoint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps and studies are started, shown, ended and resumed by our own pages, and by nothing else. */
@Timeout(120)
class JobsServerTest {

    @TempDir
    private Path folder;

    private Path results;
    private PageServer server;
    private Jobs jobs;
    private String host;
    private String path;
    private final BlockingQueue<Began> begun = new LinkedBlockingQueue<>();
    private final List<List<String>> launched = Collections.synchronizedList(new ArrayList<>());

    /** A verb that waits until it is told what to do. */
    private static final class Began implements JobLauncher.Running {
        private final List<String> arguments;
        private final Consumer<String> line;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile int exit;

        Began(List<String> arguments, Consumer<String> line) {
            this.arguments = arguments;
            this.line = line;
        }

        void end(int with) {
            exit = with;
            over.countDown();
        }

        @Override
        public int await() throws InterruptedException {
            over.await();
            return exit;
        }

        @Override
        public void stop() {
            end(143);
        }
    }

    @BeforeEach
    void start() throws IOException {
        results = Files.createDirectories(folder.resolve("results"));
        Path scenarios = Files.createDirectories(folder.resolve("scenarios/sweeps"));
        Files.writeString(folder.resolve("scenarios/three.yaml"), "meta: {name: three}\n");
        Files.writeString(scenarios.resolve("delay.yaml"), "scenario: ../three.yaml\n");
        Files.writeString(folder.resolve("secret.yaml"), "meta: {name: secret}\n");
        Files.createSymbolicLink(scenarios.resolve("link.yaml"), folder.resolve("secret.yaml"));
        jobs = new Jobs(folder.resolve("scenarios"), null, results, (arguments, line) -> {
            Began began = new Began(arguments, line);
            launched.add(arguments);
            begun.add(began);
            return began;
        });
        server = new PageServer(0, "<p>the page</p>", results, jobs);
        URI address = URI.create(server.address());
        host = address.getAuthority();
        path = address.getPath();
    }

    @AfterEach
    void stop() {
        server.close();
        jobs.close();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // Reset: no answer.
            return "";
        }
    }

    private String get(String asked) throws IOException {
        return send("GET " + path + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private String post(String asked, String body, String... headers) throws IOException {
        return send("POST " + path + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n" + String.join("", headers) + "\r\n" + body);
    }

    private String ours(String asked, String body) throws IOException {
        return post(
                asked, body, "Origin: http://" + host + "\r\n", "Content-Type: application/x-www-form-urlencoded\r\n");
    }

    private static String form(String... pairs) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < pairs.length; k += 2) {
            out.append(k == 0 ? "" : "&")
                    .append(pairs[k])
                    .append('=')
                    .append(URLEncoder.encode(pairs[k + 1], StandardCharsets.UTF_8));
        }
        return out.toString();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list() throws IOException {
        String answer = get("jobs/list");
        return (List<Map<String, Object>>)
                JsonText.map(answer.substring(answer.indexOf("\r\n\r\n") + 4)).get("jobs");
    }

    /** Waits for a state that comes of itself. */
    private Map<String, Object> until(int job, String state) throws Exception {
        while (!list().get(job - 1).get("state").equals(state)) {
            Thread.sleep(5);
        }
        return list().get(job - 1);
    }

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
        assertThat(ours("jobs/1/resume", "")).startsWith("HTTP/1.1 303");
        assertThat(ours("jobs/3/resume", "")).startsWith("HTTP/1.1 409");
        until(3, "running");
        jobs.job(3).orElseThrow().cancel();
        assertThat(begun.take().arguments)
                .containsExactly("resume", results.resolve("first").toString());
        assertThat(ours("jobs/9/cancel", "")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aFailedJobSaysWhy() throws Exception {
        ours("jobs/start", form("verb", "sweep", "file", "three.yaml"));
        Began began = begun.take();
        began.line.accept("--vary: nothing varies");
        began.end(2);
        assertThat(until(1, "failed").get("said")).isEqualTo(List.of("--vary: nothing varies"));
        assertThat(get("jobs/")).contains("nothing varies").contains("1/resume");
    }

    @Test
    void whatThereIsNotIsRefusedInALineAndNothingBegins() throws Exception {
        Files.createDirectories(results.resolve("taken"));
        String[][] refused = {
            {"verb: allowed", "verb", "gui", "file", "three.yaml"},
            {"verb: allowed", "file", "three.yaml"},
            {"file: choose", "verb", "sweep"},
            {"file: choose", "verb", "sweep", "file", "../secret.yaml"},
            {"file: choose", "verb", "sweep", "file", "sweeps/link.yaml"},
            {"file: choose", "verb", "sweep", "file", "/etc/passwd"},
            {"second: choose", "verb", "compare", "file", "three.yaml", "second", "../secret.yaml"},
            {"name: there is", "verb", "sweep", "file", "three.yaml", "name", "taken"},
            {"name: allowed", "verb", "sweep", "file", "three.yaml", "name", "../x"},
            {"name: allowed", "verb", "sweep", "file", "three.yaml", "name", ".hidden"},
            {"name: allowed", "verb", "sweep", "file", "three.yaml", "name", "a/b"},
            {"seed: one line", "verb", "sweep", "file", "three.yaml", "seed", "1\n--force"},
            {"along: sweep does not", "verb", "sweep", "file", "three.yaml", "along", "a=0..1"},
            {"a field that", "verb", "sweep", "file", "three.yaml", "force", "true"},
            {"verb: given twice", "verb", "sweep", "file", "three.yaml", "verb", "run"},
            {"set: one line of at most", "verb", "sweep", "file", "three.yaml", "set", "x".repeat(400)},
        };
        for (String[] one : refused) {
            String answer =
                    ours("jobs/start", form(List.of(one).subList(1, one.length).toArray(String[]::new)));
            assertThat(answer).as(one[0]).startsWith("HTTP/1.1 400").contains(one[0]);
        }
        assertThat(ours("jobs/start", "no form")).startsWith("HTTP/1.1 400");
        assertThat(ours("jobs/start", "verb=%zz")).startsWith("HTTP/1.1 400");
        assertThat(ours("jobs/start", "verb=" + "x".repeat(70_000))).doesNotContain("303");
        assertThat(launched).isEmpty();
        assertThat(list()).isEmpty();
    }

    @Test
    void onlyOurOwnPagesStartAnything() throws Exception {
        String body = form("verb", "sweep", "file", "three.yaml");
        String type = "Content-Type: application/x-www-form-urlencoded\r\n";
        String origin = "Origin: http://" + host + "\r\n";
        assertThat(post("jobs/start", body, type)).as("no origin").startsWith("HTTP/1.1 403");
        assertThat(post("jobs/start", body, origin, "Content-Type: text/plain\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(post("jobs/start", body, origin)).startsWith("HTTP/1.1 403");
        for (String foreign : List.of("null", "http://evil.example", "https://" + host)) {
            assertThat(post("jobs/start", body, type, "Origin: " + foreign + "\r\n"))
                    .as(foreign)
                    .isEmpty();
        }
        assertThat(post("jobs/start", body, type, origin, "Sec-Fetch-Site: cross-site\r\n"))
                .isEmpty();
        String good = path;
        path = "/" + "0".repeat(good.length() - 2) + "/";
        assertThat(ours("jobs/start", body)).as("no token").startsWith("HTTP/1.1 405");
        path = good;
        assertThat(ours("", body)).startsWith("HTTP/1.1 405");
        assertThat(ours("results/", body)).startsWith("HTTP/1.1 405");
        assertThat(get("jobs/start")).startsWith("HTTP/1.1 404");
        assertThat(get("jobs/1/cancel")).startsWith("HTTP/1.1 404");
        assertThat(get("jobs/../jobs/list")).doesNotContain("200 OK");
        assertThat(launched).isEmpty();
    }

    @Test
    void twoHundredMalformedRequestsStartNothingElse() throws Exception {
        malformed(200);
    }

    @Tag("heavy")
    @Test
    void tenThousandMalformedRequestsStartNothingElse() throws Exception {
        malformed(10_000);
    }

    /** Good forms of the owner with a few bytes changed anywhere; whatever begins is a verb of the list on a listed file. */
    private void malformed(int count) throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        List<String> pieces = List.of(
                "../",
                "%2e%2e%2f",
                "%00",
                "%",
                "\0",
                "\r\n",
                "&",
                "=",
                "&name=",
                "--force",
                "%0a--force",
                "@/etc/passwd",
                "&file=",
                "é",
                "%c3%a9",
                "A".repeat(5000),
                "Content-Length: 5\r\n",
                "Transfer-Encoding: chunked\r\n",
                "run",
                "gui",
                "resume",
                "/",
                "\\",
                "Origin: null\r\n",
                "%ff%fe",
                "+");
        for (int k = 0; k < count; k++) {
            String body = form("verb", "sweep", "file", "three.yaml", "vary", "a=1,2", "name", "n" + k);
            StringBuilder request = new StringBuilder("POST " + path + "jobs/start HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\nOrigin: http://" + host
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body);
            int changes = 1 + random.nextInt(4);
            for (int c = 0; c < changes; c++) {
                int at = random.nextInt(request.length());
                if (random.nextInt(3) == 0) {
                    request.deleteCharAt(at);
                } else {
                    request.insert(at, pieces.get(random.nextInt(pieces.size())));
                }
            }
            assertThat(send(request.toString()))
                    .as("request %d", k)
                    .doesNotContain("\tat ")
                    .doesNotContain("flashpoint.")
                    .doesNotContain(".java:");
            for (Began began = begun.poll(); began != null; began = begun.poll()) {
                began.end(0);
            }
        }
        for (List<String> arguments : List.copyOf(launched)) {
            assertThat(arguments.get(0)).isIn(JobForm.VERBS.keySet());
            assertThat(arguments.get(1)).startsWith(folder.resolve("scenarios").toString());
            assertThat(arguments.subList(2, arguments.size())).allMatch(a -> a.startsWith("--"));
            assertThat(arguments).doesNotContain("--force");
            Path out = Path.of(arguments.get(arguments.size() - 1).substring("--out=".length()));
            assertThat(out.normalize().getParent()).isEqualTo(results);
        }
        assertThat(get("jobs/")).contains("Sweeps and studies");
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
