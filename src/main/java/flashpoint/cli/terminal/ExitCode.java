package flashpoint.cli.terminal;

import flashpoint.core.FailureText;

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

    /**
     * The code for a place that cannot be written: a wrong order, or a fault of the machine.
     *
     * @param e why
     * @return {@link #INVALID} or {@link #SOME_FAILED}
     */
    public static int unwritable(Throwable e) {
        return FailureText.ofTheMachine(e) ? SOME_FAILED : INVALID;
    }
}
