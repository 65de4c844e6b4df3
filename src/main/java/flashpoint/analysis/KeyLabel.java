package flashpoint.analysis;

import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.io.ScenarioTemplate;

/**
 * A key of a scenario as charts and reports call it: the phrase of the registry with its unit, the key small beside it.
 *
 * @param key the key
 * @param phrase what it is, in words; the key itself where there are none
 * @param unit its unit; empty for a pure number or a word
 */
public record KeyLabel(String key, String phrase, String unit) {

    /** Letters that stand beside a bar or above a panel in two lines. */
    private static final int LONG = 80;

    /**
     * The label of a key.
     *
     * @param base the scenario it is of
     * @param key as in an override
     * @return its label
     */
    public static KeyLabel of(ScenarioTemplate base, String key) {
        Parameter p = parameter(key);
        if (p != null) {
            String group = key.endsWith("." + p.key()) || key.equals(p.key())
                    ? ""
                    : " (" + key.substring(key.lastIndexOf('.') + 1) + ")";
            return new KeyLabel(key, shortened(p.meaning()) + group, p.unit());
        }
        Field field = base.field(key);
        if (field == null) {
            return new KeyLabel(key, key, "");
        }
        String[] parts = key.split("\\.", -1);
        String owner = parts.length < 3 ? "" : parts[parts.length - 2] + ": ";
        return new KeyLabel(key, owner + field.meaning(), field.unit());
    }

    /** Of a long phrase, what it is: without what its values stand for. */
    private static String shortened(String phrase) {
        String[] parts = phrase.split("[:;] ", 2);
        return phrase.length() > LONG ? parts[0] : phrase;
    }

    /**
     * The key as a sentence calls it.
     *
     * @return phrase, and the key in brackets unless it is the phrase
     */
    public String words() {
        return phrase.equals(key) ? key : phrase + " [" + key + "]";
    }

    /**
     * The key in a list of settings.
     *
     * @return phrase and unit, and the key in brackets unless it is the phrase
     */
    public String setting() {
        return phrase.equals(key) ? axis() : axis() + " [" + key + "]";
    }

    /**
     * The title of an axis.
     *
     * @return phrase and unit
     */
    public String axis() {
        return phrase + (unit.isEmpty() ? "" : ", " + unit);
    }

    /**
     * The registry's entry of a key.
     *
     * @param key as in an override, with or without a group
     * @return null if the key is of another kind
     */
    public static Parameter parameter(String key) {
        String bare = key.startsWith("params.") ? key.substring("params.".length()) : key;
        Parameter whole = Parameter.of(bare);
        return whole != null || bare.lastIndexOf('.') < 0
                ? whole
                : Parameter.of(bare.substring(0, bare.lastIndexOf('.')));
    }
}
