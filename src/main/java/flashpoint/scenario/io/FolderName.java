package flashpoint.scenario.io;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of scenarios and sweeps, which become the names of folders on any system. */
public final class FolderName {

    private static final String LETTERS = "letters, digits, dots, hyphens and underscores";

    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FolderName() {}

    /**
     * What may stand in a name, for a message about one that is not allowed.
     *
     * @param name any text
     * @return a phrase that says what is wrong with it
     */
    public static String rule(String name) {
        return name.matches("[A-Za-z0-9._-]+")
                ? LETTERS + ", the first neither dot nor hyphen, the last no dot, and no device such as CON"
                : LETTERS;
    }

    /**
     * Whether a name can be that of a folder everywhere, and be given on a command line.
     *
     * @param name any text
     * @return false for {@code --force}, {@code a.}, {@code ..}, {@code CON}
     */
    public static boolean allowed(String name) {
        return CHARACTERS.matcher(name).matches()
                && !name.endsWith(".")
                && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
