/** Dispatch of police, and stops. ODD 7.11 and 7.12. */
package flashpoint.model.policing;
