package flashpoint.study.compare;

import java.util.List;
import java.util.Set;

/** Direction in which a metric is better: less harm, sooner return. Where the model's users may disagree it has none. */
enum MetricDirection {
    LESS,
    MORE,
    NEITHER;

    private static final List<String> HARM = List.of(
            "deaths",
            "injuries",
            "police_injuries",
            "houses_burned",
            "vehicles_burned",
            "fled_total",
            "fled_peak",
            "in_refuge_peak",
            "villages_attacked",
            "ever_attackers",
            "acute_hours",
            "queue_peak",
            "mean_wait_hours");
    private static final Set<String> GOOD = Set.of("returned_share", "first_attack_hour", "calm");

    static MetricDirection of(String metric) {
        if (GOOD.stream().anyMatch(m -> metric.equals(m) || metric.startsWith(m + "_"))) {
            return MORE;
        }
        return HARM.stream().anyMatch(m -> metric.equals(m) || metric.startsWith(m + "_")) ? LESS : NEITHER;
    }

    /** The word for a difference of that sign. */
    String word(double difference) {
        if (this == NEITHER) {
            return difference < 0 ? "lower" : "higher";
        }
        return difference < 0 == (this == LESS) ? "better" : "worse";
    }
}
