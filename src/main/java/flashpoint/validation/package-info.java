/**
 * Known theories, the runs of Epstein's paper and stylised facts as named checks with sources, intervals and verdicts.
 *
 * <p>Every figure is computed by the functions of the main model: the checks only choose scenarios and read results.
 */
package flashpoint.validation;
