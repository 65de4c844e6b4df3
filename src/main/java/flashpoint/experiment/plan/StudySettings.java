package flashpoint.experiment.plan;

import flashpoint.results.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of a study: an experiment that decides in blocks what to run next. A sweep has none of them ({@link #NONE}).
 *
 * <p>A point of a study may have values of columns that are no keys of a scenario: {@link #ARM}, {@link #SEED} and
 * {@link #DUMMY}. Values of the two latter are texts, so that no digit is lost in a store.
 *
 * @param kind the verb, such as {@code compare}; empty for a sweep
 * @param settings what the study was asked, in a form that it alone reads; one line of JSON
 * @param names names of its scenarios, the base scenario first; empty if there is no other than the base
 * @param scenarios texts of the scenarios after the first, see {@link flashpoint.scenario.io.ScenarioTemplate#text}
 * @param initial number of points with which it began; later blocks may add some
 */
public record StudySettings(
        String kind, Map<String, Object> settings, List<String> names, List<String> scenarios, int initial) {

    /** Those of a sweep. */
    public static final StudySettings NONE = new StudySettings("", Map.of(), List.of(), List.of(), 0);

    /** Column of a point that names its scenario. */
    public static final String ARM = "(arm)";

    /** Column of a point that holds the seed of its replicate 0, a 64-bit integer. */
    public static final String SEED = "(seed)";

    /** Column of a point that changes nothing, a floor for what is no effect. */
    public static final String DUMMY = "(dummy)";

    /** Copies the lists; settings have the form that they have when read again. */
    public StudySettings {
        settings = JsonText.map(JsonText.line(settings));
        names = List.copyOf(names);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * Whether a column of a point is no key of a scenario.
     *
     * @param key name of the column
     * @return true for the three above
     */
    public static boolean special(String key) {
        return key.equals(ARM) || key.equals(SEED) || key.equals(DUMMY);
    }

    /**
     * Whether there is a study at all.
     *
     * @return false for a sweep
     */
    public boolean any() {
        return !kind.isEmpty();
    }

    /**
     * The settings as text, in which a store and a results folder keep them.
     *
     * @return one line of JSON
     */
    public String json() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("kind", kind);
        entries.put("settings", settings);
        entries.put("names", names);
        entries.put("scenarios", scenarios);
        entries.put("initial", initial);
        return JsonText.line(entries);
    }

    /**
     * Reads such a text.
     *
     * @param json the text; null is that of a sweep
     * @return the settings
     * @throws IllegalArgumentException or ClassCastException or NullPointerException if it is none
     */
    public static StudySettings parse(String json) {
        if (json == null) {
            return NONE;
        }
        Map<String, Object> entries = JsonText.map(json);
        Map<String, Object> settings = new LinkedHashMap<>();
        ((Map<?, ?>) entries.get("settings")).forEach((key, value) -> settings.put((String) key, value));
        return new StudySettings(
                (String) entries.get("kind"),
                settings,
                texts((List<?>) entries.get("names")),
                texts((List<?>) entries.get("scenarios")),
                ((Number) entries.get("initial")).intValue());
    }

    private static List<String> texts(List<?> items) {
        return items.stream().map(String.class::cast).toList();
    }
}
