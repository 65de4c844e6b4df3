package flashpoint.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import flashpoint.cli.CommandRunner;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that {@code run} writes, and those it must not touch. */
class RunCommandTest {

    private static final String TINY = "src/test/resources/scenarios/tiny.yaml";

    private static final List<String> DATA =
            List.of("scenario.yaml", "columns.csv", "runs.csv", "series.csv", "villages.csv", "events.csv");

    @TempDir
    private Path folder;

    private CommandRunner run(String out, String... more) {
        List<String> args = new ArrayList<>(
                List.of("run", TINY, "--out", folder.resolve(out).toString()));
        args.addAll(List.of(more));
        return CommandRunner.run(args.toArray(String[]::new));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    @Test
    void aRunLeavesEveryFileOfTheContract() throws IOException {
        CommandRunner shell = run("a", "--replicates", "3");
        assertThat(shell.exit()).as(shell.err()).isZero();
        for (String name : DATA) {
            assertThat(folder.resolve("a").resolve(name)).isNotEmptyFile();
        }
        assertThat(folder.resolve("a/report.html")).isNotEmptyFile();
        for (String chart : List.of("violence", "flight", "rumour", "grievance", "police")) {
            assertThat(folder.resolve("a/charts/" + chart + ".svg")).isNotEmptyFile();
            assertThat(folder.resolve("a/charts/" + chart + ".png")).isNotEmptyFile();
        }
        try (Stream<Path> charts = Files.list(folder.resolve("a/charts"))) {
            assertThat(charts.map(p -> p.getFileName().toString())).anyMatch(n -> n.startsWith("map-"));
        }
        assertThat(folder.toFile().list()).as("nothing beside it").containsExactly("a");
    }

    @Test
    void theMetricsHaveTheNamesOfTheContract() throws IOException {
        run("a", "--charts", "none");
        List<String> series = rows("a/series.csv").get(0).getHeader();
        assertThat(series)
                .startsWith("run", "tick", "hour")
                .contains(
                        "active",
                        "attackers",
                        "rumour_believers",
                        "mean_grievance",
                        "police_present",
                        "arrests",
                        "detained",
                        "deaths",
                        "injuries",
                        "houses_burned",
                        "vehicles_burned",
                        "at_home",
                        "fleeing",
                        "in_refuge",
                        "returned");
        List<String> runs = rows("a/runs.csv").get(0).getHeader();
        assertThat(runs).startsWith("run", "design", "replicate", "seed", "status", "ticks", "stop_reason");
        for (String metric : List.of(
                "deaths",
                "injuries",
                "police_injuries",
                "houses_burned",
                "arrests",
                "fled_total",
                "fled_peak",
                "in_refuge_peak",
                "returned_share",
                "first_attack_hour",
                "acute_hours",
                "villages_attacked",
                "peak_active",
                "women_children_share_of_fled")) {
            assertThat(runs).contains(metric, metric + "_A", metric + "_B");
        }
        assertThat(rows("a/villages.csv").get(0).getHeader()).startsWith("run", "tick", "hour", "village");
        assertThat(rows("a/events.csv").get(0).getHeader())
                .containsExactly(
                        "run",
                        "tick",
                        "hour",
                        "event_id",
                        "type",
                        "village",
                        "actor_group",
                        "target_group",
                        "trigger",
                        "severity");
    }

    @Test
    void everyColumnIsExplainedAndEveryRowIsInOrder() throws IOException {
        run("a", "--charts", "none", "--replicates", "2");
        Map<String, List<String>> explained = new java.util.TreeMap<>();
        for (NamedCsvRecord c : rows("a/columns.csv")) {
            explained
                    .computeIfAbsent(c.getField("file"), f -> new ArrayList<>())
                    .add(c.getField("name"));
            assertThat(c.getField("meaning")).isNotBlank();
        }
        for (String file : List.of("runs.csv", "series.csv", "villages.csv", "events.csv")) {
            assertThat(rows("a/" + file).get(0).getHeader()).isEqualTo(explained.get(file));
        }
        List<NamedCsvRecord> series = rows("a/series.csv");
        assertThat(series).hasSize(2 * 192);
        for (int k = 0; k < series.size(); k++) {
            assertThat(series.get(k).getField("run")).isEqualTo(Integer.toString(k / 192));
            assertThat(series.get(k).getField("tick")).isEqualTo(Integer.toString(k % 192));
        }
        assertThat(rows("a/villages.csv")).hasSize(2 * 192 * 3);
    }

    @Test
    void somethingHappensInTheTinyScenario() throws IOException {
        run("a", "--charts", "none");
        NamedCsvRecord run = rows("a/runs.csv").get(0);
        assertThat(Integer.parseInt(run.getField("ever_attackers"))).isPositive();
        assertThat(Integer.parseInt(run.getField("fled_total"))).isPositive();
    }

    @Test
    void verboseSaysOnStderrWhatAPersonCostsAndWhereTheTimeWent() {
        CommandRunner shell = run("a", "--verbose", "--replicates", "2");
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err())
                .containsPattern("model: 520 agents, state \\d+\\.\\d bytes a person .* ns an agent-tick")
                .containsPattern("heap: \\d+ MB at its peak")
                .containsPattern(
                        "time: start-up .* s, reading .* s, model .* s, tables .* s, charts .* s, report .* s");
        assertThat(run("b").err()).doesNotContain("bytes a person", "time:");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void anyNumberOfThreadsLeavesTheSameBytes(int threads) throws IOException {
        run("one", "--charts", "none", "--replicates", "3", "--threads", "1");
        run("many", "--charts", "none", "--replicates", "3", "--threads", Integer.toString(threads));
        sameData("one", "many");
    }

    @Test
    void theResolvedScenarioGivesTheSameBytesAgain() throws IOException {
        run("a", "--charts", "none", "--replicates", "2", "--seed", "-99", "--set", "police.reinf.delay=2");
        CommandRunner again = CommandRunner.run(
                "run",
                folder.resolve("a/scenario.yaml").toString(),
                "--charts",
                "none",
                "--out",
                folder.resolve("b").toString());
        assertThat(again.exit()).as(again.err()).isZero();
        sameData("a", "b");
    }

    private void sameData(String a, String b) throws IOException {
        for (String name : DATA) {
            assertThat(Files.mismatch(
                            folder.resolve(a).resolve(name), folder.resolve(b).resolve(name)))
                    .as(name)
                    .isEqualTo(-1);
        }
    }

    @Test
    void theManifestListsEveryFileWithItsChecksum() throws IOException {
        run("a");
        Map<String, Object> manifest = Manifest.read(folder.resolve("a"));
        assertThat(manifest).containsKeys("version", "commit", "java", "os", "architecture", "seeds", "command");
        Map<?, ?> files = (Map<?, ?>) manifest.get("files");
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(folder.resolve("a"))) {
            tree.filter(Files::isRegularFile)
                    .forEach(p -> found.add(folder.resolve("a").relativize(p).toString()));
        }
        found.remove("manifest.json");
        assertThat(files.keySet().stream().map(String::valueOf)).containsExactlyElementsOf(found);
        for (String name : found) {
            assertThat(((Map<?, ?>) files.get(name)).get("sha256"))
                    .isEqualTo(Manifest.sha256(folder.resolve("a").resolve(name)));
        }
    }

