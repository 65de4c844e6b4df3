package flashpoint.model;

/**
 * A process in the loop of a tick.
 *
 * @param name simple name of its class; for one of an extension, the name of its kind of event
 * @param section section of the ODD protocol; empty for an extension
 * @param parallel whether villages are treated side by side
 * @param reads what it reads of the state
 * @param writes what it changes
 */
public record ProcessDescription(String name, String section, boolean parallel, String reads, String writes) {}
