package flashpoint.analysis;

import flashpoint.core.Numbers;
import flashpoint.experiment.design.FactorSpec;
import flashpoint.experiment.plan.Plan;
import flashpoint.report.SweepReport;
import flashpoint.scenario.Field;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.scenario.io.ScenarioWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A box as a scenario that runs: where the box restricts an input, the middle of what it allows; elsewhere the value of the
 * sweep's scenario, or, where that lies outside of what was sampled, the middle of that.
 */
final class BoxScenario {

    private final FinishedRuns data;
    private final ScenarioTemplate base;

    BoxScenario(FinishedRuns data) {
        this.data = data;
        this.base = data.plan().base();
    }

    /** The text of the file. */
    String text(FoundBox box, int number, String cases) {
        Plan.Head head = data.plan().head();
        List<String> changes = new ArrayList<>();
        for (int f : data.varied()) {
            changes.add(head.keys().get(f) + "=" + FactorSpec.override(value(box, f)));
        }
        changes.add("meta.name=" + name(number));
        Scenario scenario = base.with(changes).scenario(List.of());
        StringBuilder out = new StringBuilder("# Box " + number + " of the sweep " + one(head.name()) + ": it holds "
                + IndexPage.percent(box.coverage()) + " of the runs with " + cases + ";\n# "
                + IndexPage.percent(box.density()) + " of its " + box.points() + " runs are such. Its limits:\n");
        for (FoundBox.Limit limit : box.limits()) {
            String exact = limit.words().isEmpty()
                    ? Numbers.text(limit.low()) + " to " + Numbers.text(limit.high())
                    : range(limit);
            out.append("#   ")
                    .append(one(limit.key()))
                    .append(": ")
                    .append(one(exact))
                    .append('\n');
        }
        out.append("# Values below are the middle of what it allows.\n");
        return out + ScenarioWriter.write(scenario);
    }

    private static String one(String text) {
        return text.replaceAll("\\R", " ");
    }

    String name(int number) {
        return data.plan().head().name() + "-box-" + number;
    }

    /** Limits in words. */
    static String range(FoundBox.Limit limit) {
        return limit.words().isEmpty()
                ? SweepReport.number(limit.low()) + " to " + SweepReport.number(limit.high())
                : String.join(", ", limit.words());
    }

    private String value(FoundBox box, int factor) {
        String baseline = data.plan().points().get(0).get(factor);
        List<String> sampled = data.plan().points().stream()
                .skip(1)
                .map(p -> p.get(factor))
                .distinct()
                .toList();
        FoundBox.Limit limit = box.limits().stream()
                .filter(l -> l.factor() == factor)
                .findFirst()
                .orElse(null);
        if (!data.plan().head().numbers().get(factor)) {
            List<String> allowed = limit == null ? sampled : limit.words();
            return allowed.contains(baseline) ? baseline : allowed.get(0);
        }
        double[] values =
                sampled.stream().mapToDouble(Double::parseDouble).sorted().toArray();
        if (limit == null) {
            boolean within = !baseline.isEmpty()
                    && Double.parseDouble(baseline) >= values[0]
                    && Double.parseDouble(baseline) <= values[values.length - 1];
            return within ? baseline : Numbers.text(values[values.length / 2]);
        }
        double middle = new BigDecimal((limit.low() + limit.high()) / 2)
                .round(new MathContext(6))
                .doubleValue();
        Field field = base.field(data.plan().head().keys().get(factor));
        boolean whole = field != null && field.kind() == Field.Kind.INTEGER;
        return Numbers.text(whole ? FastMath.rint(middle) : middle);
    }
}