    @Test
    void dataFilesNameNoPlaceAndNoTimeOfTheirMaking() throws IOException {
        run("a", "--charts", "none");
        for (String name : DATA) {
            assertThat(Files.readString(folder.resolve("a").resolve(name)))
                    .doesNotContain(folder.toString(), System.getProperty("user.dir"))
                    .doesNotContain("\r");
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsKeptUnlessForced() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine", StandardCharsets.UTF_8);
        CommandRunner refused = run("a", "--charts", "none");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("not empty", "--force");
        assertThat(folder.resolve("a/mine.txt")).hasContent("mine");
        CommandRunner forced = run("a", "--charts", "none", "--force");
        assertThat(forced.exit()).isEqualTo(2);
        assertThat(forced.err()).contains("mine.txt");
        assertThat(folder.resolve("a/mine.txt")).hasContent("mine");
        Files.delete(folder.resolve("a/mine.txt"));
        assertThat(run("a", "--charts", "none").exit()).isZero();
        assertThat(run("a", "--charts", "none").exit()).isEqualTo(2);
        assertThat(run("a", "--charts", "none", "--force", "--seed", "7").exit())
                .isZero();
        assertThat(folder.resolve("a/manifest.json")).content().contains("\"seed\" : 7");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInOneLine() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way", StandardCharsets.UTF_8);
        CommandRunner shell = run("file/results", "--quiet", "--charts", "none");
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(shell.err()).contains("--out").doesNotContain("Exception");
    }

    @Test
    void aDashPrintsTheSeriesAndNothingElse() throws IOException {
        run("a", "--charts", "none");
        CommandRunner shell = CommandRunner.run("run", TINY, "--out", "-");
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).isEqualTo(Files.readString(folder.resolve("a/series.csv")));
    }

    @Test
    void quietSaysNothing() {
        CommandRunner shell = run("a", "--charts", "none", "--quiet", "--replicates", "3");
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void theCalmCertificateIsPrinted() {
        assertThat(run("a", "--charts", "none").err()).contains("calm certificate");
    }

    @Test
    void replicatesHaveNeighbouringSeedsInTheirRows() throws IOException {
        run("a", "--charts", "none", "--replicates", "3", "--seed", "41");
        assertThat(rows("a/runs.csv").stream().map(r -> r.getField("seed"))).containsExactly("41", "42", "43");
    }

    @Test
    void anyLongIsASeed() {
        assertThat(run("a", "--charts", "none", "--seed", "-9223372036854775808")
                        .exit())
                .isZero();
    }

    @Test
    void checkingChangesNothing() throws IOException {
        run("a", "--charts", "none");
        assertThat(run("b", "--charts", "none", "--check").exit()).isZero();
        sameData("a", "b");
    }
}
