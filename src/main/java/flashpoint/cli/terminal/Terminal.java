package flashpoint.cli.terminal;

import flashpoint.yaml.Locales;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The terminal: its width, one locale for all that is printed, and UTF-8 whatever the locale. */
public final class Terminal {

    private static final int USUAL = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 400;
    private static final long PATIENCE_MS = 500;
    private static final int CONSOLE_WITHOUT_TERMINAL = 22;

    private static Integer asked;

    private Terminal() {}

    /** Whether it is a person's terminal and not a pipe. */
    static boolean present() {
        return attached() && System.getenv("TERM") != null;
    }

    /** Whether a line may be drawn over: on a terminal that is not a dumb one. */
    static boolean redraws() {
        return redraws(attached(), System.getenv("TERM"));
    }

    static boolean redraws(boolean attached, String term) {
        return attached && term != null && !term.isBlank() && !term.equals("dumb");
    }

    /**
     * Whether help may have bold type and colours: where lines may be drawn over, and {@code NO_COLOR} is not set.
     *
     * @return false in a pipe, a file, a dumb terminal, and for users who want none
     */
    public static boolean colours() {
        return colours(attached(), System.getenv("TERM"), System.getenv("NO_COLOR"));
    }

    static boolean colours(boolean attached, String term, String unwanted) {
        return redraws(attached, term) && (unwanted == null || unwanted.isEmpty());
    }

    /** Whether standard input and output are a terminal. From Java 22 on there is a console without one, which says so. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean attached() {
        Console console = System.console();
        if (console == null || Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL) {
            return console != null;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Columns: those of {@code COLUMNS}, those of the terminal, or 80. */
    public static synchronized int width() {
        if (asked == null) {
            int columns = number(System.getenv("COLUMNS"));
            asked = columns > 0 ? columns : present() ? size() : USUAL;
        }
        return asked;
    }

    /** A number of columns within reason; 0 if the text is none. */
    static int number(String text) {
        boolean known = text != null && text.strip().matches("[0-9]{1,4}") && Integer.parseInt(text.strip()) > 0;
        return known ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(text.strip()))) : 0;
    }

    private static int size() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                stty.destroy();
                return USUAL;
            }
            String[] words = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", -1);
            int columns = words.length == 2 ? number(words[1]) : 0;
            return columns > 0 ? columns : USUAL;
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** Numbers and words are written in one way, whatever the machine's locale. */
    public static void prepare() {
        Locale.setDefault(Locale.ENGLISH);
    }

    /**
     * Why a command line cannot be read: in the locale C the names in it have lost their letters before Java saw them.
     *
     * @param args the command line
     * @param folder where the program was started
     * @return one line; empty if nothing is lost
     */
    public static String lost(List<String> args, String folder) {
        if (Locales.unicode()) {
            return "";
        }
        for (String text : args) {
            if (!text.chars().allMatch(c -> c < 128)) {
                return "flashpoint: the locale is not UTF-8, so that " + text.replaceAll("[^ -~]", "?")
                        + " cannot be read; begin the command with LC_ALL=C.UTF-8";
            }
        }
        return folder.chars().allMatch(c -> c < 128)
                ? ""
                : "flashpoint: the locale is not UTF-8, so that the name of this folder cannot be read; begin the"
                        + " command with LC_ALL=C.UTF-8";
    }
}
