/** Execution of plans: workers, time limits, precision, merging, reproduction. */
package flashpoint.experiment.execute;
