package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Mutations;
import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every mistake a user can make is one line and exit code 2, and leaves nothing behind. */
class RefusalsTest {

    private static final String TINY = "src/test/resources/scenarios/tiny.yaml";

    @TempDir
    private Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(new String[] {}, "a verb is missing"),
                Arguments.of(new String[] {"rum"}, "rum"),
                Arguments.of(new String[] {"run"}, "SCENARIO"),
                Arguments.of(new String[] {"run", TINY, "--sed", "3"}, "did you mean --se"),
                Arguments.of(new String[] {"run", TINY, "--seed", "x"}, "--seed"),
                Arguments.of(new String[] {"run", TINY, "--replicates", "0"}, "allowed: 1 to 1000000"),
                Arguments.of(new String[] {"run", TINY, "--threads", "0"}, "allowed: 1 to 1024"),
                Arguments.of(new String[] {"run", TINY, "--charts", "gif"}, "--charts"),
                Arguments.of(new String[] {"run", "no-such.yaml"}, "no-such.yaml"),
                Arguments.of(new String[] {"run", TINY, "--set", "police.reinf.dely=3"}, "police.reinf.delay"),
                Arguments.of(new String[] {"run", TINY, "--set", "police.reinf.delay=three"}, "0 to 240 h"),
                Arguments.of(new String[] {"run", TINY, "--set", "police.reinf.delay=-1"}, "0 to 240 h"),
                Arguments.of(new String[] {"run", TINY, "--set", "police.reinf.delay"}, "--set"),
                Arguments.of(new String[] {"run", TINY, "--set", "villages.Nort.population=3"}, "North"),
                Arguments.of(new String[] {"reproduce", "no-such-folder"}, "no manifest.json"),
                Arguments.of(new String[] {"describe", "scenery"}, "scenery"),
                Arguments.of(new String[] {"explain", TINY, "--hour", "1"}, "--person=ID"),
                Arguments.of(new String[] {"explain", TINY, "--person", "1"}, "--hour"),
                Arguments.of(new String[] {"explain", TINY, "--person", "x", "--hour", "1"}, "--person"),
                Arguments.of(new String[] {"explain", TINY, "--person", "-1", "--hour", "1"}, "allowed: 0 to "),
                Arguments.of(new String[] {"explain", TINY, "--person", "1", "--mob", "0", "--hour", "1"}, "exclusive"),
                Arguments.of(
                        new String[] {"explain", TINY, "--mob", "0", "--hour", "1"}, "there is none yet at hour 1"),
                Arguments.of(new String[] {"explain", TINY, "--village", "Nort", "--hour", "1"}, "did you mean North?"),
                Arguments.of(new String[] {"explain", TINY, "--person", "1", "--hour", "9999"}, "allowed: 0 to below "),
                Arguments.of(new String[] {"explain", TINY, "--person", "1", "--hour", "NaN"}, "allowed: 0 to below "),
                Arguments.of(
                        new String[] {"explain", "scenarios/epstein-1-run-1-paper.yaml", "--person", "1", "--hour", "1"
                        },
                        "lattice"),
                Arguments.of(new String[] {"gui", "no-such.yaml"}, "no-such.yaml"),
                Arguments.of(new String[] {"gui", TINY, "--set", "police.reinf.dely=3"}, "police.reinf.delay"),
                Arguments.of(new String[] {"gui", "--seed", "x"}, "--seed"),
                Arguments.of(new String[] {"gui", "scenarios/epstein-1-run-1-paper.yaml"}, "there is no display"),
                Arguments.of(new String[] {"gui", TINY}, "there is no display"),
                Arguments.of(new String[] {"describe", "scenario"}, "FILE"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineAndExitCodeTwo(String[] args, String says) {
        CommandRunner shell = CommandRunner.run(args);
        assertThat(shell.exit()).isEqualTo(2);
        assertThat(shell.errorLines()).as(shell.err()).isEqualTo(1);
        assertThat(shell.err()).contains(says).doesNotContain("Exception", "\tat ");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aDamagedScenarioIsRefusedOrRuns() throws IOException {
        damaged(1_000);
    }

    @Test
    @Tag("heavy")
    void tenThousandDamagedScenariosAreRefusedOrRun() throws IOException {
        damaged(10_000);
    }

    /**
     * Damaged scenarios through the whole program: what is refused is one line and leaves no folder, what is still valid
     * runs. (The largest of those that stay valid are cut short: a population or clock that a mutation
     * blew up would only take long.)
     */
    private void damaged(int tries) throws IOException {
        String text = Files.readString(Path.of(TINY)).replace("days: 2", "days: 0.2");
        SplittableRandom random = new SplittableRandom(20200208);
        CommandLine line = Flashpoint.commandLine();
        Path file = folder.resolve("damaged.yaml");
        Path out = folder.resolve("out");
        int ran = 0;
        for (int i = 0; i < tries; i++) {
            String damaged = Mutations.mutate(text, random);
            Files.write(file, damaged.getBytes(StandardCharsets.UTF_8));
            Scenario scenario = valid(file);
            if (scenario == null) {
                CommandRunner run = CommandRunner.run(line, "run", file.toString(), "--out", out.toString(), "--quiet");
                assertThat(run.exit()).as("mutation %d", i).isEqualTo(2);
                assertThat(run.errorLines()).as("mutation %d: %s", i, run.err()).isBetween(1L, 11L);
                assertThat(run.err()).doesNotContain("Exception", "\tat ");
            } else if (isSmall(scenario)) {
                CommandRunner run =
                        CommandRunner.run(line, "run", file.toString(), "--out", "-", "--quiet", "--threads", "1");
                assertThat(run.exit()).as("mutation %d: %s", i, run.err()).isZero();
                ran++;
            }
        }
        assertThat(out).doesNotExist();
        assertThat(folder.toFile().list()).noneMatch(name -> name.contains("incomplete"));
        assertThat(ran).isGreaterThan(tries / 10);
    }

    private static Scenario valid(Path file) {
        try {
            return ScenarioReader.read(file, List.of()).scenario();
        } catch (InputException e) {
            return null;
        }
    }

    /** Whether a run takes milliseconds. */
    private static boolean isSmall(Scenario s) {
        return s.villages().stream().mapToDouble(Village::population).sum()
                                * s.parameters().get(Parameter.POP_SCALE)
                        <= 2000
                && s.meta().ticks() <= 200;
    }
}
