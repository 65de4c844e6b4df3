package flashpoint.yaml;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The reason why a file could not be read or written, in plain words, without the name of a Java class. */
public final class IOReason {

    /** The words of the operating systems, in lower case, and ours. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("no space left", "no space left on the disk"),
            Map.entry("not enough space", "no space left on the disk"),
            Map.entry("quota exceeded", "no space left on the disk: the quota is used up"),
            Map.entry("too many open files", "too many open files: the limit of the system is reached (ulimit -n)"),
            Map.entry("file too large", "the file is larger than the system allows (ulimit -f)"),
            Map.entry("read-only file system", "the file system is read-only"),
            Map.entry("input/output error", "the disk reports an error"),
            Map.entry("broken pipe", "the reader has gone"),
            Map.entry("permission denied", "permission denied"),
            Map.entry("operation not permitted", "permission denied"),
            Map.entry("no such file", "no such file or folder"),
            Map.entry("is a directory", "a folder, not a file"),
            Map.entry("not a directory", "a file where a folder is needed"),
            Map.entry("file name too long", "the name is too long"),
            Map.entry("too many levels of symbolic links", "links that lead in a circle"),
            Map.entry("device or resource busy", "in use, or a mount point"),
            Map.entry("cross-device link", "on another disk"),
            Map.entry("stale file handle", "the network file system has lost it"));

    private static final Pattern CLASS_NAME = Pattern.compile("^(?:[a-z]++\\.)++[A-Za-z$]++(?:: |$)");

    private IOReason() {}

    /**
     * The reason and the file it is about, if that is known.
     *
     * @param e what went wrong
     * @return for instance {@code results/runs.csv: no space left on the disk}; one line
     */
    public static String withFile(IOException e) {
        String reason = of(e);
        String file = e instanceof FileSystemException system ? system.getFile() : null;
        return file == null || reason.startsWith(file) ? reason : InputError.line(file) + ": " + reason;
    }

    /**
     * The reason alone.
     *
     * @param e what went wrong
     * @return for instance {@code no space left on the disk}; one line
     */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof NotDirectoryException) {
            return "a file where a folder is needed";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof FileSystemLoopException || e instanceof NotLinkException) {
            return "links that lead in a circle";
        }
        if (e instanceof CharacterCodingException) {
            return "not UTF-8 text";
        }
        if (e instanceof EOFException) {
            return "it ends too early";
        }
        if (e instanceof FileSystemException system) {
            return system.getReason() == null ? "it cannot be used" : words(system.getReason());
        }
        return e.getMessage() == null || e.getMessage().isBlank()
                ? e.getCause() instanceof IOException cause ? of(cause) : "it cannot be read or written"
                : e instanceof FileNotFoundException ? inBrackets(e.getMessage()) : words(e.getMessage());
    }

    /** {@code java.io} puts the system's words in brackets after the name of the file. */
    private static String inBrackets(String message) {
        int at = message.lastIndexOf(" (");
        return at < 0 || !message.endsWith(")")
                ? words(message)
                : InputError.line(message.substring(0, at)) + ": "
                        + words(message.substring(at + 2, message.length() - 1));
    }

    /**
     * What the system says, in our words.
     *
     * @param message words of the system, perhaps after the name of a Java class
     * @return one line
     */
    public static String words(String message) {
        String bare = InputError.line(CLASS_NAME.matcher(message).replaceFirst(""));
        String low = bare.toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(w -> low.startsWith(w.getKey()) || low.endsWith(w.getKey()) || low.contains(": " + w.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(bare.isEmpty() ? "it cannot be read or written" : bare);
    }
}
