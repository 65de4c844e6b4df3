/** What is chosen, set and done: scenario, parameters, interventions, speed. */
package flashpoint.gui.control;
