package flashpoint.scenario;

import java.util.Locale;

/**
 * Count of the running model by which an event may wait ({@link EventCondition}): a column of {@code series.csv} of the same
 * name, as it stood at the end of the tick before.
 */
public enum StateMetric {
    /** Persons mobilised, wherever they are. */
    ACTIVE(true),
    /** Persons mobilised in their own village. */
    ASSEMBLED(true),
    /** Members of mobs at a target. */
    ATTACKERS(true),
    /** Mobs under way or at a target. */
    MOBS(false),
    /** Persons killed so far. */
    DEATHS(true),
    /** Persons injured so far. */
    INJURIES(true),
    /** Houses burned so far. */
    HOUSES_BURNED(true),
    /** Arrests so far. */
    ARRESTS(true),
    /** Persons on the way to, at or from a refuge. */
    DISPLACED(true),
    /** Persons who believe an accusing rumour. */
    RUMOUR_BELIEVERS(true),
    /** Persons who believe a warning. */
    THREAT_BELIEVERS(true),
    /** Officers in villages. */
    POLICE_PRESENT(false);

    private final boolean grouped;

    StateMetric(boolean grouped) {
        this.grouped = grouped;
    }

    /**
     * Its column.
     *
     * @return small letters and _
     */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether there is a column for each group too, {@code active_A}.
     *
     * @return false for mobs and officers
     */
    public boolean grouped() {
        return grouped;
    }
}
