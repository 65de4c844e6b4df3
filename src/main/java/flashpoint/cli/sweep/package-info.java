/**
 * Verbs about sweeps, from {@code plan} to {@code merge}: their options, the job that every experiment shares, interruption,
 * and what carries out the parts of one: a batch system's array, or Spark.
 */
package flashpoint.cli.sweep;
