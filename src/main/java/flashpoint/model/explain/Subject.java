package flashpoint.model.explain;

import java.io.Serializable;

/**
 * Subject of an explanation.
 *
 * @param sort what it is
 * @param id its number, from 0: persons and households by village and group, villages in the order of the scenario,
 *     mobs in the order in which they set out, units in the order in which they came
 */
public record Subject(Sort sort, int id) implements Serializable {

    /** Sorts of subjects. */
    public enum Sort {
        /** A person: why it acts or not. */
        PERSON,
        /** A household, and so a house: why it leaves or not. */
        HOUSEHOLD,
        /** A mob: why it goes where it goes. */
        MOB,
        /** A village: why a crowd sets out from it or not. */
        VILLAGE,
        /** A police unit: why it was sent where it is. */
        UNIT,
        /** An incident: why a person was stopped, and what came of it. */
        INCIDENT
    }

    /**
     * A person.
     *
     * @param id number of the person
     * @return the subject
     */
    public static Subject person(int id) {
        return new Subject(Sort.PERSON, id);
    }

    /**
     * A household.
     *
     * @param id number of the household, and of its house
     * @return the subject
     */
    public static Subject household(int id) {
        return new Subject(Sort.HOUSEHOLD, id);
    }

    /**
     * A mob.
     *
     * @param id number of the mob
     * @return the subject
     */
    public static Subject mob(int id) {
        return new Subject(Sort.MOB, id);
    }

    /**
     * A village.
     *
     * @param id index of the village
     * @return the subject
     */
    public static Subject village(int id) {
        return new Subject(Sort.VILLAGE, id);
    }

    /**
     * An incident.
     *
     * @param id number of the incident, in the order in which they began
     * @return the subject
     */
    public static Subject incident(int id) {
        return new Subject(Sort.INCIDENT, id);
    }

    /**
     * A police unit.
     *
     * @param id number of the unit
     * @return the subject
     */
    public static Subject unit(int id) {
        return new Subject(Sort.UNIT, id);
    }
}
