package flashpoint.scenario.io;

import flashpoint.scenario.Scenario;
import java.util.List;

/**
 * A scenario from a file.
 *
 * @param scenario the scenario, checked and complete
 * @param warnings what is allowed but worth a word, one line each
 */
public record LoadedScenario(Scenario scenario, List<String> warnings) {

    /** Copies the list. */
    public LoadedScenario {
        warnings = List.copyOf(warnings);
    }
}
