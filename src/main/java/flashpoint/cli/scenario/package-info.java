/**
 * Verbs about what can be written in a scenario: {@code describe} and {@code new}.
 */
package flashpoint.cli.scenario;
