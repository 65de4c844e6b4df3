/**
 * A run as a pure function of a resolved scenario and a seed, and what it leaves: replicates, tables, manifest.
 */
package flashpoint.run;
