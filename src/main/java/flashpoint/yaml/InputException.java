package flashpoint.yaml;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Refusal of an input that cannot be used. Its message is a line that names file, line, key and what is allowed, or
 * several such lines, ten at most.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More at once would hide the first. */
    private static final int MOST = 10;

    private final transient List<InputError> problems;

    /**
     * Reports a problem.
     *
     * @param problem what is wrong, and where
     */
    public InputException(InputError problem) {
        this(List.of(problem));
    }

    /**
     * Reports several problems of one file, in its order.
     *
     * @param problems what is wrong, and where; at least one
     */
    public InputException(List<InputError> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    private static String text(List<InputError> problems) {
        String lines = problems.stream().limit(MOST).map(InputError::toString).collect(Collectors.joining("\n"));
        return problems.size() > MOST ? lines + "\nand " + (problems.size() - MOST) + " more" : lines;
    }

    /**
     * All that is wrong.
     *
     * @return at least one problem, in the order of the message
     */
    public List<InputError> problems() {
        return problems;
    }

    /**
     * The parts of the message, or of its first line.
     *
     * @return what is wrong, and where
     */
    public InputError problem() {
        return problems.get(0);
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
