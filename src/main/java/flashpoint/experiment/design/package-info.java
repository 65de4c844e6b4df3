/** Designs: factors, levels, constraints, points. */
package flashpoint.experiment.design;
