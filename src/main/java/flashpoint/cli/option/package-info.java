/**
 * Options that several verbs share, a class for each kind, and the memory that runs need.
 */
package flashpoint.cli.option;
