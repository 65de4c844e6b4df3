/**
 * What can be done to the world from outside: one class an intervention, named after its constant in {@link
 * flashpoint.scenario.EventType}. ODD 7.19.
 */
package flashpoint.model.intervention;
