/** Comparison of scenarios in pairs of runs with the same seeds: the verb {@code compare}. */
package flashpoint.study.compare;
