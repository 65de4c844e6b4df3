package flashpoint.lattice.rule;

/** End of a run. */
public enum StopRule {
    /** After the configured number of ticks. */
    HORIZON,
    /** After the tick in which a group disappeared, if that comes first. Only Model II. */
    EXTINCTION
}
