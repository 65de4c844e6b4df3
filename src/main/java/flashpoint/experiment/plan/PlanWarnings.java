package flashpoint.experiment.plan;

import flashpoint.scenario.ScenarioWarnings;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings of the scenarios of a plan: each once, with the points it is true of. */
public final class PlanWarnings {

    /** Points looked at; a design has far fewer kinds of scenario than points. */
    private static final int MOST_POINTS = 1000;

    private PlanWarnings() {}

    /**
     * The warnings of a plan.
     *
     * @param plan the plan
     * @return one line each
     */
    public static List<String> of(Plan plan) {
        ScenarioTemplate base = plan.base();
        int points = Math.min(MOST_POINTS, plan.points().size());
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        for (int p = 0; p < points; p++) {
            for (String warning : ScenarioWarnings.of(plan.resolved(base, p))) {
                found.computeIfAbsent(warning, w -> new ArrayList<>()).add(p);
            }
        }
        List<String> lines = new ArrayList<>();
        found.forEach((warning, where) -> lines.add(warning + where(where, points)));
        return lines;
    }

    private static String where(List<Integer> points, int all) {
        if (points.size() == all) {
            return "";
        }
        int more = points.size() - 1;
        String first = points.get(0) == 0 ? "the baseline" : "point " + points.get(0);
        return " (" + first + (more == 0 ? "" : " and " + more + (more == 1 ? " other point" : " other points")) + ")";
    }
}
