/**
 * Verbs about studies and analyses: {@code compare}, {@code sensitivity}, {@code tipping}, {@code worst} and
 * {@code discover}.
 */
package flashpoint.cli.study;
