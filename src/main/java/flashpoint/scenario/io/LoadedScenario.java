package flashpoint.scenario.io;

import flashpoint.scenario.AttackDirections;
import flashpoint.scenario.Scenario;
import java.util.List;
import java.util.Map;

/**
 * A scenario from a file.
 *
 * @param scenario the scenario, checked and complete
 * @param warnings what is allowed but worth a word, one line each, with the name of the file
 * @param places by key of a parameter, as {@code group.offensive.A} or {@code group.offensive} for all groups: the file
 *     and line where it was set; absent if it has its default
 */
public record LoadedScenario(Scenario scenario, List<String> warnings, Map<String, String> places) {

    /** Copies the list and the map. */
    public LoadedScenario {
        warnings = List.copyOf(warnings);
        places = Map.copyOf(places);
    }

    /**
     * The same with another scenario, such as one with a seed of its own.
     *
     * @param changed a scenario with the same parameters
     * @return a copy
     */
    public LoadedScenario with(Scenario changed) {
        return new LoadedScenario(changed, warnings, places);
    }

    /**
     * Place at which a parameter was set.
     *
     * @param key its key, with the group if it has one
     * @return file and line, such as {@code korday.yaml, line 12}; an empty text if it has its default
     */
    public String place(String key) {
        String all = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        return places.getOrDefault(key, places.getOrDefault(all, ""));
    }

    /**
     * Which groups can set out against which, and from which line.
     *
     * @return a sentence for each group, without a full stop
     */
    public List<String> directions() {
        return AttackDirections.of(scenario, this::place);
    }
}
