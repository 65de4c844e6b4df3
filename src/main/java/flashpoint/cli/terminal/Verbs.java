package flashpoint.cli.terminal;

import java.util.List;

/** Names of the verbs. */
public final class Verbs {

    /** The verbs, in the order of the help. */
    public static final List<String> NAMES = List.of(
            "run",
            "sweep",
            "plan",
            "resume",
            "part",
            "merge",
            "compare",
            "sensitivity",
            "tipping",
            "worst",
            "discover",
            "validate",
            "reproduce",
            "describe",
            "explain",
            "new",
            "page",
            "serve",
            "gui",
            "bench");

    private Verbs() {}
}
