/**
 * Verbs that test: {@code validate} theories and mechanisms, {@code reproduce} results, and {@code bench} for speed.
 */
package flashpoint.cli.check;
