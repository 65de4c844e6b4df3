package flashpoint.study.compare;

import flashpoint.core.Metric;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunLimit;
import flashpoint.experiment.plan.StudySettings;
import flashpoint.results.Version;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Plan of a comparison: each scenario is a point, each pair a replicate of all points, with one seed. */
public final class ComparePlan {

    /** Rows of the series that are kept of a run, about. */
    private static final int ROWS = 240;

    private ComparePlan() {}

    /**
     * One of the scenarios that are compared.
     *
     * @param name its name in tables and charts
     * @param template the scenario
     */
    public record Arm(String name, ScenarioTemplate template) {}

    /**
     * A posterior over which a comparison is made.
     *
     * @param keys parameters
     * @param slots values by slot of two pairs
     */
    public record Posterior(List<String> keys, List<List<String>> slots) {

        /** None. */
        public static final Posterior NONE = new Posterior(List.of(), List.of());
    }

    /**
     * Makes a plan.
     *
     * @param name name of the results folder
     * @param arms two scenarios or more, the first is what the others are compared with
     * @param settings what is asked
     * @param seed seed of pair 0
     * @param seedOfOthers seed of pair 0 in all arms but the first; null for the same
     * @param posterior points for both, or {@link Posterior#NONE}
     * @return the plan
     * @throws IllegalArgumentException if the scenarios cannot be compared, in one line
     */
    public static Plan of(
            String name, List<Arm> arms, CompareSettings settings, long seed, Long seedOfOthers, Posterior posterior) {
        List<Scenario> scenarios =
                arms.stream().map(a -> a.template().scenario(List.of())).toList();
        refuse(arms, scenarios);
        List<String> metrics = common(scenarios);
        for (String metric : settings.metrics()) {
            if (!metrics.contains(metric)) {
                throw new IllegalArgumentException("the metric " + metric + " is not one of all scenarios");
            }
        }
        List<String> keys = new ArrayList<>(List.of(StudySettings.ARM));
        if (seedOfOthers != null) {
            keys.add(StudySettings.SEED);
        }
        keys.addAll(posterior.keys());
        List<Boolean> numbers =
                keys.stream().map(k -> !StudySettings.special(k)).toList();
        List<List<String>> points = new ArrayList<>();
        for (int slot = 0; slot < Math.max(1, posterior.slots().size()); slot++) {
            for (int arm = 0; arm < arms.size(); arm++) {
                List<String> point = new ArrayList<>(List.of(arms.get(arm).name()));
                if (seedOfOthers != null) {
                    point.add(arm == 0 ? "" : Long.toString(seedOfOthers));
                }
                if (!posterior.slots().isEmpty()) {
                    point.addAll(posterior.slots().get(slot));
                }
                points.add(point);
            }
        }
        int ticks = scenarios.stream().mapToInt(s -> s.meta().ticks()).max().orElseThrow();
        Plan.Head head = new Plan.Head(
                Version.number() + " (" + Version.commit() + ")",
                name,
                String.join(" against ", List.of(others(arms), arms.get(0).name())),
                keys,
                numbers,
                CompareSettings.KIND,
                0,
                0,
                settings.pairs(),
                settings.most(),
                seed,
                true,
                metrics,
                Math.max(1, (ticks + ROWS - 1) / ROWS),
                false,
                new RunLimit(0, 0),
                Map.of(),
                Keep.ROWS);
        StudySettings study = new StudySettings(
                CompareSettings.KIND,
                settings.entries(),
                arms.stream().map(Arm::name).toList(),
                arms.stream().skip(1).map(a -> a.template().text()).toList(),
                points.size());
        return new Plan(head, arms.get(0).template().text(), List.of(), study).with(points);
    }

    private static String others(List<Arm> arms) {
        return String.join(", ", arms.stream().skip(1).map(Arm::name).toList());
    }

    private static void refuse(List<Arm> arms, List<Scenario> scenarios) {
        if (new HashSet<>(arms.stream().map(Arm::name).toList()).size() < arms.size()) {
            throw new IllegalArgumentException("two of the scenarios have the same name");
        }
        Scenario first = scenarios.get(0);
        for (int k = 1; k < scenarios.size(); k++) {
            Scenario s = scenarios.get(k);
            if (s.lattice() != first.lattice()) {
                throw new IllegalArgumentException("a lattice and villages have no metrics in common: "
                        + arms.get(0).name() + " and " + arms.get(k).name());
            }
            if (s.meta().dt() != first.meta().dt()) {
                throw new IllegalArgumentException("a comparison takes one clock: a tick is "
                        + first.meta().dt() + " h in " + arms.get(0).name() + " and "
                        + s.meta().dt() + " h in " + arms.get(k).name());
            }
        }
    }

    /** Metrics of a run that all scenarios have. */
    static List<String> common(List<Scenario> scenarios) {
        List<String> names = new ArrayList<>(
                Metrics.run(scenarios.get(0)).stream().map(Metric::name).toList());
        for (Scenario s : scenarios) {
            names.retainAll(Metrics.run(s).stream().map(Metric::name).toList());
        }
        return names;
    }
}
