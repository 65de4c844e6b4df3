package flashpoint.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What there is not is refused in a line; what does not come from our own pages begins nothing. */
@Timeout(120)
class JobsRefusedTest extends JobsServerFixture {

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
            {"folder: choose", "verb", "discover"},
            {"folder: choose", "verb", "discover", "folder", "../elsewhere"},
            {"folder: choose", "verb", "discover", "folder", "linked"},
            {"folder: choose", "verb", "discover", "folder", "one run"},
            {"file: discover does not", "verb", "discover", "folder", "swept", "file", "three.yaml"},
            {"folder: worst does not", "verb", "worst", "folder", "swept", "file", "three.yaml"},
            {"least: allowed: true", "verb", "worst", "file", "three.yaml", "least", "--force"},
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

    /** Good forms of the owner with a few bytes changed anywhere; whatever begins is a verb of the list on what is listed. */
    private void malformed(int count) throws Exception {
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < count; k++) {
            String body = k % 2 == 0
                    ? form("verb", "sweep", "file", "three.yaml", "vary", "a=1,2", "name", "n" + k)
                    : form("verb", "discover", "folder", "swept", "of", "violent", "name", "n" + k);
            String good = "POST " + path + "jobs/start HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\nOrigin: http://" + host
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            assertThat(send(RawRequests.malformed(good, random)))
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
            assertThat(Path.of(arguments.get(1)).normalize())
                    .isIn(
                            folder.resolve("scenarios/three.yaml"),
                            folder.resolve("scenarios/sweeps/delay.yaml"),
                            results.resolve("swept"));
            assertThat(arguments.subList(2, arguments.size())).allMatch(a -> a.startsWith("--"));
            assertThat(arguments).doesNotContain("--force");
            Path out = Path.of(arguments.get(arguments.size() - 1).substring("--out=".length()));
            assertThat(out.normalize().getParent()).isEqualTo(results);
        }
        assertThat(get("jobs/")).contains("Sweeps and studies");
    }
}
