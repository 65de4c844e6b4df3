package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Main;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep in parts leaves the bytes of one that was never divided, whoever does its parts and however often. */
class PartCommandTest {

    private static final int PARTS = 3;

    @TempDir
    static Path whole;

    @TempDir
    Path temp;

    private static List<String> sweep(Path out, String... more) {
        List<String> words = new ArrayList<>(List.of("sweep", "scenarios/three-villages.yaml", "--replicates", "5"));
        words.addAll(List.of("--vary", "police.reinf.delay=2", "--set", "meta.days=0.25", "--events"));
        words.addAll(List.of("--metrics", "deaths", "--quiet", "--out", out.toString()));
        words.addAll(List.of(more));
        return words;
    }

    private static CommandRunner flashpoint(List<String> words) {
        return CommandRunner.run(words.toArray(String[]::new));
    }

    private static CommandRunner part(Path folder, String... numbers) {
        List<String> words = new ArrayList<>(List.of("part", folder.toString(), "--quiet"));
        words.addAll(List.of(numbers));
        return flashpoint(words);
    }

    @BeforeAll
    static void aSweepInOnePiece() {
        assertThat(flashpoint(sweep(whole.resolve("w"))).exit()).isZero();
    }

    private Path laidOut(String name) {
        Path folder = temp.resolve(name);
        CommandRunner shell = flashpoint(sweep(folder, "--parts", "" + PARTS));
        assertThat(shell.exit()).as(shell.err()).isZero();
        return folder;
    }

    private static Map<?, ?> tables(Path folder) throws IOException {
        Map<?, ?> files = (Map<?, ?>) Manifest.read(folder).get("files");
        for (String name : List.of("runs.csv", "events.csv", "runs.parquet", "report.html")) {
            assertThat(files.containsKey(name)).as(name).isTrue();
        }
        return files;
    }

    private static void sameBytes(Path folder) throws IOException {
        assertThat(tables(folder).equals(tables(whole.resolve("w")))).isTrue();
    }

    @Test
    void partsInAnyOrderAndTwiceGiveTheBytesOfTheWhole() throws Exception {
        Path folder = laidOut("any");
        assertThat(part(folder, "3").exit()).isZero();
        CommandRunner early = CommandRunner.run("merge", folder.toString());
        assertThat(early.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(early.err()).contains("2 of 3 parts are not done: 1, 2").hasLineCount(1);
        assertThat(CommandRunner.run("part", folder.toString(), "1", "3").err()).contains("1 part done, 1 were there");
        assertThat(CommandRunner.run("resume", folder.toString(), "--quiet").exit())
                .as("does the second")
                .isZero();
        sameBytes(folder);
    }

    @Test
    @Tag("heavy")
    void aGatheredSweepIsReproducedAndGatheredAgain() throws Exception {
        Path folder = laidOut("again");
        assertThat(part(folder, "all").exit()).isZero();
        for (int k = 0; k < 2; k++) {
            assertThat(CommandRunner.run("merge", folder.toString(), "--quiet").exit())
                    .isZero();
            sameBytes(folder);
        }
        assertThat(CommandRunner.run("reproduce", folder.toString()).exit()).isZero();
    }

    @Test
    void mistakesGetOneLine() {
        Path folder = laidOut("mistakes");
        for (String word : List.of("0", "4", "3-2", "x", "1-9")) {
            CommandRunner shell = part(folder, word);
            assertThat(shell.exit()).as(word).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err())
                    .contains("a number from 1 to 3, a range such as 2-5, or all")
                    .hasLineCount(1);
        }
        Path never = temp.resolve("never");
        for (List<String> words : List.of(
                sweep(never, "--parts", "0"),
                sweep(never, "--parts", "3", "--precision", "deaths=0.5", "--max-replicates", "9"),
                List.of("part", whole.resolve("w").toString(), "1"),
                List.of("merge", whole.resolve("w").toString()),
                List.of("merge", folder.toString(), "--out", never.toString()))) {
            CommandRunner shell = flashpoint(words);
            assertThat(shell.exit()).as(words + shell.err()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err().lines()).as(shell.err()).hasSize(1);
            assertThat(never).doesNotExist();
        }
    }

    @Test
    void nothingIsWrittenThroughALink() throws Exception {
        for (String link : List.of("parts", "parts/part-00001.running")) {
            Path folder = laidOut("links-" + link.length());
            Path elsewhere = temp.resolve("elsewhere-" + link.length());
            Path at = folder.resolve(link);
            if (Files.exists(at)) {
                Files.move(at, elsewhere);
            } else {
                Files.createDirectories(elsewhere);
            }
            Files.createSymbolicLink(at, elsewhere);
            String[] before = elsewhere.toFile().list();
            CommandRunner shell = part(folder, "1");
            assertThat(shell.exit()).as(shell.err()).isEqualTo(ExitCode.INVALID);
            assertThat(shell.err()).contains("holds a link, " + link).hasLineCount(1);
            assertThat(elsewhere.toFile().list()).containsExactlyInAnyOrder(before);
            assertThat(at).isSymbolicLink();
        }
    }

    @Test
    @Tag("heavy")
    void partsAreReplacedWithForceButNoFileOfOthersIs() throws Exception {
        Path folder = laidOut("force");
        assertThat(part(folder, "2").exit()).isZero();
        assertThat(flashpoint(sweep(folder, "--parts", "2")).exit()).isEqualTo(ExitCode.INVALID);
        Path note = Files.writeString(folder.resolve("parts/part-00002/thesis.txt"), "mine");
        assertThat(flashpoint(sweep(folder, "--parts", "2", "--force")).exit()).isEqualTo(ExitCode.INVALID);
        assertThat(note).hasContent("mine");
        Files.delete(note);
        assertThat(flashpoint(sweep(folder, "--parts", "2", "--force")).exit()).isZero();
        assertThat(folder.resolve("parts").toFile().list()).containsExactly("parts.json");
    }

    private static Process start(Path folder, int part) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "part",
                        folder.toString(),
                        "" + part,
                        "--threads",
                        "1",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills of processes that do parts, at moments spread over what a part takes; then all are done. */
    @Test
    @Tag("heavy")
    void thirtyKillsLoseAndDoubleNothing() throws Exception {
        killed(30, 3);
    }

    private void killed(int kills, int atOnce) throws Exception {
        Path folder = laidOut("killed" + kills);
        Random random = new Random(kills);
        for (int k = 0; k < kills; k += atOnce) {
            List<Process> running = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                running.add(start(folder, 1 + random.nextInt(PARTS)));
            }
            Thread.sleep(200 + random.nextInt(1500));
            for (Process process : running) {
                process.destroyForcibly();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        List<Integer> order = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(order, random);
        for (int part : order) {
            CommandRunner shell = part(folder, "" + part);
            assertThat(shell.exit()).as(shell.err()).isZero();
        }
        assertThat(CommandRunner.run("merge", folder.toString(), "--quiet").exit())
                .isZero();
        sameBytes(folder);
        assertThat(folder.resolve("parts").toFile().list())
                .as("nothing unfinished is left")
                .hasSize(PARTS + 1);
    }
}
