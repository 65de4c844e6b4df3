/**
 * Folders and files that results are written to: the one place that makes, replaces and removes them. A folder takes new
 * results whole or not at all; only files that a manifest of this program names are ever replaced or removed.
 */
package flashpoint.results;
