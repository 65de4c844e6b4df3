package flashpoint.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot fit into memory is refused before anything is begun. */
class MemoryNeedTest {

    private static final Path KORDAY = Path.of("scenarios", "korday-2020.yaml");

    @TempDir
    Path temp;

    private static Plan plan(String vary) {
        return Planner.plan(ExperimentReader.read(
                KORDAY, new CommandSettings(List.of(), List.of(vary), Map.of("replicates", "100"))));
    }

    @Test
    void aSweepNeedsWhatItsLargestPointNeedsOnEveryThread() {
        double small = MemoryNeed.of(plan("police.reinf.delay=1,2"), 1).bytes();
        double large = MemoryNeed.of(plan("pop.scale=1,10,2"), 1).bytes();
        double eight = MemoryNeed.of(plan("pop.scale=1,10,2"), 8).bytes();
        assertThat(large - small).isBetween(9 * 82_251 * 60.0, 9 * 82_251 * 80.0);
        assertThat(eight - large).isGreaterThan(7 * 10 * 82_251 * 60.0);
    }

    @Test
    void aSweepThatCannotFitIsRefusedBeforeItsFolderIsMade() {
        Path out = temp.resolve("out");
        CommandRunner shell = CommandRunner.run(
                "sweep",
                KORDAY.toString(),
                "--vary",
                "pop.scale=1,10",
                "--replicates",
                "500",
                "--threads",
                "1024",
                "--out",
                out.toString());
        assertThat(shell.exit()).isEqualTo(ExitCode.INVALID);
        assertThat(shell.err()).contains("936370 persons").contains("1024 runs at once, need about");
        assertThat(shell.errorLines()).isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aPlanTellsHowMuchMemoryItNeeds() {
        CommandRunner shell = CommandRunner.run(
                "plan",
                Path.of("scenarios", "three-villages.yaml").toString(),
                "--set",
                "meta.days=0.1",
                "--vary",
                "police.reinf.delay=2,4",
                "--threads",
                "2");
        assertThat(shell.out()).containsPattern("memory       about 0\\.1 GB for 2 runs at once\n");
    }
}
