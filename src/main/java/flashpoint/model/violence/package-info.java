/** Crowds, targets, attacks and witnesses. ODD 7.8 to 7.10. */
package flashpoint.model.violence;
