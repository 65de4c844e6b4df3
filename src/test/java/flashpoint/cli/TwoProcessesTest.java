package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one folder: one works; the other says in a line that it cannot, or finds a finished folder. */
class TwoProcessesTest {

    private static final String SCENARIO =
            Path.of("scenarios", "three-villages.yaml").toString();

    @TempDir
    Path temp;

    private int pairs;

    private record Ended(int exit, String err) {}

    private static List<String> run(int seed, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "run", SCENARIO, "--seed", seed + "", "--replicates", "6", "--threads", "1", "--charts", "none"));
        words.addAll(List.of("--set", "meta.days=1", "--quiet"));
        words.addAll(List.of(more));
        return words;
    }

    private static List<String> sweep(int seed, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "sweep", SCENARIO, "--seed", seed + "", "--replicates", "6", "--threads", "1", "--metrics", "deaths"));
        words.addAll(List.of("--vary", "police.reinf.delay=2", "--set", "meta.days=0.25", "--quiet"));
        words.addAll(List.of(more));
        return words;
    }

    private Process start(List<String> words, Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Flashpoint.class.getName()));
        command.addAll(words);
        command.addAll(words.get(0).equals("resume") ? List.of(out.toString()) : List.of("--out", out.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
    }

    private Ended end(Process process, Path err) throws IOException, InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
        return new Ended(process.exitValue(), Files.readString(err));
    }

    /** The second begins so many milliseconds after the first. */
    private void pair(List<String> first, List<String> second, int offset) throws Exception {
        Path place = Files.createDirectory(temp.resolve("pair" + pairs++));
        Path out = place.resolve("r");
        Process one = start(first, out, place.resolve("one"));
        Thread.sleep(offset);
        Process two = start(second, out, place.resolve("two"));
        List<Ended> ended = List.of(end(one, place.resolve("one")), end(two, place.resolve("two")));
        assertThat(ended).as("one works").anyMatch(e -> e.exit() == 0);
        for (Ended e : ended) {
            assertThat(e.exit()).as(e.err()).isIn(0, 2);
            if (e.exit() == 2) {
                assertThat(e.err().lines()).hasSize(1);
                assertThat(e.err())
                        .containsAnyOf("is in use by", "is not empty", "holds a sweep", "did not write there");
            }
        }
        complete(out, ended);
        assertThat(place.toFile().list()).containsExactlyInAnyOrder("r", "one", "two");
    }

    private static void complete(Path out, List<Ended> ended) throws IOException {
        var manifest = Manifest.read(out);
        List<String> rows = Files.readAllLines(out.resolve("runs.csv"));
        assertThat(rows.get(1).split(",")[3]).isEqualTo(String.valueOf(manifest.get("seed")));
        CommandRunner again = CommandRunner.run("reproduce", out.toString());
        assertThat(again.exit()).as(ended + again.err()).isZero();
        String store = out.resolve("sweep.duckdb").toString();
        assertThat(Files.exists(Path.of(store))).isEqualTo("sweep".equals(manifest.get("kind")));
    }

    @Test
    void oneOfTwoWorksAndTheFolderIsOneOfTheirs() throws Exception {
        pair(sweep(1), sweep(1000), 0);
    }

    /** A sweep whose process was killed in its course. */
    private Path killed(int seed) throws Exception {
        Path place = Files.createDirectory(temp.resolve("pair" + pairs++));
        Path out = place.resolve("r");
        List<String> words = sweep(seed);
        words.set(words.indexOf("--replicates") + 1, "400");
        Process sweep = start(words, out, place.resolve("zero"));
        Path store = out.resolve("sweep.duckdb");
        for (int k = 0; k < 600 && sweep.isAlive() && !Files.exists(store); k++) {
            Thread.sleep(50);
        }
        Thread.sleep(700);
        sweep.destroyForcibly().waitFor();
        return out;
    }

    /** Two go on with one sweep: the runs are all there once, whichever of them did them. */
    private void twoResume(int seed, int offset) throws Exception {
        Path out = killed(seed);
        Path place = out.getParent();
        Process one = start(List.of("resume", "--quiet"), out, place.resolve("one"));
        Thread.sleep(offset);
        Process two = start(List.of("resume", "--quiet"), out, place.resolve("two"));
        List<Ended> ended = List.of(end(one, place.resolve("one")), end(two, place.resolve("two")));
        assertThat(ended).as("one works").anyMatch(e -> e.exit() == 0);
        for (Ended e : ended) {
            assertThat(e.exit()).as(e.err()).isIn(0, 2);
            assertThat(e.err().lines()).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(out.resolve("runs.csv")).content().hasLineCount(1 + 2 * 400);
        assertThat(CommandRunner.run("reproduce", out.toString(), "--quiet").exit())
                .isZero();
    }

    /** Two merge the same parts into one folder. */
    private void twoMerge(int offset) throws Exception {
        Path place = Files.createDirectory(temp.resolve("pair" + pairs++));
        List<String> parts = new ArrayList<>(List.of("merge"));
        for (int k = 1; k <= 2; k++) {
            Path part = place.resolve("part" + k);
            List<String> words = sweep(1, "--shard", k + "/2", "--out", part.toString());
            assertThat(CommandRunner.run(words.toArray(String[]::new)).exit()).isZero();
            parts.add(part.toString());
        }
        parts.add("--quiet");
        Path out = place.resolve("r");
        Process one = start(parts, out, place.resolve("one"));
        Thread.sleep(offset);
        Process two = start(parts, out, place.resolve("two"));
        List<Ended> ended = List.of(end(one, place.resolve("one")), end(two, place.resolve("two")));
        assertThat(ended).as("one works").anyMatch(e -> e.exit() == 0);
        assertThat(ended).allSatisfy(e -> assertThat(e.exit()).as(e.err()).isIn(0, 2));
        complete(out, ended);
        assertThat(place.toFile().list()).containsExactlyInAnyOrder("part1", "part2", "r", "one", "two");
    }

    @Test
    @Tag("heavy")
    void twoGoOnWithOneSweepOrMergeIntoOneFolder() throws Exception {
        for (int k = 0; k < 20; k++) {
            twoResume(k, 100 * k);
            twoMerge(100 * k);
        }
    }
}
