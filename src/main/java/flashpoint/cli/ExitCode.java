package flashpoint.cli;

/** The exit codes of the contract. */
final class ExitCode {

    static final int DONE = 0;
    /** Usage, scenario or experiment invalid. */
    static final int INVALID = 2;
    /** Finished, but some runs failed; or results could not be written to the end. */
    static final int SOME_FAILED = 3;
    /** Validation failed, or a reproduction differed. */
    static final int DIFFERS = 4;
    /** Interrupted. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
