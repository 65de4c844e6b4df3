package flashpoint.study.compare;

import flashpoint.experiment.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of a comparison.
 *
 * @param metrics metrics of the verdict, in order
 * @param margins by metric: a difference that would matter, above 0; empty if none was given
 * @param pairs pairs of the first block
 * @param most pairs at most; the same if there is one block
 * @param slots number of points of a posterior; 0 if the comparison is not over one
 */
public record CompareSettings(List<String> metrics, Map<String, Double> margins, int pairs, int most, int slots) {

    /** Kind of the study. */
    public static final String KIND = "compare";

    /** Pairs of a block after the first. */
    static final int MORE = 20;

    /** Pairs of each point of a posterior, so that luck can be told from parameters. */
    static final int EACH = 2;

    /** Copies the list. */
    public CompareSettings {
        metrics = List.copyOf(metrics);
        margins = new LinkedHashMap<>(margins);
    }

    /** As a study keeps them. */
    Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("metrics", metrics);
        entries.put("margins", margins);
        entries.put("pairs", pairs);
        entries.put("most", most);
        entries.put("slots", slots);
        return entries;
    }

    /** Of a plan. */
    static CompareSettings of(Plan plan) {
        Map<String, Object> entries = plan.study().settings();
        List<String> metrics = new ArrayList<>();
        ((List<?>) entries.get("metrics")).forEach(m -> metrics.add((String) m));
        Map<String, Double> margins = new LinkedHashMap<>();
        ((Map<?, ?>) entries.get("margins"))
                .forEach((metric, margin) -> margins.put((String) metric, ((Number) margin).doubleValue()));
        return new CompareSettings(
                metrics, margins, whole(entries, "pairs"), whole(entries, "most"), whole(entries, "slots"));
    }

    private static int whole(Map<String, Object> entries, String key) {
        return ((Number) entries.get(key)).intValue();
    }

    /** Whether pairs are added until the verdict is clear. */
    boolean untilDecided() {
        return most > pairs;
    }

    /** The point of an arm in a pair. */
    int point(int arm, int arms, int pair) {
        return slots == 0 ? arm : pair / EACH * arms + arm;
    }
}
