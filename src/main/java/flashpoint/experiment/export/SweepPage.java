package flashpoint.experiment.export;

import flashpoint.analysis.KeyLabel;
import flashpoint.chart.draw.Chart;
import flashpoint.core.Metric;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanWarnings;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.experiment.store.Precision;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreSchema;
import flashpoint.report.RunWords;
import flashpoint.report.SweepReport;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Contents of the report of a sweep: settings, every point's means with intervals and n, and effects on the baseline.
 */
final class SweepPage {

    private static final int MOST_ROWS = 400;

    /** With five pairs the least p is .0625, with six .031. */
    private static final int ENOUGH_PAIRS = 5;

    private final Plan plan;
    private final SweepData data;
    private final Store store;
    private final Scenario scenario;

    SweepPage(Store store, Scenario scenario, SweepData data) {
        this.store = store;
        this.scenario = scenario;
        this.plan = store.plan();
        this.data = data;
    }

    static void write(
            Store store,
            Path file,
            Scenario scenario,
            SweepData data,
            SweepIndices indices,
            List<Chart> charts,
            List<String> omitted)
            throws IOException, SweepException {
        SweepPage page = new SweepPage(store, scenario, data);
        Plan.Head head = store.plan().head();
        List<Integer> capped = store.plan().sequential() ? Precision.capped(store) : List.of();
        List<SweepReport.Grid> grids = new ArrayList<>(List.of(page.means(capped)));
        grids.add(page.effects());
        List<SweepReport.Section> sections = new ArrayList<>();
        if (!indices.charts().isEmpty() || !indices.grids().isEmpty()) {
            sections.add(new SweepReport.Section("What matters", indices.charts(), indices.grids()));
        }
        sections.add(new SweepReport.Section("Charts", charts, List.of()));
        sections.add(new SweepReport.Section("Tables", List.of(), grids));
        SweepReport.Page content = new SweepReport.Page(
                head.title().isEmpty() ? head.name() : head.title(),
                "Flashpoint report on the sweep " + head.name() + " of "
                        + scenario.meta().name(),
                indices.findings(),
                page.settings(scenario),
                sections,
                page.notes(omitted, capped));
        SweepReport.write(content, file);
    }

    List<List<String>> settings(Scenario scenario) throws SweepException {
        Plan.Head head = plan.head();
        List<List<String>> settings = new ArrayList<>();
        settings.add(List.of(
                "scenario", scenario.meta().name() + ": " + scenario.meta().title()));
        for (int k = 0; k < head.keys().size(); k++) {
            int column = k;
            List<String> values = plan.points().stream()
                    .skip(1)
                    .map(p -> p.get(column))
                    .distinct()
                    .toList();
            String base = plan.points().get(0).get(k);
            settings.add(List.of(
                    KeyLabel.of(plan.base(), head.keys().get(k)).setting(),
                    PointValue.some(values) + "; baseline " + (base.isEmpty() ? "has no single value" : base)));
        }
        settings.add(List.of(
                "design",
                head.design() + ", " + RunWords.count(plan.points().size() - 1, "point") + " and the baseline"));
        settings.add(List.of(
                "replicates",
                plan.sequential()
                        ? head.replicates() + " to " + head.maxReplicates() + ", until " + plan.precision()
                        : Integer.toString(head.replicates())));
        settings.add(List.of(
                "seeds",
                head.common()
                        ? "common: replicate k has seed " + head.seed() + " + k at every point"
                        : "independent, from seed " + head.seed()));
        settings.add(List.of("runs", store.runs() + ", of which " + store.failedRuns() + " failed"));
        settings.add(List.of("program", head.version()));
        return settings;
    }

