package flashpoint.serve;

import flashpoint.results.JsonText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server of jobs whose verbs wait until they are told what to do, and requests to it. */
abstract class JobsServerFixture {

    @TempDir
    Path folder;

    Path results;
    PageServer server;
    Jobs jobs;
    String host;
    String path;
    final BlockingQueue<Began> begun = new LinkedBlockingQueue<>();
    final List<List<String>> launched = Collections.synchronizedList(new ArrayList<>());

    /** A verb that waits until it is told what to do. */
    static final class Began implements JobLauncher.Running {
        final List<String> arguments;
        final Consumer<String> line;
        final CountDownLatch over = new CountDownLatch(1);
        volatile int exit;

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
        finished(results.resolve("swept"), "sweep");
        finished(results.resolve("one run"), "run");
        finished(folder.resolve("elsewhere"), "sweep");
        Files.createSymbolicLink(results.resolve("linked"), folder.resolve("elsewhere"));
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

    static void finished(Path place, String kind) throws IOException {
        Files.createDirectories(place);
        Files.writeString(
                place.resolve("manifest.json"), "{\"program\":\"flashpoint\",\"kind\":\"" + kind + "\",\"files\":{}}");
    }

    @AfterEach
    void stop() {
        server.close();
        jobs.close();
    }

    String send(String request) {
        return RawRequests.send(URI.create(server.address()).getPort(), request);
    }

    String get(String asked) {
        return send("GET " + path + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    String post(String asked, String body, String... headers) {
        return send("POST " + path + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n" + String.join("", headers) + "\r\n" + body);
    }

    String ours(String asked, String body) {
        return post(
                asked, body, "Origin: http://" + host + "\r\n", "Content-Type: application/x-www-form-urlencoded\r\n");
    }

    static String form(String... pairs) {
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
    List<Map<String, Object>> list() {
        String answer = get("jobs/list");
        return (List<Map<String, Object>>)
                JsonText.map(answer.substring(answer.indexOf("\r\n\r\n") + 4)).get("jobs");
    }

    /** Waits for a state that comes of itself. */
    Map<String, Object> until(int job, String state) throws Exception {
        while (!list().get(job - 1).get("state").equals(state)) {
            Thread.sleep(5);
        }
        return list().get(job - 1);
    }
}
