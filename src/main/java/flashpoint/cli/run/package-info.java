/**
 * Verbs about single runs: {@code run} and {@code explain}.
 */
package flashpoint.cli.run;
