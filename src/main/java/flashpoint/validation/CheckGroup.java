package flashpoint.validation;

import java.util.Locale;

/** Group of checks, by subject; the word is a name that {@code validate} takes. */
public enum CheckGroup {
    /** Epstein (2002), models I and II. */
    EPSTEIN,
    /** Final sizes and thresholds of rumours. */
    RUMOUR,
    /** Thresholds on the share of others. */
    GRANOVETTER,
    /** Departures, destinations, queues and return. */
    FLIGHT,
    /** Fatigue. */
    DECAY,
    /** Acts of mobs. */
    ATTACK,
    /** Arrests. */
    POLICE,
    /** Road stops. */
    STOPS,
    /** The patterns P1 to P11 and the windows of the Korday case. */
    STYLISED,
    /** Directions of change over paired seeds. */
    MONOTONE;

    /** What checks of this family are worth unless they say otherwise. */
    CheckKind usualKind() {
        return this == STYLISED || this == MONOTONE ? CheckKind.REGRESSION : CheckKind.THEORY;
    }

    /**
     * The family's name in tables and commands.
     *
     * @return lower case
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
