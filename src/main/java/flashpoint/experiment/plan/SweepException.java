package flashpoint.experiment.plan;

/**
 * Failure of a sweep to begin or go on. Its message is one line that says why and, where there is a way, what to do.
 */
public final class SweepException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean resumable;
    private final boolean begun;

    /**
     * A failure that the user must put right.
     *
     * @param message one line
     */
    public SweepException(String message) {
        super(message);
        resumable = false;
        begun = false;
    }

    /**
     * Something that went wrong.
     *
     * @param message one line
     * @param cause what went wrong
     */
    public SweepException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /**
     * Something that went wrong.
     *
     * @param message one line
     * @param cause what went wrong
     * @param resumable whether the sweep had begun, so that it can be resumed when the cause is gone
     */
    public SweepException(String message, Throwable cause, boolean resumable) {
        this(message, cause, resumable, resumable);
    }

    /**
     * Something that went wrong.
     *
     * @param message one line
     * @param cause what went wrong
     * @param begun whether the sweep had begun
     * @param resumable whether it can be resumed when the cause is gone
     */
    public SweepException(String message, Throwable cause, boolean begun, boolean resumable) {
        super(message, cause);
        this.begun = begun;
        this.resumable = resumable;
    }

    /**
     * Whether the sweep had begun.
     *
     * @return false if the order was refused
     */
    public boolean begun() {
        return begun;
    }

    /**
     * Whether the sweep had begun and can be resumed.
     *
     * @return false if the order was refused, or the store is damaged
     */
    public boolean resumable() {
        return resumable;
    }
}
