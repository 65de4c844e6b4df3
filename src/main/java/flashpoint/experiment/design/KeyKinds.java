package flashpoint.experiment.design;

import flashpoint.scenario.Field;
import flashpoint.scenario.io.ScenarioTemplate;
import java.util.Locale;
import java.util.Set;

/** Kinds of the keys of a scenario: only where a key takes numbers are 007, 7 and 7.0 the same value. */
public record KeyKinds(ScenarioTemplate base) {

    /** Keys of the sweep itself under names that a scenario or NetLogo has for them, with what to use instead. */
    private static final Set<String> SEEDS = Set.of("meta.seed", "seed", "random-seed", "params.seed");

    private static final Set<String> PROSE =
            Set.of("title", "description", "shows", "sources", "label", "name", "limits");

    private static final Set<String> NUMBERS = Set.of("meta.replicates", "replicates", "repetitions");

    /** Whether values of a key are numbers; an unknown key is refused elsewhere. */
    public boolean number(String key) {
        Field field = base.field(key);
        return field == null || field.kind() == Field.Kind.REAL || field.kind() == Field.Kind.INTEGER;
    }

    /** A value as it is written into tables: a number in its shortest form, any other text as it is. */
    public String canonical(String key, String value) {
        return number(key) ? FactorSpec.canonical(value.strip()) : truth(key, value);
    }

    /** A truth value as files have it, whatever R and pandas write; any other text as it is. */
    String truth(String key, String value) {
        Field field = base.field(key);
        boolean truth = field != null && field.kind() == Field.Kind.BOOLEAN;
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return truth && (plain.equals("true") || plain.equals("false")) ? plain : value;
    }

    /** Whether a key holds words that are read by people and change no run. */
    public boolean prose(String key) {
        Field field = base.field(key);
        return field != null && field.kind() == Field.Kind.TEXT && PROSE.contains(field.name());
    }

    /** What to do instead of varying a key that every run of a sweep has anyway; empty for all other keys. */
    static String instead(String key) {
        if (SEEDS.contains(key)) {
            return "--seed N (replicate k has seed N + k at every point) with --replicates, or --seeds independent";
        }
        if (key.equals("meta.name")) {
            return "--name, the name of the sweep";
        }
        return NUMBERS.contains(key) ? "--replicates N, the runs of each point" : "";
    }
}
