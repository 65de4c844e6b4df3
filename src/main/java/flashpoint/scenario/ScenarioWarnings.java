package flashpoint.scenario;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Warnings of what is allowed in a scenario but cannot be meant: parts of it that can have no effect, and steps too
 * coarse for its rates. Reads a resolved scenario and knows nothing of files.
 */
public final class ScenarioWarnings {

    private ScenarioWarnings() {}

    /**
     * The warnings of a scenario.
     *
     * @param scenario a resolved scenario
     * @return one line each, which begins with a dotted key; in the order of a scenario file
     */
    public static List<String> of(Scenario scenario) {
        List<String> warnings = new ArrayList<>();
        ClockWarnings.add(scenario, warnings);
        if (!scenario.lattice()) {
            PlaceWarnings.add(scenario, warnings);
            RumourWarnings.add(scenario, warnings);
            EventWarnings.add(scenario, warnings);
            RelationWarnings.add(scenario, warnings);
        }
        return List.copyOf(warnings);
    }

    /** Persons of a group in a village, as the model counts them; {@code space.mix} aside. */
    static long residents(Scenario s, Village v, int group) {
        double persons = v.population() * s.parameters().get(Parameter.POP_SCALE);
        return FastMath.round(persons * v.shares().get(group));
    }

    /** The length of a run in hours. */
    static double hours(Scenario s) {
        return s.meta().ticks() * s.meta().dt();
    }

    /** Whether something at an hour comes too late to take place. */
    static boolean late(Scenario s, double hour) {
        return Math.floor(hour / s.meta().dt() + 1e-9) >= s.meta().ticks();
    }
}
