package flashpoint.cli.terminal;

/** The exit codes of the contract. */
public final class ExitCode {

    public static final int DONE = 0;
    /** Usage, scenario or experiment invalid. */
    public static final int INVALID = 2;
    /** Finished, but some runs failed; or results could not be written to the end. */
    public static final int SOME_FAILED = 3;
    /** Validation failed, or a reproduction differed. */
    public static final int DIFFERS = 4;
    /** Interrupted. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
