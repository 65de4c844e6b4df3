package flashpoint.scenario;

import java.io.Serializable;
import java.util.List;

/**
 * Field of a scenario file: name, allowed values, unit, default and meaning.
 *
 * @param name key in the file
 * @param kind what may stand there
 * @param unit unit, or an empty text for a pure number or a name
 * @param min least allowed number (for lists and texts unused)
 * @param max greatest allowed number
 * @param fallback default, in the kind's Java type; null if there is none
 * @param required whether the file must give it
 * @param choices allowed words of a {@link Kind#CHOICE}
 * @param meaning one sentence
 */
public record Field(
        String name,
        Kind kind,
        String unit,
        double min,
        double max,
        Object fallback,
        boolean required,
        List<String> choices,
        String meaning)
        implements Serializable {

    /** Kind of the value of a field. */
    public enum Kind {
        /** A number with a fraction; {@code Double}. */
        REAL,
        /** A whole number; {@code Integer}, or {@code Long} for a seed. */
        INTEGER,
        /** true or false; {@code Boolean}. */
        BOOLEAN,
        /** Any text; {@code String}. */
        TEXT,
        /** One of the words in {@link Field#choices}; {@code String}. */
        CHOICE,
        /** A local date and time such as 2020-02-05T00:00; {@code String}. */
        DATE_TIME,
        /** The name of a village of the scenario; {@code String}. */
        VILLAGE,
        /** A list of villages; {@code List<String>}. */
        VILLAGES,
        /** The label of a group; {@code String}. */
        GROUP,
        /** A list of groups; {@code List<String>}. */
        GROUPS,
        /** The id of a rumour; {@code String}. */
        RUMOUR,
        /** The id of a refuge; {@code String}. */
        REFUGE,
        /** The id of a police station; {@code String}. */
        STATION,
        /** A list of names, which the scenario need not have; {@code List<String>}. */
        NAMES,
        /** A share for each group, by label; {@code Map<String, Double>}. */
        SHARES
    }

    /**
     * A required number.
     *
     * @param name key
     * @param unit unit
     * @param min least
     * @param max greatest
     * @param meaning one sentence
     * @return the field
     */
    public static Field real(String name, String unit, double min, double max, String meaning) {
        return new Field(name, Kind.REAL, unit, min, max, null, true, List.of(), meaning);
    }

    /**
     * A number with a default.
     *
     * @param name key
     * @param unit unit
     * @param min least
     * @param max greatest
     * @param fallback default
     * @param meaning one sentence
     * @return the field
     */
    public static Field real(String name, String unit, double min, double max, double fallback, String meaning) {
        return new Field(name, Kind.REAL, unit, min, max, fallback, false, List.of(), meaning);
    }

    /**
     * A whole number with a default.
     *
     * @param name key
     * @param unit unit
     * @param min least
     * @param max greatest
     * @param fallback default
     * @param meaning one sentence
     * @return the field
     */
    public static Field integer(String name, String unit, int min, int max, int fallback, String meaning) {
        return new Field(name, Kind.INTEGER, unit, min, max, fallback, false, List.of(), meaning);
    }

    /**
     * A truth value with a default.
     *
     * @param name key
     * @param fallback default
     * @param meaning one sentence
     * @return the field
     */
    public static Field truth(String name, boolean fallback, String meaning) {
        return new Field(name, Kind.BOOLEAN, "", 0, 1, fallback, false, List.of(), meaning);
    }

    /**
     * One word out of several, with a default.
     *
     * @param name key
     * @param choices allowed words; the first is the default
     * @param meaning one sentence
     * @return the field
     */
    public static Field choice(String name, List<String> choices, String meaning) {
        return new Field(name, Kind.CHOICE, "", 0, 0, choices.get(0), false, choices, meaning);
    }

    /**
     * A name or text that the file must give.
     *
     * @param name key
     * @param kind what it names
     * @param meaning one sentence
     * @return the field
     */
    public static Field named(String name, Kind kind, String meaning) {
        return new Field(name, kind, "", 0, 0, null, true, List.of(), meaning);
    }

    /**
     * A name, list or text that the file may leave out; it is then absent.
     *
     * @param name key
     * @param kind what it names
     * @param meaning one sentence
     * @return the field
     */
    public static Field optional(String name, Kind kind, String meaning) {
        return new Field(name, kind, "", 0, 0, null, false, List.of(), meaning);
    }

    /**
     * A number that the file may leave out; it is then absent.
     *
     * @param name key
     * @param unit unit
     * @param min least
     * @param max greatest
     * @param meaning one sentence
     * @return the field
     */
    public static Field maybe(String name, String unit, double min, double max, String meaning) {
        return new Field(name, Kind.REAL, unit, min, max, null, false, List.of(), meaning);
    }
}
