package flashpoint.cli.terminal;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Words of the command line, for the manifest of what they make. */
public interface CommandWords {

    /** The words after the program's name. */
    List<String> words();

    /**
     * The words that led to a verb, with blanks between.
     *
     * @param spec of the verb
     */
    static String of(CommandSpec spec) {
        return String.join(" ", ((CommandWords) spec.root().userObject()).words());
    }
}
