/** Dispatch of police. ODD 7.11. */
package flashpoint.model.policing;
