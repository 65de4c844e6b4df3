package flashpoint.serve;

/** Refusal of what was asked for, with one line that says why. */
final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobRefusedException(String message) {
        super(message);
    }
}
