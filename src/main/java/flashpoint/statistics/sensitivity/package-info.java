/**
 * Sensitivity analysis: which inputs of a model explain how much of the variance of its output, and how much is luck.
 * Designs, and estimators with intervals; pure numbers.
 */
package flashpoint.statistics.sensitivity;
