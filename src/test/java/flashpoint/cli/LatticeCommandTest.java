package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios of the lattice go through the same verbs as all others. */
class LatticeCommandTest {

    private static final String RUN_2 = "scenarios/epstein-1-run-2-as-coded.yaml";
    private static final String RUN_7 = "scenarios/epstein-2-run-7-paper.yaml";

    @TempDir
    private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aRunLeavesChartsAndAReportWithoutMapsAndIsReproduced() throws IOException {
        CommandRunner run = CommandRunner.run(
                "run", RUN_2, "--set", "lattice.ticks=60", "--replicates", "2", "--threads", "2", "--out", at("a"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("lattice: model I, rule set as-coded, 1120 citizens and 64 cops");
        try (Stream<Path> charts = Files.list(folder.resolve("a/charts"))) {
            assertThat(charts.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".svg")))
                    .containsExactlyInAnyOrder("active.svg", "active-one-run.svg", "police.svg");
        }
        String report = Files.readString(folder.resolve("a/report.html"));
        assertThat(report).contains("Outbursts above 50 actives", "torus of 40 by 40", "the mean term served");
        assertThat(report).doesNotContain("Charts and maps", "Nobody left home", "NaN", "officers in villages");
        assertThat(Files.readAllLines(folder.resolve("a/series.csv"))).hasSize(1 + 2 * 60);
        assertThat(Files.readAllLines(folder.resolve("a/villages.csv"))).hasSize(1);
        assertThat(CommandRunner.run("reproduce", at("a")).exit()).isZero();
    }

    @Test
    void twoGroupsAreToldApart() throws IOException {
        CommandRunner run = CommandRunner.run("run", RUN_7, "--replicates", "2", "--out", at("b"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("b/charts/groups.svg")).isNotEmptyFile();
        assertThat(folder.resolve("b/charts/police.svg")).doesNotExist();
        assertThat(Files.readString(folder.resolve("b/report.html")))
                .contains(
                        "Only group A was left in",
                        "Ticks until a group had disappeared",
                        "By group: mean over 2 runs");
    }

    @Test
    void aSweepVariesItsKeys() throws IOException {
        CommandRunner sweep = CommandRunner.run(
                "sweep",
                RUN_2,
                "--set",
                "lattice.ticks=50",
                "--vary",
                "lattice.copDensity=0.02,0.074",
                "--vary",
                "lattice.arrestRatio=FLOOR,REAL",
                "--replicates",
                "2",
                "--out",
                at("c"));
        assertThat(sweep.exit()).as(sweep.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("c/runs.csv"))).hasSize(1 + 5 * 2);
        assertThat(folder.resolve("c/charts/effects-mean_active.svg")).isNotEmptyFile();
    }

    @Test
    void describeTellsWhatIsOnTheLattice() {
        CommandRunner describe = CommandRunner.run("describe", "scenario", RUN_7);
        assertThat(describe.exit()).isZero();
        assertThat(describe.out()).contains("40 x 40 cells", "1120 citizens, 0 cops", "model II, paper");
    }
}
