package flashpoint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Places that are no results folders, whatever is asked for. Real paths are compared, not names. */
final class FolderGuard {

    private FolderGuard() {}

    /**
     * Checks a folder before anything is written.
     *
     * @param given as the user gave it
     * @return its real path
     * @throws RefusedException if it must not be written
     * @throws IOException if that cannot be found out
     */
    static Path check(Path given) throws IOException {
        String name = given.toString();
        if (name.isBlank()) {
            throw new RefusedException("the name of the folder is empty");
        }
        if (name.equals("-")) {
            throw new RefusedException("- is standard output, which takes the tables of run and validate alone; for a"
                    + " folder of that name say ./-");
        }
        Path real = RealPath.of(given);
        if (Files.exists(real) && !Files.isDirectory(real)) {
            String what = Files.isRegularFile(real) ? "a file" : "no folder but a device or a pipe";
            throw new RefusedException(given + " is " + what + "; results need a folder");
        }
        if (real.getParent() == null) {
            throw new RefusedException(given + " is the root of a file system, and no results folder");
        }
        above(given, real, RealPath.orNull(System.getProperty("user.home")), "your home folder");
        above(given, real, RealPath.orNull(System.getenv("HOME")), "your home folder");
        if (Files.exists(real.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(given + " holds more than results (a Git repository), and is not written to");
        }
        return real;
    }

    /** What only an empty folder may be. */
    static void checkReplacing(Path given, Path real) throws IOException {
        above(given, real, RealPath.orNull("."), "the working directory");
    }

    private static void above(Path given, Path real, Path place, String what) throws RefusedException {
        if (place != null && place.startsWith(real)) {
            throw new RefusedException(given + (place.equals(real) ? " is " : " holds ") + what
                    + ", and is not replaced; choose another folder");
        }
    }
}
