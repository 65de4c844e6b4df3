package flashpoint.results;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Names of what stands beside a results folder while it is written: its lock, and staging folders. Where nothing can be
 * moved from beside into the folder, because it is mounted or its parent cannot be written, they stand within it.
 *
 * @param target the folder's real path
 * @param within whether they stand within it
 */
record SiblingNames(Path target, boolean within) {

    static final String LOCK_INSIDE = ".flashpoint.lock";

    private static final String INCOMPLETE = ".incomplete-";

    private static final String REPLACED = ".replaced-";

    /** The names beside a folder. */
    static SiblingNames of(Path real) throws IOException {
        return new SiblingNames(real, !RealPath.movesFromBeside(real));
    }

    /** A token that no other process has. */
    static String token() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    Path lock() {
        return within ? target.resolve(LOCK_INSIDE) : beside("." + name() + LOCK_INSIDE);
    }

    Path staging(String token) {
        return within ? inside(token) : beside(name() + INCOMPLETE + token);
    }

    Path inside(String token) {
        return target.resolve(INCOMPLETE + token);
    }

    Path replaced(String token) {
        return beside(name() + REPLACED + token);
    }

    String name() {
        return target.getFileName().toString();
    }

    private Path beside(String name) {
        return target.resolveSibling(name);
    }

    /** Staging folders that processes left behind, beside the folder and within it; only those that carry our mark, or were just begun. */
    List<Path> left() throws IOException {
        List<Path> left = new ArrayList<>();
        collect(target.getParent(), name() + INCOMPLETE, left);
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            collect(target, INCOMPLETE, left);
        }
        return left;
    }

    private void collect(Path folder, String prefix, List<Path> into) throws IOException {
        if (folder == null || !Files.isReadable(folder)) {
            return;
        }
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(folder, p -> p.getFileName().toString().startsWith(prefix))) {
            for (Path p : all) {
                String token = p.getFileName().toString().substring(prefix.length());
                if (marked(p) || Staging.barelyBegun(p, token)) {
                    into.add(p);
                }
            }
        }
    }

    private boolean marked(Path folder) throws IOException {
        FolderMark mark = FolderMark.of(folder);
        return mark != null
                && mark.kind().equals(FolderMark.STAGING)
                && mark.folder().equals(name());
    }
}
