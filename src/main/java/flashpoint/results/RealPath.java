package flashpoint.results;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Paths as the file system has them: links followed, so that one folder has one path whatever it is called by. */
final class RealPath {

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private RealPath() {}

    /**
     * The real path of something that may not be there yet.
     *
     * @param path as given
     * @return the real path of its last folder that exists, with the names that do not
     * @throws RefusedException if a link on the way leads nowhere
     * @throws IOException if it cannot be looked up
     */
    static Path of(Path path) throws IOException {
        Path at = path.toAbsolutePath();
        Deque<Path> missing = new ArrayDeque<>();
        while (at.getParent() != null && !Files.exists(at)) {
            if (Files.isSymbolicLink(at)) {
                throw new RefusedException(
                        path + " is a link to " + Files.readSymbolicLink(at) + ", which is not there");
            }
            missing.push(at.getFileName());
            at = at.getParent();
        }
        Path real = at.toRealPath();
        for (Path name : missing) {
            real = real.resolve(name.toString());
        }
        return real.normalize();
    }

    /** The real path, or null if there is nothing of that name. */
    static Path orNull(String path) {
        if (path == null || path.isEmpty()) {
            return null;
        }
        try {
            return Path.of(path).toRealPath();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * Whether files can be made beside a folder and moved into it in one step.
     *
     * @param real the real path of a folder that may be there or not
     * @return false for a mount point, or where the parent cannot be written
     * @throws IOException if that cannot be looked up
     */
    static boolean movesFromBeside(Path real) throws IOException {
        Path parent = real.getParent();
        if (parent == null) {
            return false;
        }
        if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return Files.isWritable(parent)
                && Files.getFileStore(parent).equals(Files.getFileStore(real))
                && !mounted(real);
    }

    /** Also finds folders of the same disk that are mounted elsewhere; Linux alone tells. */
    private static boolean mounted(Path real) {
        if (real.getFileSystem() != FileSystems.getDefault() || !Files.isReadable(MOUNTS)) {
            return false;
        }
        try {
            List<String> lines = Files.readAllLines(MOUNTS);
            String place = real.toString()
                    .replace("\\", "\\134")
                    .replace(" ", "\\040")
                    .replace("\t", "\\011")
                    .replace("\n", "\\012");
            return lines.stream()
                    .map(line -> line.split(" "))
                    .anyMatch(words -> words.length > 4 && words[4].equals(place));
        } catch (IOException e) {
            return false;
        }
    }
}
