/** Terms shared by all engines: decisions, metrics, kinds of incident, numbers as text, guards. */
package flashpoint.core;
