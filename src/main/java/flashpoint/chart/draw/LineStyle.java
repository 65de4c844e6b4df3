package flashpoint.chart.draw;

import java.awt.BasicStroke;

/**
 * Style of a line: by what it means, by the group of people it is about, or, for things without a colour of their own
 * such as scenarios that are compared, by their number.
 *
 * @param kind of the three
 * @param meaning what it means; null for a group or a thing
 * @param number index of a group, or number of a thing, from 0; 0 for a meaning
 */
public record LineStyle(Kind kind, Meaning meaning, int number) {

    /** Source of the colour of a line. */
    public enum Kind {
        MEANING,
        GROUP,
        THING
    }

    /**
     * The style of a meaning.
     *
     * @param meaning any
     * @return its style
     */
    public static LineStyle of(Meaning meaning) {
        return new LineStyle(Kind.MEANING, meaning, 0);
    }

    /**
     * The style of a group: the colour of its houses on maps.
     *
     * @param group its index
     * @return its style
     */
    public static LineStyle group(int group) {
        return new LineStyle(Kind.GROUP, null, group);
    }

    /**
     * The style of one of several things.
     *
     * @param number its number
     * @return its style
     */
    public static LineStyle thing(int number) {
        return new LineStyle(Kind.THING, null, number);
    }

    /**
     * Stroke of the line.
     *
     * @return two points wide, with its dash
     */
    public BasicStroke stroke() {
        return Theme.stroke(dash(), Theme.LINE);
    }

    /**
     * Whether the line has a dark rim. The colours of groups differ in lightness up to pale yellow, or eight could not be
     * told apart on a grey print; without a rim the pale ones would be lost on paper.
     *
     * @return true for groups
     */
    public boolean cased() {
        return kind == Kind.GROUP;
    }

    /**
     * Stroke of the rim.
     *
     * @return a little wider than the line, with the same dash
     */
    public BasicStroke casing() {
        return Theme.stroke(dash(), Theme.LINE + 1.4f);
    }

    /** Number of its dash. */
    int dash() {
        return kind == Kind.MEANING ? meaning.dash() : number;
    }
}
