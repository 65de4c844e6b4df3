/** Tables, charts and reports of a finished sweep. */
package flashpoint.experiment.export;
