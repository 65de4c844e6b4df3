/**
 * The command line, on picocli: entry point of the jar, list of verbs. The verbs lie in the packages below, a class each;
 * they read options, call the packages of the model and its experiments, and turn what goes wrong into one line and an exit
 * code.
 */
package flashpoint.cli;
