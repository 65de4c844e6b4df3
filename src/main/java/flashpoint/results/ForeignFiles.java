package flashpoint.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Files in a results folder that this program did not write there. Links are not followed, and always such files. */
final class ForeignFiles {

    private static final int MOST = 3;

    /** Names that a disk has at its root by itself. */
    private static final String LOST_AND_FOUND = "lost+found";

    private final Path root;
    private final Set<String> ours;
    private final Set<String> folders;
    private final List<String> found = new ArrayList<>();

    private ForeignFiles(Path root, Set<String> ours) {
        this.root = root;
        this.ours = ours;
        this.folders = ours.stream().flatMap(name -> parents(name).stream()).collect(Collectors.toSet());
    }

    /**
     * The first few of these files.
     *
     * @param folder a folder
     * @param ours relative paths of our files
     * @return relative paths, those of folders with a slash at the end; at most one more than {@link #list} tells
     * @throws IOException if the folder cannot be read
     */
    static List<String> in(Path folder, Set<String> ours) throws IOException {
        ForeignFiles foreign = new ForeignFiles(folder, ours);
        Files.walkFileTree(folder, foreign.new Visitor());
        return foreign.found;
    }

    /** The first of these files as a phrase. */
    static String list(List<String> foreign) {
        String some = String.join(", ", foreign.subList(0, Math.min(MOST, foreign.size())));
        return foreign.size() > MOST ? some + " and more" : some;
    }

    /** The folders a relative path leads through. */
    static List<String> parents(String name) {
        List<String> parents = new ArrayList<>();
        for (int at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
            parents.add(name.substring(0, at));
        }
        return parents;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            String name = name(folder);
            if (name.equals(LOST_AND_FOUND) || ours.contains(name) || Staging.isOne(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (folders.contains(name)) {
                return FileVisitResult.CONTINUE;
            }
            FileVisitResult next = add(name + "/");
            return next == FileVisitResult.CONTINUE ? FileVisitResult.SKIP_SUBTREE : next;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            boolean known = attributes.isRegularFile() && (ours.contains(name) || side(file, name));
            return known ? FileVisitResult.CONTINUE : add(name);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            String name = name(file);
            return name.equals(LOST_AND_FOUND) ? FileVisitResult.CONTINUE : add(name);
        }

        private FileVisitResult add(String name) {
            found.add(name);
            return found.size() > MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        private boolean side(Path file, String name) throws IOException {
            return (name.equals(SiblingNames.LOCK_INSIDE) && FolderLock.isOne(file))
                    || (name.equals(FolderMark.NAME) && (FolderMark.of(root) != null || FolderMark.isUnfinished(root)));
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }
    }

    /** Whether a relative path leads to a plain file through plain folders, no link among them. */
    static boolean plain(Path root, String name) {
        return parents(name).stream().allMatch(p -> Files.isDirectory(root.resolve(p), LinkOption.NOFOLLOW_LINKS))
                && Files.isRegularFile(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }
}
