package flashpoint.core;

/** Moments within a tick in which decisions are taken. */
public enum DecisionPoint {
    /** Persons are about to decide whether to act: what they decide by stands. */
    ACTING,
    /** Households have taken in what threatens them and are about to decide whether to leave. */
    LEAVING,
    /** A mob has chosen where to go. */
    TARGETING,
    /** A police unit is about to be sent somewhere. */
    SENDING
}
