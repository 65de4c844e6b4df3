/**
 * What can be done to the world from outside: one class an intervention. To add one, add its class here, its constant
 * in {@link flashpoint.scenario.EventType}, and its line in {@link flashpoint.model.intervention.Interventions}, which
 * does not compile without it.
 */
package flashpoint.model.intervention;
