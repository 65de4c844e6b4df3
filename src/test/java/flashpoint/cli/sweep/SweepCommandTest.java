package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.Flashpoint;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.results.Manifest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SweepCommandTest {

    private static final String SCENARIO =
            Path.of("scenarios", "three-villages.yaml").toString();

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int flashpoint(String... args) {
        CommandLine line = Flashpoint.commandLine(args);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(args);
    }

    private int small(String verb, String... more) {
        List<String> args = new ArrayList<>(List.of(
                verb, SCENARIO, "--set", "meta.days=0.1", "--vary", "police.reinf.delay=2,4", "--metrics", "deaths"));
        args.addAll(List.of(more));
        return flashpoint(args.toArray(String[]::new));
    }

    @Test
    void planListsEveryPointAndTheNumberOfRuns() {
        assertThat(small("plan", "--replicates", "5")).isZero();
        assertThat(out.toString())
                .contains("varies       police.reinf.delay: 2, 4")
                .contains("design       full, 2 points and the baseline")
                .contains("runs         15\n")
                .containsPattern("0 +6\n1 +2\n2 +4\n");
    }

    @Test
    void sweepResumeAndMergeLeaveTheirFolders() {
        Path one = temp.resolve("one");
        Path two = temp.resolve("two");
        assertThat(small("sweep", "--shard", "1/2", "--out", one.toString(), "--quiet"))
                .isZero();
        assertThat(small("sweep", "--shard", "2/2", "--out", two.toString(), "--quiet"))
                .isZero();
        assertThat(flashpoint("resume", two.toString(), "--quiet")).isZero();
        Path all = temp.resolve("all");
        assertThat(flashpoint("merge", one.toString(), two.toString(), "--out", all.toString(), "--quiet"))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(all.resolve("runs.csv")).content().hasLineCount(4);
        assertThat(all.resolve("report.html")).content().contains("Effects against the baseline");
        assertThat(all.resolve("manifest.json")).content().contains("\"kind\" : \"sweep\"");
    }

    @Test
    void theTableForNetLogoIsNamedByItsPath() {
        Path table = temp.resolve("table.csv");
        assertThat(small("sweep", "--out", temp.resolve("f").toString(), "--behaviorspace", table.toString()))
                .isZero();
        assertThat(err.toString()).contains(table + " holds the runs of the design");
        assertThat(table).isNotEmptyFile();
    }

    /** Not even a damaged store is a reason to touch results that are whole. */
    @Test
    void aFinishedSweepIsLeftAloneWhateverBecameOfItsStore() throws Exception {
        Path folder = temp.resolve("done");
        assertThat(small("sweep", "--out", folder.toString(), "--quiet")).isZero();
        byte[] store = Files.readAllBytes(folder.resolve("sweep.duckdb"));
        store[8200] ^= 1;
        store[store.length / 2] ^= 4;
        Files.write(folder.resolve("sweep.duckdb"), store);
        Map<String, Object> before = Manifest.files(folder);
        String manifest = Files.readString(folder.resolve(Manifest.NAME));
        assertThat(flashpoint("resume", folder.toString())).isZero();
        assertThat(err.toString()).contains("nothing to do").hasLineCount(1);
        assertThat(Manifest.files(folder)).isEqualTo(before);
        assertThat(folder.resolve(Manifest.NAME)).hasContent(manifest);
        Files.delete(folder.resolve("report.html"));
        before.remove("report.html");
        assertThat(flashpoint("resume", folder.toString())).isNotZero();
        assertThat(Manifest.files(folder)).as("what is left").isEqualTo(before);
        assertThat(folder.resolve(Manifest.NAME)).hasContent(manifest);
    }

    /** A manifest that lists nothing vouches for nothing. */
    @Test
    void aManifestWithoutTablesIsNoFinishedSweep() throws Exception {
        Path folder = temp.resolve("forged");
        assertThat(small("sweep", "--out", folder.toString(), "--quiet")).isZero();
        String manifest = Files.readString(folder.resolve(Manifest.NAME));
        int files = manifest.indexOf("\"files\"");
        int open = manifest.indexOf('{', files);
        int depth = 0;
        int close = open;
        do {
            depth += manifest.charAt(close) == '{' ? 1 : manifest.charAt(close) == '}' ? -1 : 0;
            close++;
        } while (depth > 0);
        Files.writeString(
                folder.resolve(Manifest.NAME), manifest.substring(0, open) + "{}" + manifest.substring(close));
        Files.delete(folder.resolve("runs.csv"));
        assertThat(flashpoint("resume", folder.toString())).isZero();
        assertThat(err.toString()).doesNotContain("nothing to do");
        assertThat(folder.resolve("runs.csv")).isNotEmptyFile();
    }

    @Test
    void resumeIsAskedForFailedRunsAndForNoOthers() {
        Path folder = temp.resolve("again");
        assertThat(small("sweep", "--out", folder.toString(), "--quiet")).isZero();
        assertThat(flashpoint("resume", folder.toString(), "--again", "failed")).isZero();
        assertThat(err.toString()).containsAnyOf("no run has failed", "nothing to do");
        assertThat(flashpoint("resume", folder.toString(), "--again", "all")).isEqualTo(ExitCode.INVALID);
    }

    @Test
    void whatCannotBeDoneIsOneLineAndExitCodeTwo() {
        assertThat(flashpoint("resume", temp.resolve("none").toString())).isEqualTo(ExitCode.INVALID);
        assertThat(small("sweep", "--shard", "3/2")).isEqualTo(ExitCode.INVALID);
        assertThat(small("plan", "--design", "lhs")).isEqualTo(ExitCode.INVALID);
        assertThat(small("plan", "--vary", "police.reinf.dela=1,2")).isEqualTo(ExitCode.INVALID);
        assertThat(flashpoint(
                        "merge", temp.toString(), "--out", temp.resolve("o").toString()))
                .isEqualTo(ExitCode.INVALID);
        assertThat(err.toString().lines()).hasSize(5).noneMatch(line -> line.contains("Exception"));
    }
}
