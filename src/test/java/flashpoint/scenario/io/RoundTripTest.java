package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Scenario;
import flashpoint.testing.RandomScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    @TempDir
    private Path folder;

    static List<Path> shipped() {
        return Shipped.files();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedScenarioWrittenOutAndReadAgainIsEqual(Path file) throws IOException {
        LoadedScenario loaded = ScenarioReader.read(file, List.of());
        assertThat(again(loaded.scenario())).isEqualTo(loaded.scenario());
        assertThat(loaded.scenario().meta().name() + ".yaml")
                .isEqualTo(file.getFileName().toString());
    }

    @Test
    void threeHundredRandomScenariosWrittenOutAndReadAgainAreEqual() throws IOException {
        Set<EventKind> seen = new HashSet<>();
        for (long seed = 1; seed <= 300; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            scenario.events().forEach(event -> seen.add(event.type()));
            assertThat(again(scenario)).as("seed %d", seed).isEqualTo(scenario);
        }
        assertThat(seen).containsExactlyInAnyOrder(EventType.values());
    }

    /** As a page does with what was done in it: every event as one line, laid over a scenario that has none. */
    @Test
    void eventsWrittenOnALineEachAreTheEventsOfTheScenario() {
        Set<EventKind> seen = new HashSet<>();
        for (long seed = 1; seed <= 60; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            scenario.events().forEach(event -> seen.add(event.type()));
            ScenarioTemplate bare = ScenarioTemplate.parse("bare", ScenarioWriter.write(scenario.with(List.of())));
            List<String> lines =
                    scenario.events().stream().map(ScenarioWriter::line).toList();
            assertThat(lines).noneMatch(line -> line.contains("\n"));
            assertThat(bare.plus(lines).scenario(List.of())).as("seed %d", seed).isEqualTo(scenario);
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    @Test
    void textsOfAnyKindSurvive() throws IOException {
        Scenario plain = ScenarioReader.read(Path.of("scenarios/three-villages.yaml"), List.of())
                .scenario();
        for (String text : List.of("a: b # c", "\"quoted\" \\ back", "'", "é 😀 Қордай", "- x", "{", "null", "1e3")) {
            Scenario scenario = plain.with(new Meta(
                    "x",
                    text,
                    text + "\nline",
                    text,
                    "",
                    text + "\n" + text,
                    List.of("Lower", "Middle", "Upper", text),
                    Long.MIN_VALUE,
                    3,
                    0.1,
                    0.5,
                    "1999-12-31T23:59:59"));
            assertThat(again(scenario)).isEqualTo(scenario);
        }
    }

    @Test
    void theSameScenarioGivesTheSameBytes() {
        assertThat(ScenarioWriter.write(RandomScenarios.of(7))).isEqualTo(ScenarioWriter.write(RandomScenarios.of(7)));
    }

    private Scenario again(Scenario scenario) throws IOException {
        Path file = folder.resolve("again.yaml");
        Files.writeString(file, ScenarioWriter.write(scenario));
        return ScenarioReader.read(file, List.of()).scenario();
    }
}
