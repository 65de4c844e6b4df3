package flashpoint.experiment.plan;

import flashpoint.experiment.design.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What flags say about an experiment; each wins over the file.
 *
 * @param set {@code KEY=VALUE}: changes of the base scenario
 * @param vary {@code KEY=SPEC}: factors, see {@link Spec}
 * @param fields other settings by their key in experiment files, such as {@code design}; never null
 */
public record Request(List<String> set, List<String> vary, Map<String, String> fields) {

    /** No flags. */
    public static final Request NONE = new Request(List.of(), List.of(), Map.of());

    /** Copies lists and map. */
    public Request {
        set = List.copyOf(set);
        vary = List.copyOf(vary);
        fields = new LinkedHashMap<>(fields);
    }
}
