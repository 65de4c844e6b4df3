package flashpoint.experiment.plan;

import flashpoint.experiment.design.FactorSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settings of an experiment given by flags; each wins over the file.
 *
 * @param set {@code KEY=VALUE}: changes of the base scenario
 * @param vary {@code KEY=SPEC}: factors, see {@link FactorSpec}
 * @param fields other settings by their key in experiment files, such as {@code design}; never null
 */
public record CommandSettings(List<String> set, List<String> vary, Map<String, String> fields) {

    /** No flags. */
    public static final CommandSettings NONE = new CommandSettings(List.of(), List.of(), Map.of());

    /** Copies lists and map. */
    public CommandSettings {
        set = List.copyOf(set);
        vary = List.copyOf(vary);
        fields = new LinkedHashMap<>(fields);
    }
}
