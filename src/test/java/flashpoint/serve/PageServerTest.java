package flashpoint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked with the token, by our own name, is answered; all else gets nothing of this machine. */
class PageServerTest {

    private static final String SECRET = "only for the owner of this machine";

    @TempDir
    private Path folder;

    private PageServer server;
    private String host;
    private String path;

    @BeforeEach
    void start() throws IOException {
        Path results = Files.createDirectories(folder.resolve("results"));
        Path run = Files.createDirectories(results.resolve("a run"));
        Files.writeString(run.resolve("manifest.json"), "{}");
        Files.writeString(run.resolve("report.html"), "<p>the report</p>");
        Files.writeString(run.resolve("sweep.duckdb"), SECRET);
        Files.writeString(folder.resolve("secret.html"), SECRET);
        Files.writeString(results.resolve("secret.html"), SECRET);
        Files.writeString(Files.createDirectories(results.resolve("mine")).resolve("secret.html"), SECRET);
        Files.createSymbolicLink(run.resolve("link.html"), folder.resolve("secret.html"));
        server = new PageServer(0, "<p>the page</p>", results);
        URI address = URI.create(server.address());
        host = address.getAuthority();
        path = address.getPath();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String send(String request) {
        return RawRequests.send(URI.create(server.address()).getPort(), request);
    }

    private String get(String asked, String... headers) {
        return send("GET " + asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                + String.join("", List.of(headers)) + "\r\n");
    }

    @Test
    void theOwnerSeesThePageTheFoldersAndTheirReports() throws IOException {
        assertThat(get(path)).startsWith("HTTP/1.1 200").contains("the page");
        assertThat(get(path + "results/"))
                .contains("a run")
                .contains("a%20run/report.html")
                .doesNotContain("mine")
                .doesNotContain("duckdb");
        assertThat(get(path + "results/a%20run/report.html"))
                .startsWith("HTTP/1.1 200")
                .contains("the report")
                .contains("sandbox");
        assertThat(get(path, "Origin: http://" + host + "\r\n")).contains("the page");
        assertThat(send("HEAD " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("the page");
    }

    @Test
    void anotherHostNameOrOriginGetsNoAnswer() throws IOException {
        for (String other : List.of("evil.example", "evil.example:80", "localhost", "127.0.0.1", "")) {
            assertThat(send("GET " + path + " HTTP/1.1\r\nHost: " + other + "\r\nConnection: close\r\n\r\n"))
                    .as(other)
                    .doesNotContain("200 OK")
                    .doesNotContain("the page");
        }
        assertThat(send("GET " + path + " HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .doesNotContain("the page");
        for (String foreign : List.of(
                "Origin: http://evil.example\r\n",
                "Origin: null\r\n",
                "Origin: https://" + host + "\r\n",
                "Sec-Fetch-Site: cross-site\r\n",
                "Sec-Fetch-Site: same-site\r\n",
                "Host: evil.example\r\n")) {
            assertThat(get(path, foreign)).as(foreign).isEmpty();
        }
    }

    @Test
    void withoutTheTokenOrOutsideOfTheFoldersThereIsNothing() throws IOException {
        for (String asked : List.of(
                "/",
                "/" + "0".repeat(48) + "/",
                path.substring(0, path.length() - 2) + "/",
                path + "results/mine/secret.html",
                path + "results/secret.html",
                path + "results/a%20run/sweep.duckdb",
                path + "results/a%20run/link.html",
                path + "results/a%20run/../secret.html",
                path + "results/a%20run/..%2f..%2fsecret.html",
                path + "results/%2e%2e/secret.html",
                path + "results//etc/passwd",
                path + "results/a%20run/%00.html",
                path + "results/a%20run")) {
            assertThat(get(asked)).as(asked).doesNotContain(SECRET).doesNotContain("HTTP/1.1 200");
        }
        assertThat(send("POST " + path + " HTTP/1.1\r\nHost: " + host
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    @Test
    void threeHundredMalformedRequestsGetNothingAndTheNextIsServed() throws IOException {
        malformed(300);
    }

    @Tag("heavy")
    @Test
    void tenThousandMalformedRequestsGetNothingAndTheNextIsServed() throws IOException {
        malformed(10_000);
    }

    /** A good request with a few bytes put in, taken out or exchanged; fixed seed, so the same ones every time. */
    private void malformed(int count) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        // The token is cut, so that no change of it makes a good request by chance; all else is the owner's.
        String good = "GET " + path.substring(0, 20) + "/results/a%20run/report.html HTTP/1.1\r\nHost: " + host
                + "\r\nConnection: close\r\n\r\n";
        for (int k = 0; k < count; k++) {
            assertThat(send(RawRequests.malformed(good, random)))
                    .as("request %d", k)
                    .doesNotContain("the report")
                    .doesNotContain(SECRET)
                    .doesNotContain("HTTP/1.1 200")
                    .doesNotContain("flashpoint")
                    .doesNotContain("\tat ")
                    .doesNotContain(".java:");
        }
        assertThat(get(path)).contains("the page");
    }
}
