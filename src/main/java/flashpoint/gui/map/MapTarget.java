package flashpoint.gui.map;

/**
 * Target of a click on a map.
 *
 * @param kind what it is
 * @param index its number in the world: a house, village, mob, unit or refuge
 */
public record MapTarget(Kind kind, int index) {

    /** Kinds of things, those on top first. */
    public enum Kind {
        /** A mob, on the way or at a village. */
        MOB,
        /** A police unit on the way. */
        UNIT,
        /** The police who stand in a village. */
        OFFICERS,
        /** A border post or shelter. */
        REFUGE,
        /** A person, where persons are drawn. */
        PERSON,
        /** A house and its household. */
        HOUSE,
        /** A village. */
        VILLAGE
    }
}
