/** Panels of control: scenario, parameters, interventions, speed. */
package flashpoint.gui.control;
