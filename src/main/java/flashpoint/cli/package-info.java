/**
 * The command line: one class a verb, on picocli. It reads options, calls the packages below, and turns what goes wrong
 * into one line and an exit code.
 */
package flashpoint.cli;
