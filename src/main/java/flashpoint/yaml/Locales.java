package flashpoint.yaml;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Test of whether names of files may hold any letter: Java turns them into bytes by the locale, and in the locale C or
 * POSIX only those of ASCII. What stands in files is UTF-8 whatever the locale.
 */
public final class Locales {

    /** Advice where they may not. */
    public static final String REMEDY =
            "names in letters of English, since the locale is not UTF-8; LC_ALL=C.UTF-8 before the command allows any";

    private Locales() {}

    /**
     * Whether every letter can stand in the name of a file.
     *
     * @return false in the locale C, for instance
     */
    public static boolean unicode() {
        return encodes(System.getProperty("sun.jnu.encoding", "UTF-8"), "ңक字");
    }

    /**
     * Whether an encoding has letters.
     *
     * @param encoding its name
     * @param letters any text
     * @return true also for an encoding that this Java does not know
     */
    public static boolean encodes(String encoding, String letters) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode(letters);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | UnsupportedOperationException e) {
            return true;
        }
    }
}
