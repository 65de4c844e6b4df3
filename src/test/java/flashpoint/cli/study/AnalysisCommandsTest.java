package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sensitivity --from} and {@code discover}, on one small sweep of real runs. */
class AnalysisCommandsTest {

    @TempDir
    static Path temp;

    private static Path sweep;

    @BeforeAll
    static void aSweep() throws Exception {
        sweep = temp.resolve("sweep");
        SmallSweeps.sweep(
                SmallSweeps.plan(Map.of(
                        "replicates", "3",
                        "design", "lhs",
                        "samples", "12",
                        "stop", "{ticks: 130}",
                        "metrics", "deaths,injuries,peak_active,calm,first_attack_hour")),
                sweep,
                2);
    }

    private static CommandRunner run(String... args) {
        return CommandRunner.run(args);
    }

    @Test
    void indicesOfASweepHaveTheirColumnsAndSayWhatWasFound() throws Exception {
        Path out = temp.resolve("indices");
        CommandRunner shell = run("sensitivity", "--from", sweep.toString(), "--out", out.toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("indices.csv"));
        assertThat(lines.get(0))
                .startsWith("metric,parameter,method,first,first_lower,first_upper,total,total_lower,total_upper,"
                        + "mu_star,mu,sigma,verdict");
        assertThat(lines).anyMatch(l -> l.startsWith("peak_active,(seed),given,"));
        assertThat(lines).anyMatch(l -> l.startsWith("peak_active,(dummy),given,"));
        assertThat(lines).anyMatch(l -> l.startsWith("peak_active,police.reinf.delay,given,"));
        assertThat(Files.readString(out.resolve("columns.csv"))).contains("indices.csv,first,number,");
        CommandRunner again = run("reproduce", out.toString());
        assertThat(again.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(again.err())
                .contains("holds an analysis, whose input is not in it", "again by flashpoint sensitivity --from")
                .hasLineCount(1);
        assertThat(out.resolve("report.html")).content().contains("Findings").contains("href=\"#part-findings\"");
        assertThat(out.resolve("manifest.json")).content().contains("\"kind\" : \"sensitivity\"");
        assertThat(out.resolve("charts/indices-peak_active.svg")).exists();
        assertThat(shell.err()).contains("[peak_active]: luck, the seed alone and with others, is ");
    }

    @Test
    void theVarianceOverSeedsHasIndicesToo() throws Exception {
        Path out = temp.resolve("variance");
        CommandRunner shell = run(
                "sensitivity",
                "--from",
                sweep.toString(),
                "--metrics",
                "variance:peak_active,variance:violent",
                "--out",
                out.toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        assertThat(Files.readAllLines(out.resolve("indices.csv")))
                .anyMatch(l -> l.startsWith("variance:peak_active,(seed),given,"))
                .anyMatch(l -> l.startsWith("variance:violent,police.reinf.delay,given,"));
        assertThat(shell.err())
                .contains("variance over seeds of most persons mobilised at once [peak_active]: how much is luck cannot"
                        + " be told")
                .contains("since each point has fewer than four runs");
        assertThat(out.resolve("charts/indices-variance_peak_active.svg")).exists();
    }

    /** The store keeps no order; an analysis may not depend on the one that rows happen to have. */
    @Test
    void shuffledRowsGiveTheSameBytes() throws Exception {
        Path before = temp.resolve("before");
        Path after = temp.resolve("after");
        Path boxes = temp.resolve("boxes-before");
        Path boxesAfter = temp.resolve("boxes-after");
        String of = "peak_active";
        run("sensitivity", "--from", sweep.toString(), "--out", before.toString(), "--quiet");
        run("discover", sweep.toString(), "--of", of, "--out", boxes.toString(), "--quiet");
        try (Store store = Store.open(sweep)) {
            store.execute("CREATE TABLE mixed AS SELECT * FROM runs ORDER BY hash(run + 17)");
            store.execute("DELETE FROM runs");
            store.execute("INSERT INTO runs SELECT * FROM mixed");
            store.execute("DROP TABLE mixed");
        }
        assertThat(run("sensitivity", "--from", sweep.toString(), "--out", after.toString(), "--quiet")
                        .exit())
                .isZero();
        assertThat(run("discover", sweep.toString(), "--of", of, "--out", boxesAfter.toString(), "--quiet")
                        .exit())
                .isZero();
        assertThat(SmallSweeps.files(after))
                .isEqualTo(SmallSweeps.files(before))
                .hasSizeGreaterThan(5);
        assertThat(SmallSweeps.files(boxesAfter))
                .isEqualTo(SmallSweeps.files(boxes))
                .hasSizeGreaterThan(4);
    }

    @Test
    void boxesHaveTheirColumnsAndAScenarioThatRuns() throws Exception {
        Path out = temp.resolve("boxes");
        CommandRunner shell = run("discover", sweep.toString(), "--of", "peak_active", "--out", out.toString());
        assertThat(shell.exit()).as(shell.err()).isZero();
        List<String> lines = Files.readAllLines(out.resolve("boxes.csv"));
        assertThat(lines.get(0)).startsWith("box,parameter,lower,upper,coverage,density,stability");
        assertThat(lines.size()).isGreaterThan(1);
        assertThat(Files.readString(out.resolve("charts/box-1.svg"))).doesNotContainPattern(">\\d+\\.\\d{5,}<");
        CommandRunner again = run(
                "run",
                out.resolve("box-1.yaml").toString(),
                "--set",
                "meta.days=0.1",
                "--out",
                temp.resolve("run").toString(),
                "--quiet");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(run("discover", sweep.toString(), "--of", "peak_active", "--out", out.toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run("discover", sweep.toString(), "--of", "peak_active", "--out", out.toString(), "--force")
                        .exit())
                .isZero();
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws Exception {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        refused(
                "there is no such folder",
                "sensitivity",
                "--from",
                temp.resolve("nowhere").toString());
        refused("does not hold a finished sweep", "sensitivity", "--from", empty.toString());
        refused("does not hold a finished sweep", "discover", empty.toString());
        refused("--metrics: got \"death\"", "sensitivity", "--from", sweep.toString(), "--metrics", "death");
        refused("did you mean deaths?", "sensitivity", "--from", sweep.toString(), "--metrics", "death");
        refused("--of: got \"deaths>=many\"", "discover", sweep.toString(), "--of", "deaths>=many");
        refused(
                "got \"variance:deaths\", allowed: violent, METRIC>=X",
                "discover",
                sweep.toString(),
                "--of",
                "variance:deaths");
        refused("--metrics: got \"death\"", "sensitivity", "--from", sweep.toString(), "--metrics", "variance:death");
        refused("no run of 36 has deaths of at least 1000000", "discover", sweep.toString(), "--of", "deaths>=1e6");
        refused("--boxes: got 0, allowed: 1 to 20", "discover", sweep.toString(), "--boxes", "0");
        refused("--density: got 2.0, allowed: 0 to 1", "discover", sweep.toString(), "--density", "2");
    }

    private static void refused(String part, String... args) {
        CommandRunner shell = run(args);
        assertThat(shell.exit()).as(shell.err()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        assertThat(shell.err()).contains(part);
    }
}
