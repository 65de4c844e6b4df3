/**
 * Experiments: a design over parameters times replicates, run in parallel into a store that survives being killed, and
 * exported in one canonical order.
 *
 * <p>An {@link flashpoint.experiment.plan.Experiment} is what a user wrote; a {@link flashpoint.experiment.plan.Plan} is what it
 * comes to, every point written out. A {@link flashpoint.experiment.plan.Task} is one run of it as a serialisable function;
 * {@link flashpoint.experiment.execute.Sweep} hands tasks to workers and their rows to one writer, the
 * {@link flashpoint.experiment.store.Store}. {@link flashpoint.experiment.export.Exports} writes the files.
 */
package flashpoint.experiment;
