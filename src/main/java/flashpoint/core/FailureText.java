package flashpoint.core;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Text of what went wrong with a file, a store or the machine, in one line of plain words: the file's name where it is
 * known, no name of a Java class, no words of SQL, no control characters.
 */
public final class FailureText {

    /** Words of systems, of Java and of DuckDB, and ours; the first that is found counts. */
    private static final Map<String, String> WORDS = words();

    private static final int DEEPEST = 20;
    private static final String READ_ONLY = "the file system can only be read";
    private static final String NO_SPACE = "no space left on the disk";
    private static final String QUOTA = "the disk quota is used up";
    private static final String TOO_MANY_FILES = "too many files are open (ulimit -n)";
    private static final String NO_MEMORY = "not enough memory";
    private static final String DISK = "the disk reports an error";
    private static final String NETWORK = "the network drive has lost it";

    /** What no other path or flag would put right. */
    private static final Set<String> OF_THE_MACHINE = Set.of(NO_SPACE, QUOTA, TOO_MANY_FILES, NO_MEMORY, DISK, NETWORK);

    private FailureText() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("No space left", NO_SPACE);
        words.put("not enough space", NO_SPACE);
        words.put("Disk quota exceeded", QUOTA);
        words.put("File too large", "the file would be larger than the system allows (ulimit -f)");
        words.put("Too many open files", TOO_MANY_FILES);
        words.put("unable to create native thread", "the system allows no more threads (ulimit -u)");
        words.put("unable to create new native thread", "the system allows no more threads (ulimit -u)");
        words.put("Resource temporarily unavailable", "the system allows no more threads (ulimit -u)");
        words.put("Cannot allocate memory", NO_MEMORY);
        words.put("Out of Memory Error", NO_MEMORY);
        words.put("OutOfMemoryError", NO_MEMORY);
        words.put("Read-only file system", READ_ONLY);
        words.put("Permission denied", "permission denied");
        words.put("Operation not permitted", "permission denied");
        words.put("Access is denied", "permission denied");
        words.put("Is a directory", "it is a folder");
        words.put("Not a directory", "it is no folder");
        words.put("No such file or directory", "there is no such file or folder");
        words.put("Too many levels of symbolic links", "its links go round in a circle");
        words.put("File name too long", "its name is too long");
        words.put("Device or resource busy", "it is in use");
        words.put("Broken pipe", "the reader has gone");
        words.put("Cross-device link", "on another disk");
        words.put("Input/output error", DISK);
        words.put("Stale file handle", NETWORK);
        words.put("No locks available", "files cannot be locked here");
        return words;
    }

    /**
     * The line.
     *
     * @param e what went wrong
     * @return plain words, without a full stop
     */
    public static String of(Throwable e) {
        Throwable root = unwrapped(e);
        String file = file(root);
        return file == null ? reason(root) : plain(file) + ": " + reason(root);
    }

    /**
     * The line, with the name of a place where that of the file is not known.
     *
     * @param place what was to be written or read
     * @param e what went wrong
     * @return plain words, without a full stop
     */
    public static String of(Path place, Throwable e) {
        Throwable root = unwrapped(e);
        return file(root) == null ? plain(place.toString()) + ": " + reason(root) : of(root);
    }

    /**
     * The line without the name of the file, for where that stands already.
     *
     * @param e what went wrong
     * @return plain words, without a full stop
     */
    public static String reason(Throwable e) {
        Throwable root = unwrapped(e);
        if (root instanceof FileSystemException file) {
            return ofFile(file);
        }
        if (root instanceof CharacterCodingException) {
            return "it is no UTF-8 text";
        }
        if (root instanceof EOFException) {
            return "it ends too early";
        }
        if (root instanceof ReadOnlyFileSystemException) {
            return READ_ONLY;
        }
        if (root instanceof VirtualMachineError machine) {
            return machine(machine);
        }
        if (root instanceof NoClassDefFoundError) {
            return "a class of the program cannot be loaded: " + plain(String.valueOf(root.getMessage()));
        }
        String message = root.getMessage();
        if (message == null || message.isBlank()) {
            return named(root);
        }
        if (root instanceof FileNotFoundException && file(root) != null) {
            return translated(message.substring(message.lastIndexOf(" (") + 2, message.length() - 1));
        }
        return root instanceof SQLException ? ofSql(message) : translated(message);
    }

    /**
     * Whether a file could not be written for want of space, memory or open files, or because a disk failed: the
     * machine's fault, which passes, and not a path that is wrong.
     *
     * @param e what went wrong
     * @return true for those; false also for folders that are missing or may not be written
     */
    public static boolean ofTheMachine(Throwable e) {
        Throwable at = e;
        for (int k = 0; k < DEEPEST && at != null; k++) {
            if (OF_THE_MACHINE.contains(reason(at))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** The file it is about; null where that is not known. {@code java.io} puts the system's words in brackets after it. */
    private static String file(Throwable e) {
        if (e instanceof FileSystemException system) {
            return system.getFile();
        }
        String message = e instanceof FileNotFoundException ? String.valueOf(e.getMessage()) : "";
        int at = message.lastIndexOf(" (");
        return at > 0 && message.endsWith(")") ? message.substring(0, at) : null;
    }

    /**
     * The line of a message of DuckDB.
     *
     * @param message one or many lines, the first of which says what it is
     * @return plain words
     */
    public static String ofSql(String message) {
        String known = known(message);
        if (known != null) {
            return known;
        }
        String line = message.lines().findFirst().orElse("");
        return translated(line.replaceAll(
                "^(java\\.sql\\.SQLException: )?([A-Z][A-Za-z/-]*( [A-Z][A-Za-z/-]*){0,4} Error: )+", ""));
    }

    private static String machine(VirtualMachineError e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof StackOverflowError) {
            return "the stack of a thread is too small (java -Xss...)";
        }
        if (e instanceof OutOfMemoryError) {
            String known = known(message);
            return known != null ? known : "not enough memory (java -Xmx...)";
        }
        return "a fault of Java itself: " + plain(message);
    }

    private static String ofFile(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof FileSystemLoopException || e instanceof NotLinkException) {
            return "its links go round in a circle";
        }
        return e.getReason() == null ? named(e) : translated(e.getReason());
    }

    /** What is inside of wrappers, and of exceptions whose message is only their cause's. */
    private static Throwable unwrapped(Throwable e) {
        Throwable at = e;
        for (int k = 0; k < DEEPEST && at.getCause() != null; k++) {
            Throwable cause = at.getCause();
            boolean wrapper = at instanceof UncheckedIOException
                    || at instanceof ExecutionException
                    || at instanceof CompletionException
                    || at instanceof InvocationTargetException
                    || at instanceof LinkageError
                    || at.getMessage() == null
                    || at.getMessage().equals(cause.toString());
            if (!wrapper) {
                return at;
            }
            at = cause;
        }
        return at;
    }

    private static String translated(String text) {
        String known = known(text);
        return known != null ? known : plain(text.replaceAll("\\b([a-z]\\w*\\.)+[A-Z]\\w*(Exception|Error): ", ""));
    }

    private static String known(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> words : WORDS.entrySet()) {
            if (low.contains(words.getKey().toLowerCase(Locale.ROOT))) {
                return words.getValue();
            }
        }
        return null;
    }

    /** The name of a class as words, where there are no others. */
    private static String named(Throwable e) {
        return e.getClass()
                .getSimpleName()
                .replaceAll("(Exception|Error)$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Without control and formatting characters, which could make a terminal show something else.
     *
     * @param text any text
     * @return one line
     */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
