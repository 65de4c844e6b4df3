/**
 * Measures how fast the model runs, on JMH, against goals and against peers measured in the same run. Compiled only with
 * the Maven profile {@code bench}; nothing here is in an ordinary build.
 */
package flashpoint.bench;
