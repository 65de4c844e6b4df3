package flashpoint.results;

import java.io.IOException;

/** A folder or file that must not be written, with the reason in one line; nothing was changed. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message one line that begins with the path
     */
    public RefusedException(String message) {
        super(message);
    }
}
