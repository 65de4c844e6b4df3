package flashpoint.report;

import flashpoint.run.Ensemble;
import flashpoint.scenario.Group;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table of acts and losses, group beside group; left out where there is one group or nothing happened. */
final class GroupTable {

    private GroupTable() {}

    /** Writes the table. */
    static void write(Html html, Ensemble ensemble) {
        if (ensemble.scenario().groups().size() < 2) {
            return;
        }
        Map<String, String> rows = ensemble.scenario().lattice() ? latticeRows() : rows(ensemble);
        if (rows.isEmpty()) {
            return;
        }
        List<String> columns = new ArrayList<>(List.of("by group"));
        for (Group group : ensemble.scenario().groups()) {
            boolean named = group.name() != null && !group.name().isBlank();
            columns.add("#" + (named ? group.name() : "group " + group.label()));
        }
        String caption = ensemble.runs() == 1
                ? "By group, in the one run."
                : "By group: mean over " + ensemble.runs() + " runs, with its 95 % interval (n = " + ensemble.runs()
                        + ").";
        html.narrow(caption, columns.toArray(String[]::new));
        rows.forEach((metric, label) -> {
            html.raw("<tr><th scope=\"row\">").text(label).raw("</th>");
            for (Group group : ensemble.scenario().groups()) {
                Summary s = ensemble.summary(metric + "_" + group.label());
                html.raw("<td class=\"number\">").text(Figures.number(s.mean()));
                html.text(s.shown().known() ? " (" + Figures.interval(s.shown()) + ")" : "")
                        .raw("</td>");
            }
            html.raw("</tr>\n");
        });
        html.foot();
    }

    /** None if nothing happened. */
    private static Map<String, String> rows(Ensemble ensemble) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (ensemble.summary("ever_attackers").max() == 0
                && ensemble.summary("fled_total").max() == 0) {
            return rows;
        }
        rows.put("ever_attackers", "took part in an attack");
        rows.put("injuries", "injured");
        rows.put("deaths", "killed");
        rows.put("houses_burned", "houses burned");
        rows.put("fled_total", "left home");
        return rows;
    }

    private static Map<String, String> latticeRows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("population_start", "at the start");
        rows.put("population_end", "at the end");
        rows.put("peak_active", "most active at once");
        rows.put("deaths", "killed");
        rows.put("arrests", "arrests");
        return rows;
    }
}
