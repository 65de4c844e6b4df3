package flashpoint.results;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;

/** Reason why a file could not be read or written, in words without the name of a Java class. */
public final class FileReason {

    private FileReason() {}

    /**
     * The reason, without the file's name.
     *
     * @param e what was thrown
     * @return a few words, such as {@code no space left on the disk}
     */
    public static String of(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return "no such file or folder";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (e instanceof NotDirectoryException) {
            return "is no folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return plain(system.getReason());
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? "it cannot be written" : plain(message);
    }

    /**
     * The reason with the file's name before it, where one is known.
     *
     * @param e what was thrown
     * @return such as {@code results/a: permission denied}
     */
    public static String withFile(IOException e) {
        if (e instanceof FileSystemException system && system.getFile() != null) {
            return system.getFile() + ": " + of(e);
        }
        return of(e);
    }

    /**
     * The reason why something could not be written, checked or not.
     *
     * @param e what was thrown
     * @return a few words
     */
    public static String of(RuntimeException e) {
        return e instanceof ReadOnlyFileSystemException ? "the file system can only be read" : plain(e.getMessage());
    }

    /**
     * The words of an operating system in ours, where they matter most.
     *
     * @param reason of the system
     * @return plain words
     */
    public static String plain(String reason) {
        String text = String.valueOf(reason);
        return text.contains("No space left") ? "no space left on the disk" : text;
    }
}
