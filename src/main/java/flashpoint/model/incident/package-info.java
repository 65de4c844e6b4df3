/** Incidents: from the stop to the story that is told of it. ODD 7.12. */
package flashpoint.model.incident;
