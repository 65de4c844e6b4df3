/**
 * What every verb has from the terminal and gives it: standard output and error, tables of text, progress, exit codes, and
 * errors in a line.
 */
package flashpoint.cli.terminal;
