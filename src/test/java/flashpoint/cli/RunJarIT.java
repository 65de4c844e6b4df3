package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users have it: what a full disk, a kill and another Java leave behind. */
class RunJarIT {

    private static final Path JAR = Path.of(System.getProperty("flashpoint.jar", "target/flashpoint.jar"));
    private static final String KORDAY = "scenarios/korday-2020.yaml";
    private static final List<String> DATA =
            List.of("scenario.yaml", "columns.csv", "runs.csv", "series.csv", "villages.csv", "events.csv");

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static List<String> command(Path java, String... args) {
        List<String> words = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
        words.addAll(List.of(args));
        return words;
    }

    private Ended execute(List<String> words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process p = new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(p.waitFor(120, TimeUnit.SECONDS)).as("ends in time").isTrue();
        return new Ended(p.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void theMainJobLeavesACompleteFolderWithinAMinute() throws Exception {
        Path results = folder.resolve("korday");
        Instant start = Instant.now();
        Ended ended = execute(command(java(), "run", KORDAY, "--out", results.toString()));
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).isEmpty();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(Manifest.read(results)).containsKey("files");
        Ended again = execute(command(java(), "reproduce", results.toString()));
        assertThat(again.exit()).as(again.err()).isZero();
    }

    /** A limit on the size of files stands in for a full disk: writing fails in the middle in the same way. */
    @Test
    void aFullDiskLeavesAVisiblyIncompleteFolderAndKeepsTheOldOne() throws Exception {
        assumeThat(Path.of("/bin/bash")).exists();
        Path results = folder.resolve("r");
        Ended first = execute(command(
                java(), "run", "scenarios/three-villages.yaml", "--charts", "none", "--out", results.toString()));
        assertThat(first.exit()).isZero();
        String before = Manifest.sha256(results.resolve("series.csv"));
        String limited = "ulimit -f 100; exec '" + java() + "' -Xlog:disable -jar '" + JAR + "' run "
                + "scenarios/three-villages.yaml --seed 5 --charts none --force --out '" + results + "'";
        Ended ended = execute(List.of("/bin/bash", "-c", limited));
        assertThat(ended.exit()).as(ended.err()).isEqualTo(3);
        assertThat(ended.err()).contains("incomplete").doesNotContain("Exception", "\tat ");
        assertThat(staging("r")).exists();
        assertThat(staging("r").resolve("manifest.json")).doesNotExist();
        assertThat(Manifest.sha256(results.resolve("series.csv"))).isEqualTo(before);
    }

    @Test
    void aKilledRunLeavesNoFolderThatLooksComplete() throws Exception {
        Path results = folder.resolve("k");
        Process p = new ProcessBuilder(
                        command(java(), "run", KORDAY, "--replicates", "200", "--out", results.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline) && !(Files.exists(series("k")) && Files.size(series("k")) > 0)) {
            Thread.sleep(50);
        }
        p.destroyForcibly().waitFor();
        assertThat(series("k")).exists();
        assertThat(results).doesNotExist();
        assertThat(staging("k").resolve("manifest.json")).doesNotExist();
        Ended after = execute(command(
                java(), "run", "scenarios/three-villages.yaml", "--charts", "none", "--out", results.toString()));
        assertThat(after.exit()).as(after.err()).isZero();
        assertThat(staging("k")).doesNotExist();
        assertThat(folder.resolve(".k.flashpoint.lock")).doesNotExist();
    }

    /** The folder in which results are written until they are complete; its name ends in a token of the process. */
    private Path staging(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> p.getFileName().toString().startsWith(name + ".incomplete-"))
                    .findFirst()
                    .orElse(folder.resolve("none"));
        }
    }

    private Path series(String name) throws IOException {
        return staging(name).resolve("series.csv");
    }

    /** Any other Java found where Debian and Temurin put theirs must give the same bytes; skipped where there is none. */
    @Test
    void anotherJavaGivesTheSameBytes() throws Exception {
        Path other = otherJava();
        assumeThat(other).as("another Java beside this one").isNotNull();
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");
        String[] args = {"run", KORDAY, "--set", "meta.days=4", "--charts", "none", "--out"};
        for (Path[] pair : new Path[][] {{java(), here}, {other, there}}) {
            List<String> words = command(pair[0], args);
            words.add(pair[1].toString());
            Ended ended = execute(words);
            assertThat(ended.exit()).as(ended.err()).isZero();
        }
        for (String name : DATA) {
            assertThat(Files.mismatch(here.resolve(name), there.resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    private static Path otherJava() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return null;
        }
        Path mine = java().toRealPath();
        try (var homes = Files.list(all)) {
            return homes.map(h -> h.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .filter(j -> !real(j).equals(mine))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        }
    }

    private static Path real(Path p) {
        try {
            return p.toRealPath();
        } catch (IOException e) {
            return p;
        }
    }
}
