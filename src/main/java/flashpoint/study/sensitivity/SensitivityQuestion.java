package flashpoint.study.sensitivity;

import flashpoint.analysis.Outcome;
import flashpoint.experiment.plan.Plan;
import flashpoint.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Question of a study of sensitivity: its settings in the plan.
 *
 * @param method {@value #MORRIS} or {@value #SOBOL}
 * @param inputs inputs and groups
 * @param outcomes names of outcomes
 * @param courses metrics of the series of which the whole curve has an index
 * @param radii base points of Morris
 * @param seeds seeds that all points of Morris share, or of each row of Sobol
 * @param scrambles independent designs of Sobol
 * @param rows rows of each scramble in the first block
 * @param budget runs at most
 * @param halfWidth half-width of the intervals of Sobol's indices at which the study ends
 */
public record SensitivityQuestion(
        String method,
        Inputs inputs,
        List<String> outcomes,
        List<String> courses,
        int radii,
        int seeds,
        int scrambles,
        int rows,
        long budget,
        double halfWidth) {

    /** Kind of the study. */
    public static final String KIND = "sensitivity";

    public static final String MORRIS = "morris";
    public static final String SOBOL = "sobol";

    /** Copies the lists. */
    public SensitivityQuestion {
        outcomes = List.copyOf(outcomes);
        courses = List.copyOf(courses);
    }

    /** The settings as the plan keeps them. */
    public Map<String, Object> json() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("method", method);
        m.put("inputs", inputs.json());
        m.put("outcomes", List.copyOf(outcomes));
        m.put("courses", List.copyOf(courses));
        m.put("radii", (long) radii);
        m.put("seeds", (long) seeds);
        m.put("scrambles", (long) scrambles);
        m.put("rows", (long) rows);
        m.put("budget", budget);
        m.put("halfWidth", halfWidth);
        return m;
    }

    /**
     * Reads the settings of a plan.
     *
     * @param plan of a study of this kind
     * @return the question
     */
    public static SensitivityQuestion of(Plan plan) {
        Map<String, Object> m = plan.study().settings();
        return new SensitivityQuestion(
                (String) m.get("method"),
                Inputs.parse((List<?>) m.get("inputs")),
                texts(m.get("outcomes")),
                texts(m.get("courses")),
                number(m.get("radii")),
                number(m.get("seeds")),
                number(m.get("scrambles")),
                number(m.get("rows")),
                ((Number) m.get("budget")).longValue(),
                ((Number) m.get("halfWidth")).doubleValue());
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** The outcomes, described. */
    List<Outcome> described(Plan plan) {
        Scenario scenario = plan.base().scenario(List.of());
        return outcomes.stream().map(o -> Outcome.orVariance(scenario, plan, o)).toList();
    }
}
