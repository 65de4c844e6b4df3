/** The store of finished runs. */
package flashpoint.experiment.store;
