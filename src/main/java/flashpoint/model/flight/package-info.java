/** Fear, leaving, queues and return. ODD 7.13 to 7.16. */
package flashpoint.model.flight;
