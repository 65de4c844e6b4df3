package flashpoint.experiment.plan;

import flashpoint.results.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a sweep as JSON, in which a store keeps them. */
public final class PlanSettingsJson {

    private PlanSettingsJson() {}

    public static String write(Plan.Head head) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("version", head.version());
        entries.put("name", head.name());
        entries.put("title", head.title());
        entries.put("keys", head.keys());
        entries.put("numbers", head.numbers());
        entries.put("design", head.design());
        entries.put("samples", head.samples());
        entries.put("left", head.left());
        entries.put("replicates", head.replicates());
        entries.put("maxReplicates", head.maxReplicates());
        entries.put("seed", head.seed());
        entries.put("common", head.common());
        entries.put("metrics", head.metrics());
        entries.put("every", head.every());
        entries.put("events", head.events());
        entries.put("stopTicks", head.stop().ticks());
        entries.put("stopSeconds", head.stop().seconds());
        entries.put("precision", head.precision());
        // Absent where every row is kept, so that such sweeps have the fingerprint they had.
        if (head.keep() != Keep.ROWS) {
            entries.put("keep", head.keep().label());
        }
        return JsonText.line(entries);
    }

    public static Plan.Head read(String json) throws SweepException {
        try {
            Map<String, Object> entries = JsonText.map(json);
            return new Plan.Head(
                    (String) entries.get("version"),
                    (String) entries.get("name"),
                    (String) entries.get("title"),
                    list(entries, "keys", String.class),
                    list(entries, "numbers", Boolean.class),
                    (String) entries.get("design"),
                    number(entries, "samples").intValue(),
                    number(entries, "left").intValue(),
                    number(entries, "replicates").intValue(),
                    number(entries, "maxReplicates").intValue(),
                    number(entries, "seed").longValue(),
                    (Boolean) entries.get("common"),
                    list(entries, "metrics", String.class),
                    number(entries, "every").intValue(),
                    (Boolean) entries.get("events"),
                    new RunLimit(
                            number(entries, "stopTicks").intValue(),
                            number(entries, "stopSeconds").doubleValue()),
                    widths((Map<?, ?>) entries.get("precision")),
                    Keep.of((String) entries.getOrDefault("keep", Keep.ROWS.label())));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new SweepException("the settings in the store are not of this version of the program", e);
        }
    }

    private static Number number(Map<String, Object> entries, String key) {
        return (Number) entries.get(key);
    }

    private static <T> List<T> list(Map<String, Object> entries, String key, Class<T> type) {
        return ((List<?>) entries.get(key)).stream().map(type::cast).toList();
    }

    private static Map<String, Double> widths(Map<?, ?> map) {
        Map<String, Double> widths = new LinkedHashMap<>();
        map.forEach((metric, width) -> widths.put((String) metric, ((Number) width).doubleValue()));
        return widths;
    }
}
