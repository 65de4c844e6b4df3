package flashpoint.yaml;

/**
 * Position in a file.
 *
 * @param file its name as the user wrote it, or {@code --set}
 * @param line from 1; 0 is the file as a whole
 * @param column from 1, in characters; 0 is the line as a whole
 */
public record SourcePosition(String file, int line, int column) {

    /** The file of values that come from the command line. */
    public static final String COMMAND_LINE = "--set";

    /**
     * A file as a whole.
     *
     * @param file its name
     * @return a mark without line
     */
    public static SourcePosition of(String file) {
        return new SourcePosition(file, 0, 0);
    }
}
