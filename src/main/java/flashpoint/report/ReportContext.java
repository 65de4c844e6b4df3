package flashpoint.report;

/**
 * Context of a report: what it says of how it was made, and cannot know by itself.
 *
 * @param version version of the program, with its commit if known
 * @param commandLine the command that was given
 * @param seed seed from which the seeds of the replicates come
 * @param environment Java, operating system and architecture; may be empty
 * @param when date and time of the run; may be empty, and is the only thing in a report that depends on a clock
 */
public record ReportContext(String version, String commandLine, long seed, String environment, String when) {}
