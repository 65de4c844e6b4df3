package flashpoint.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import flashpoint.scenario.Scenario;
import flashpoint.yaml.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the reader share: a folder to write files to, and a small scenario to change. */
abstract class FolderTest {

    /** Line 1 is empty; every line stays where it is if a test replaces text within a line. */
    static final String SMALL = """

            meta: {name: small, days: 2, dt: 0.25}
            groups:
              - label: A
              - label: B
            villages:
              - {name: North, x: 0, y: 0, population: 100, shares: {A: 0.9}}
              - {name: South, x: 3, y: 4, population: 200, shares: {A: 0.2, B: 0.8}}
            roads:
              - {from: North, to: South}
            refuges:
              - {id: border, x: 1, y: 1, type: BORDER}
            police:
              stations:
                - {id: post, village: North, units: 2}
            rumours:
              - {id: story, kind: INCITE, blamed: B, audience: [A]}
              - {id: warning, kind: THREAT, blamed: A, audience: [B]}
            spreaders:
              - {id: talker, group: A, count: 2}
            params:
              police.reinf.delay: 3
              legit.L0.A: .7
            events:
              - {type: QUARREL, t: 5, village: North, rumour: story, group: A}
              - {type: CURFEW, t0: 6, t1: 9}
              - {type: CURFEW, t0: 20}
            """;

    @TempDir
    Path folder;

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Scenario read(String text, String... overrides) throws IOException {
        return ScenarioReader.read(write("x.yaml", text), List.of(overrides)).scenario();
    }

    /** The message about a file x.yaml, without the folder. */
    String error(String text, String... overrides) throws IOException {
        return error(write("x.yaml", text), overrides);
    }

    String error(Path file, String... overrides) {
        InputException e =
                catchThrowableOfType(InputException.class, () -> ScenarioReader.read(file, List.of(overrides)));
        assertThat(e).as("no exception").isNotNull();
        return e.getMessage().replace(folder + "/", "");
    }
}
