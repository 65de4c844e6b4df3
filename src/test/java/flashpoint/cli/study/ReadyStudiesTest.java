package flashpoint.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import flashpoint.cli.Flashpoint;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.Experiment;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.StudyRows;
import flashpoint.study.Studies;
import flashpoint.study.compare.CompareRequest;
import flashpoint.study.sensitivity.SensitivityStudies;
import flashpoint.study.tipping.TippingStudies;
import flashpoint.study.worst.WorstStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The studies under {@code scenarios/studies} are laid out, and the commands that their comments give are understood. No run is
 * made: an estimate of the time, which {@code --plan} gives too, would try some of each.
 */
class ReadyStudiesTest {

    private static final Path FOLDER = Path.of("scenarios/studies");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsCommandsAreUnderstood(Path file) throws IOException {
        List<String[]> commands = Files.readAllLines(file).stream()
                .filter(line -> line.matches("# +flashpoint .*"))
                .map(line -> line.replaceFirst("# +flashpoint +", "").split(" +"))
                .toList();
        assertThat(commands).as(file + " says how it is run").isNotEmpty();
        for (String[] words : commands) {
            assertThat(words[1]).isEqualTo(file.toString());
            assertThatCode(() -> Flashpoint.commandLine(words).parseArgs(words))
                    .as(String.join(" ", words))
                    .doesNotThrowAnyException();
        }
    }

    /** A study that is added has its plan tested below. */
    @Test
    void theseAreAll() throws IOException {
        assertThat(files().map(f -> f.getFileName().toString()))
                .containsExactly(
                        "correction.yaml",
                        "credibility.yaml",
                        "korday-what-matters.yaml",
                        "rapid-police.yaml",
                        "worst-hour.yaml");
    }

    @Test
    void comparisonsHaveFortyRunsOfEachScenario() throws Exception {
        Plan rapid =
                new CompareRequest().file(FOLDER.resolve("rapid-police.yaml")).plan();
        assertThat(first(rapid).runs()).isEqualTo(80);
        Plan correction =
                new CompareRequest().file(FOLDER.resolve("correction.yaml")).plan();
        assertThat(correction.study().names()).containsExactly("never", "early", "late");
        assertThat(first(correction).runs()).isEqualTo(120);
    }

    @Test
    void theTippingPointBeginsWithNinePoints() throws Exception {
        Plan plan = TippingStudies.plan(
                experiment("credibility.yaml"), new TippingStudies.Request("violent", List.of(1.0), 9, 10, 300));
        Block block = first(plan);
        assertThat(block.runs()).isEqualTo(90);
        assertThat(block.later()).isEqualTo(210);
        assertThat(block.points().get(0)).contains("0.1");
        assertThat(block.points().get(8)).contains("0.9");
    }

    @Test
    void theWorstHourIsLookedForWithinItsBudget() throws Exception {
        Plan plan = WorstStudies.plan(
                experiment("worst-hour.yaml"), new WorstStudies.Request("houses_burned", false, 5, 40, 700));
        Block block = first(plan);
        assertThat(block.runs()).isPositive().isLessThan(300);
        assertThat(block.runs() + block.later()).isLessThanOrEqualTo(700);
    }

    @Test
    void whatMattersIsScreenedAndSplit() throws Exception {
        Plan morris = SensitivityStudies.plan(experiment("korday-what-matters.yaml"), request("morris", 10_000));
        assertThat(first(morris).runs()).isEqualTo(10 * (12 + 2));
        Plan sobol = SensitivityStudies.plan(experiment("korday-what-matters.yaml"), request("sobol", 4000));
        assertThat(first(sobol).runs()).isEqualTo(16 * 8 * (12 + 3));
    }

    private static SensitivityStudies.Request request(String method, long budget) {
        return new SensitivityStudies.Request(
                method, false, 0.25, false, List.of(), List.of(), List.of(), 0, 1, 8, budget, 0.1);
    }

    private static Experiment experiment(String name) {
        return ExperimentReader.read(FOLDER.resolve(name), new CommandSettings(List.of(), List.of(), Map.of()));
    }

    private static Block first(Plan plan) throws Exception {
        return Studies.of(plan).next(StudyRows.none(plan)).orElseThrow();
    }
}
