package flashpoint.report;

import java.util.List;

/**
 * Context of a report: what it says of how it was made, and cannot know by itself.
 *
 * @param version version of the program, with its commit if known
 * @param commandLine the command that was given
 * @param seed seed from which the seeds of the replicates come
 * @param environment Java, operating system and architecture; may be empty
 * @param when date and time of the run; may be empty, and is the only thing in a report that depends on a clock
 * @param directions which groups can set out against which, and from which line, a sentence each; may be empty
 */
public record ReportContext(
        String version, String commandLine, long seed, String environment, String when, List<String> directions) {

    /** Copies the list. */
    public ReportContext {
        directions = List.copyOf(directions);
    }

    /** A context that does not say who can set out. */
    public ReportContext(String version, String commandLine, long seed, String environment, String when) {
        this(version, commandLine, seed, environment, when, List.of());
    }
}
