package flashpoint.experiment.export;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;

/**
 * Writer of a plan as an experiment file that names its scenario and its table of points; run again, it is the same
 * sweep.
 */
final class ExperimentWriter {

    private ExperimentWriter() {}

    static String write(Plan plan) {
        Plan.Head head = plan.head();
        StringBuilder out = new StringBuilder();
        out.append("# A Flashpoint experiment with every point written out, in the file ")
                .append(SweepFiles.POINTS)
                .append(" beside this one.\n# The baseline, point 0, is the scenario as it is.\n");
        out.append("# Points were chosen by the design ").append(head.design());
        out.append(head.left() > 0 ? "; " + head.left() + " broke a constraint and were left out.\n" : ".\n");
        line(out, "name", YamlText.of(head.name()));
        if (!head.title().isEmpty()) {
            line(out, "title", YamlText.quoted(head.title()));
        }
        line(out, "scenario", SweepFiles.SCENARIO);
        if (plan.points().size() > 1) {
            line(out, "design", "list");
            line(out, "points", SweepFiles.POINTS);
        } else if (!head.keys().isEmpty()) {
            List<String> values = new ArrayList<>();
            for (int k = 0; k < head.keys().size(); k++) {
                values.add(YamlText.quoted(head.keys().get(k)) + ": ["
                        + YamlText.quoted(plan.points().get(0).get(k)) + "]");
            }
            line(out, "factors", "{" + String.join(", ", values) + "}");
        }
        line(out, "replicates", head.replicates());
        if (plan.sequential()) {
            line(out, "maxReplicates", head.maxReplicates());
            List<String> widths = new ArrayList<>();
            head.precision().forEach((metric, width) -> widths.add(YamlText.of(metric) + ": " + Numbers.text(width)));
            line(out, "precision", "{" + String.join(", ", widths) + "}");
        }
        line(out, "seed", head.seed());
        line(out, "seeds", head.common() ? "common" : "independent");
        line(out, "series", head.every() > 0 ? Integer.toString(head.every()) : "off");
        line(out, "events", head.events() ? "on" : "off");
        if (head.keep() != Keep.ROWS) {
            line(out, "keep", head.keep().label());
        }
        if (head.stop().ticks() > 0 || head.stop().seconds() > 0) {
            List<String> limits = new ArrayList<>();
            if (head.stop().ticks() > 0) {
                limits.add("ticks: " + head.stop().ticks());
            }
            if (head.stop().seconds() > 0) {
                limits.add("seconds: " + Numbers.text(head.stop().seconds()));
            }
            line(out, "stop", "{" + String.join(", ", limits) + "}");
        }
        line(out, "metrics", YamlText.of(head.metrics()));
        return out.toString();
    }

    private static void line(StringBuilder out, String key, Object value) {
        out.append(key).append(": ").append(value).append('\n');
    }
}