    private SweepReport.Grid means(List<Integer> capped) {
        List<String> columns = new ArrayList<>(List.of("#point"));
        columns.addAll(factors());
        if (plan.sequential()) {
            columns.add("precision");
        }
        boolean calm = !Double.isNaN(data.calm(p -> true));
        if (calm) {
            columns.add("#calm runs");
        }
        data.metrics().forEach(m -> columns.add("#" + words(m, false)));
        List<List<String>> rows = new ArrayList<>();
        for (int p = 0; p < Math.min(MOST_ROWS, plan.points().size()); p++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(p)));
            plan.points().get(p).forEach(value -> row.add(PointValue.shown(value)));
            if (plan.sequential()) {
                row.add(capped.contains(p) ? "not reached" : "reached");
            }
            if (calm) {
                int point = p;
                row.add(SweepReport.percent(data.calm(q -> q == point)));
            }
            for (int m = 0; m < data.metrics().size(); m++) {
                row.add(SweepReport.mean(Summary.ofOutcome(data.at(m, p))));
            }
            rows.add(row);
        }
        String more = plan.points().size() > MOST_ROWS
                ? " The first " + MOST_ROWS + " of " + plan.points().size() + " points; all are in runs.csv."
                : "";
        return new SweepReport.Grid(
                "Means by point",
                "Mean, 95 % interval and number of runs with a value, and the share of runs that were calm; point 0 is"
                        + " the baseline." + PointValue.note(plan) + more,
                columns,
                rows);
    }

    /** Heads of the columns of factors: phrases with units, whose keys stand in the settings. */
    private List<String> factors() {
        return plan.head().keys().stream()
                .map(key -> "#" + KeyLabel.of(plan.base(), key).axis())
                .toList();
    }

    /** A metric in words, with its unit as a head of a column or with its key in a row. */
    private String words(String metric, boolean row) {
        Metric known = StoreSchema.kept(scenario, List.of(metric)).get(0);
        return row ? known.words() : known.axis();
    }

    private SweepReport.Grid effects() {
        List<String> columns = new ArrayList<>(List.of("#point"));
        columns.addAll(factors());
        columns.addAll(List.of("metric", "#difference", "#95 % interval", "#n", "#p", "#p, Holm"));
        List<Effects.Effect> effects = Effects.of(plan, data).stream()
                .filter(e -> e.pairs() > 1)
                .sorted(Comparator.comparingDouble((Effects.Effect e) -> Double.isNaN(e.holm()) ? 2 : e.holm())
                        .thenComparingInt(Effects.Effect::point)
                        .thenComparingInt(Effects.Effect::metric))
                .toList();
        String given = plan.head().common() ? " (where both have a value)" : " (where there is a value)";
        List<List<String>> rows = new ArrayList<>();
        for (Effects.Effect e : effects.subList(0, Math.min(MOST_ROWS, effects.size()))) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(e.point())));
            plan.points().get(e.point()).forEach(value -> row.add(PointValue.shown(value)));
            row.add(words(data.metrics().get(e.metric()), true) + (e.missing() == 0 ? "" : given));
            row.add(SweepReport.number(e.difference()));
            row.add(SweepReport.interval(e.interval().shown(e.pairs())));
            row.add(Integer.toString(e.pairs()));
            row.add(SweepReport.probability(e.p()));
            row.add(SweepReport.probability(e.holm()));
            rows.add(row);
        }
        String how = plan.head().common()
                ? "Point less baseline, replicate by replicate: both have the same seed. p by flipping the signs of"
                        + " the differences; the interval is Student's, widened for pairs that are equal and for skewed"
                        + " differences." + fewPairs(effects)
                : "Point less baseline, as two separate samples (Welch's t); no p where neither varies.";
        String none = rows.isEmpty() ? " There are none: two replicates are needed." : "";
        return new SweepReport.Grid(
                "Effects against the baseline",
                how + " The last column corrects for all " + effects.size()
                        + " comparisons (Holm); the clearest come first." + none,
                columns,
                rows);
    }

    private static String fewPairs(List<Effects.Effect> effects) {
        int least = effects.stream().mapToInt(Effects.Effect::pairs).min().orElse(ENOUGH_PAIRS);
        return least >= ENOUGH_PAIRS
                ? ""
                : " With " + least + " pairs no p can be below " + SweepReport.probability(SignFlip.least(least))
                        + ", whatever the change did: ask for " + ENOUGH_PAIRS + " replicates or more.";
    }

    private List<String> notes(List<String> omitted, List<Integer> capped) {
        List<String> notes = new ArrayList<>();
        PlanWarnings.of(plan).forEach(warning -> notes.add("Warning of the scenario: " + warning + "."));
        notes.add(
                "Means are of runs with a value: a first attack has no hour where nobody attacked, and n says how many"
                        + " runs are left.");
        notes.add(
                "Where runs are calm or violent, an outcome of 0 and one that is not, the mean describes hardly any of"
                        + " them; where more than a fifth are 0 the table says how many. Intervals of such means join that"
                        + " of the share (Wilson) with that of the size of the rest.");
        notes.add("Intervals and p-values speak of the model's chance alone, not of whether the model is right.");
        if (plan.head().left() > 0) {
            notes.add(RunWords.count(plan.head().left(), "point") + " broke a constraint and "
                    + (plan.head().left() == 1 ? "was" : "were") + " left out.");
        }
        notes.addAll(PlanNotes.of(plan));
        if (!capped.isEmpty()) {
            notes.add(PlanNotes.capped(plan, capped));
        }
        notes.addAll(omitted);
        return notes;
    }
}
