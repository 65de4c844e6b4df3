package flashpoint.core;

import java.io.Serializable;

/**
 * Description of one column of the results: a quantity that runs report.
 *
 * @param name column name, lower case with underscores; a group's share of it ends in {@code _<label>}
 * @param unit unit; empty for a pure number
 * @param whole whether values are whole numbers
 * @param meaning one phrase
 */
public record Metric(String name, String unit, boolean whole, String meaning) implements Serializable {

    /** Beginning of the meaning of what is 1 or 0. */
    private static final String IF = "1 if ";

    /**
     * The metric as titles and sentences call it.
     *
     * @return its meaning, without what follows a semicolon: by which group it is, or where it is empty; of what is 1 or 0,
     *     whether it is so
     */
    public String phrase() {
        return yesOrNo() ? "whether " + plain().substring(IF.length()) : plain();
    }

    /**
     * The mean over runs as captions call it.
     *
     * @return such as {@code mean of houses burned}; of what is 1 or 0, the share of runs in which it is so
     */
    public String mean() {
        return yesOrNo() ? "share of runs in which " + plain().substring(IF.length()) : "mean of " + plain();
    }

    private boolean yesOrNo() {
        return meaning.startsWith(IF);
    }

    private String plain() {
        return meaning.split(";", 2)[0];
    }

    /**
     * The metric as a sentence or a table calls it where its name is wanted, too.
     *
     * @return phrase, and the name in brackets unless it is the phrase
     */
    public String words() {
        return phrase().equals(name) ? name : phrase() + " [" + name + "]";
    }

    /**
     * The beginning of a line of figures.
     *
     * @return phrase, name in brackets, and the unit unless the phrase has it, such as {@code killed [deaths], persons} or
     *     {@code houses burned [houses_burned]}
     */
    public String heading() {
        return words() + unit(phrase());
    }

    /** The unit after words of it, unless they have it. */
    private String unit(String words) {
        return unit.isEmpty() || (" " + words + " ").contains(" " + unit + " ") ? "" : ", " + unit;
    }

    /**
     * The title of an axis.
     *
     * @return phrase, and the unit unless the phrase has it
     */
    public String axis() {
        String words = yesOrNo() ? mean() : phrase();
        return words + unit(words);
    }
}
