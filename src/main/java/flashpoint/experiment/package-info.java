/**
 * Experiments: a design over parameters times replicates, run in parallel into a store that survives being killed, and
 * exported in one canonical order.
 *
 * <p>An {@link flashpoint.experiment.Experiment} is what a user wrote; a {@link flashpoint.experiment.Plan} is what it
 * comes to, every point written out. A {@link flashpoint.experiment.Task} is one run of it as a serialisable function;
 * {@link flashpoint.experiment.Sweep} hands tasks to workers and their rows to one writer, the
 * {@link flashpoint.experiment.Store}. {@link flashpoint.experiment.Exports} writes the files.
 */
package flashpoint.experiment;
