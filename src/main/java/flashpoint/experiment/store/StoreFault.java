package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of failure of a store, told by DuckDB's words; each with a line that says what to do. */
enum StoreFault {
    /** Another process has it open. */
    IN_USE("Could not set lock", "Conflicting lock", "Unique file handle conflict", "being used by another process"),
    /** The file system has no locks. */
    NO_LOCKS("No locks available", "Function not implemented", "Operation not supported"),
    /** The log of what was committed since the last checkpoint is damaged. */
    LOG("Corrupt WAL", "WAL file", "replaying WAL", "WAL entry", "write-ahead log"),
    /** The machine has no more of something: room, memory, descriptors, rights. */
    MACHINE(
            "No space left",
            "not enough space",
            "quota exceeded",
            "Too many open files",
            "Out of Memory Error",
            "Cannot allocate memory",
            "OutOfMemory",
            "failed to allocate",
            "Permission denied",
            "Access is denied",
            "Operation not permitted",
            "Read-only file system",
            "File too large",
            "Input/output error",
            "Interrupted",
            "cannot open file",
            "Cannot open file"),
    /** What is in it is not what was written, or it is no store at all. */
    DAMAGED();

    private static final Pattern PROCESS = Pattern.compile("\\(PID ([0-9]+)\\)");

    private final List<String> words;

    StoreFault(String... words) {
        this.words = List.of(words);
    }

    /** The kind of a failure; what has none of the known words came from what is in the file. */
    static StoreFault of(SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (has(NO_LOCKS, message) && has(IN_USE, message)) {
            return NO_LOCKS;
        }
        for (StoreFault fault : List.of(MACHINE, IN_USE, LOG)) {
            if (has(fault, message)) {
                return fault;
            }
        }
        return DAMAGED;
    }

    private static boolean has(StoreFault fault, String message) {
        return fault.words.stream().anyMatch(message::contains);
    }

    /** Whether it can be put right from outside, so that the sweep goes on. */
    boolean passing() {
        return this == MACHINE || this == IN_USE;
    }

    /** One line: what, and what to do where the sweep cannot simply be resumed. */
    String line(Path file, SQLException e) {
        String message = String.valueOf(e.getMessage());
        return switch (this) {
            case IN_USE -> {
                Matcher process = PROCESS.matcher(message);
                String who = process.find() ? "process " + process.group(1) : "another process";
                yield file + " is in use by " + who + "; one process at a time may write a store";
            }
            case NO_LOCKS ->
                file + " cannot be locked: this file system has no locks; choose an --out on another, such as a local"
                        + " disk";
            case LOG ->
                file + ".wal is damaged (" + FailureText.of(e) + "); move it elsewhere and resume: the runs of the last"
                        + " minute or less, which only it holds, are then run again";
            case MACHINE -> file + ": " + FailureText.of(e);
            case DAMAGED -> file + " is damaged, or no store of this program (" + FailureText.of(e) + "); " + ADVICE;
        };
    }

    /** What to do with a store whose rows cannot be trusted. */
    static final String ADVICE =
            "put a whole copy of it in its place, or begin anew with sweep --force; tables and report"
                    + " that are in the folder were not touched";
}
