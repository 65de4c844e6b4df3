/** Plans: which runs an experiment asks for, and how experiments are read. */
package flashpoint.experiment.plan;
