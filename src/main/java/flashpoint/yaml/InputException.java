package flashpoint.yaml;

/** Refusal of an input that cannot be used. Its message is one line that names file, line, key and what is allowed. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient InputError problem;

    /**
     * Reports a problem.
     *
     * @param problem what is wrong, and where
     */
    public InputException(InputError problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /**
     * The parts of the message.
     *
     * @return what is wrong, and where
     */
    public InputError problem() {
        return problem;
    }

    /**
     * Something is wrong at a place.
     *
     * @param mark where
     * @param key dotted path; may be empty
     * @param given what was found, as a phrase
     * @return the exception
     */
    public static InputException at(SourcePosition mark, String key, String given) {
        return at(mark, key, given, "", "");
    }

    /**
     * Something else should stand at a place.
     *
     * @param mark where
     * @param key dotted path; may be empty
     * @param given what was found, as a phrase
     * @param allowed what may stand there
     * @return the exception
     */
    public static InputException at(SourcePosition mark, String key, String given, String allowed) {
        return at(mark, key, given, allowed, "");
    }

    /**
     * A name is unknown; a near one is known.
     *
     * @param mark where
     * @param key dotted path; may be empty
     * @param given what was found, as a phrase
     * @param allowed what may stand there; may be empty
     * @param nearest the near one; may be empty
     * @return the exception
     */
    public static InputException at(SourcePosition mark, String key, String given, String allowed, String nearest) {
        return new InputException(
                new InputError(mark.file(), mark.line(), mark.column(), key, given, allowed, nearest));
    }

    /**
     * A key is unknown. Lists what is known if that is short and nothing is near.
     *
     * @param mark where
     * @param key dotted path
     * @param nearest the near one; may be empty
     * @param known what is known, as a phrase
     * @return the exception
     */
    public static InputException unknownKey(SourcePosition mark, String key, String nearest, String known) {
        return at(mark, key, "unknown key", nearest.isEmpty() ? known : "", nearest);
    }
}
