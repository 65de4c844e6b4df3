/**
 * Settings of a user: the registry of parameters and event types, and the records of a resolved scenario.
 *
 * <p>{@link flashpoint.scenario.Parameter} and {@link flashpoint.scenario.EventType} are the one place in which each
 * setting has its name, type, unit, range, default, meaning and source. The reader, {@code describe}, the editor schema
 * and the ODD tables are all made from them. Reading and writing files has its own package,
 * {@code flashpoint.scenario.io}.
 */
package flashpoint.scenario;
