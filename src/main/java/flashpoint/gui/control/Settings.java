package flashpoint.gui.control;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The parameters a class plays with first, by subject. They hold for a whole run: a change takes effect at the next
 * setup, so that every run is the run of one scenario.
 */
final class Settings {

    /** Parameters under a heading. */
    record Subject(String title, List<Parameter> parameters) {}

    static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "Readiness to act",
                    List.of(
                            Parameter.THRESHOLD_MU,
                            Parameter.THRESHOLD_SD,
                            Parameter.DECIDE_SOCIAL,
                            Parameter.DECIDE_K,
                            Parameter.MOB_Q_MIN)),
            new Subject(
                    "Grievance",
                    List.of(
                            Parameter.LEGIT_L0,
                            Parameter.GRIEVANCE_HATE,
                            Parameter.GRIEVANCE_CORRUPTION,
                            Parameter.GRIEVANCE_DISCRIMINATION)),
            new Subject("Living apart", List.of(Parameter.SPACE_MIX, Parameter.CONTACT_THRESHOLD)),
            new Subject(
                    "Rumour",
                    List.of(
                            Parameter.RUMOUR_ONLINE_RATE,
                            Parameter.RUMOUR_ONLINE_SHARE,
                            Parameter.RUMOUR_F2F_RATE,
                            Parameter.RUMOUR_CREDULITY,
                            Parameter.PROV_COUNT)),
            new Subject(
                    "Police",
                    List.of(
                            Parameter.POLICE_REINF_DELAY,
                            Parameter.POLICE_REINF_SIZE,
                            Parameter.POLICE_PASSIVITY_LOCAL)),
            new Subject(
                    "Flight",
                    List.of(
                            Parameter.FLIGHT_RATE,
                            Parameter.FLIGHT_THETA_MEAN,
                            Parameter.BORDER_CAPACITY,
                            Parameter.RETURN_RATE)));

    private Settings() {}

    /**
     * One value that can be set: a parameter, and its group if each group has its own.
     *
     * @param parameter of the registry
     * @param group index of the group; -1 if all share one value
     */
    record Setting(Parameter parameter, int group) {

        double of(Scenario scenario) {
            return group < 0
                    ? scenario.parameters().get(parameter)
                    : scenario.parameters().get(parameter, group);
        }

        /** Whether a value may be set. */
        boolean allows(double value) {
            boolean whole = parameter.kind() != Field.Kind.INTEGER || value == FastMath.rint(value);
            return whole && value >= parameter.min() && value <= parameter.max();
        }

        Scenario with(Scenario scenario, double value) {
            return scenario.with(
                    group < 0
                            ? scenario.parameters().with(parameter, value)
                            : scenario.parameters().with(parameter, group, value));
        }

        String key(Scenario scenario) {
            return group < 0
                    ? parameter.key()
                    : parameter.key() + "." + scenario.groups().get(group).label();
        }
    }

    /** The settings of a subject in a scenario. */
    static List<Setting> of(Subject subject, Scenario scenario) {
        return of(subject.parameters(), scenario);
    }

    /** The settings of some parameters in a scenario: one, or one for each group. */
    static List<Setting> of(List<Parameter> parameters, Scenario scenario) {
        List<Setting> list = new ArrayList<>();
        for (Parameter p : parameters) {
            for (int g = 0; g < (p.grouped() ? scenario.groups().size() : 1); g++) {
                list.add(new Setting(p, p.grouped() ? g : -1));
            }
        }
        return list;
    }
}
