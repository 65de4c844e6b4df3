package flashpoint.model;

/** A moment within a tick in which decisions are about to be taken. */
public enum Moment {
    /** Persons are about to decide whether to act: what they decide by stands. */
    ACTING,
    /** Households have taken in what threatens them and are about to decide whether to leave. */
    LEAVING
}
