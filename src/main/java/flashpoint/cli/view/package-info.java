/**
 * Verbs that show a scenario while it runs: {@code gui} with windows, {@code page} and {@code serve} with a browser.
 */
package flashpoint.cli.view;
