/**
 * The village model: its driver and the order of a tick. One class a process, one section of the ODD document a class;
 * state in arrays by attribute; MASON's {@code SimState} and {@code Schedule} drive the processes over them. It knows
 * no file, screen or command.
 */
package flashpoint.model;
