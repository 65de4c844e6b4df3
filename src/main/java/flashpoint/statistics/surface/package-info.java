/**
 * Outcomes as a function of inputs: where along an input calm turns into violence, over two of them, and in which boxes of
 * many an outcome is found. Pure numbers.
 */
package flashpoint.statistics.surface;
