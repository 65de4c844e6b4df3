package flashpoint.cli.terminal;

/** Failure told to the user in one line, with the exit code of the program. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /**
     * Refuses a value of an option.
     *
     * @param option such as {@code --points}
     * @param got the value
     * @param right whether it is allowed
     * @param allowed what is
     * @throws Failure unless it is right
     */
    public static void unless(String option, Object got, boolean right, String allowed) {
        if (!right) {
            throw new Failure(ExitCode.INVALID, option + ": got " + got + ", allowed: " + allowed);
        }
    }

    int exitCode() {
        return exitCode;
    }
}
