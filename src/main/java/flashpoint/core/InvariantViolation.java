package flashpoint.core;

/** Failure of an invariant of the state: a bug in the model, never a user's mistake. The run that meets it fails. */
public final class InvariantViolation extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * A broken invariant.
     *
     * @param message which, and by how much
     */
    public InvariantViolation(String message) {
        super(message);
    }
}
