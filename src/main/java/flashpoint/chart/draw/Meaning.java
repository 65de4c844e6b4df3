package flashpoint.chart.draw;

/**
 * Meaning of a line or mark that has one colour wherever it is drawn: on maps, in charts of runs and in those of
 * experiments. {@link Palette#colour} gives the colour on a ground; the dash tells lines of one panel apart on a grey
 * print.
 */
public enum Meaning {
    /** People who are ready to act, and crowds that gather at home. */
    MOBILISED(0),
    /** People who attack. */
    ATTACKING(1),
    /** People who were injured. */
    INJURED(0),
    /** People who were killed. */
    KILLED(0),
    /** Houses that burned. */
    BURNED(0),
    /** People on the way to a refuge. */
    FLEEING(0),
    /** People who wait at a refuge. */
    QUEUED(2),
    /** People in a refuge. */
    SHELTERED(0),
    /** People who came home. */
    RETURNED(1),
    /** People who heard an accusation. */
    HEARD(2),
    /** People who believe an accusation, and those who spread it or speak against it. */
    BELIEVING(0),
    /** People who believe a warning. */
    WARNED(1),
    /** Officers in villages. */
    POLICE(0),
    /** Officers on the way. */
    COMING(2),
    /** Officers from elsewhere. */
    REINFORCING(1),
    /** People who were arrested. */
    ARRESTED(1),
    /** People in detention. */
    DETAINED(0),
    /** What the police's conduct is worth to people. */
    LEGITIMACY(0),
    /** What people hold against it. */
    GRIEVANCE(1),
    /** Fear of households. */
    FEAR(0),
    /** People who were born. */
    BORN(1),
    /** People who died of age. */
    AGED(2),
    /** What an experiment varies or measures, where it stands alone. */
    DATA(0),
    /** Less than in what it is compared with. */
    LESS(0),
    /** More than in what it is compared with, and what differs between two maps. */
    MORE(1),
    /** A limit to compare with, and the baseline of an experiment. */
    LIMIT(1);

    private final int dash;

    Meaning(int dash) {
        this.dash = dash;
    }

    /** Number of its dash. */
    int dash() {
        return dash;
    }
}
