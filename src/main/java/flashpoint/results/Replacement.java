package flashpoint.results;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * New results put into a folder that is there already, file by file: first the old manifest goes, so that the folder is
 * visibly incomplete; then the files it named; then the new ones come, their manifest last. A process that ends on the way
 * leaves a committed staging folder, and the next one does the rest.
 */
final class Replacement {

    /** The manifest of the results that are being replaced, kept until the end. */
    private static final String OLD = ".replaced.json";

    private final Path staging;
    private final Path folder;

    private Replacement(Path staging, Path folder) {
        this.staging = staging;
        this.folder = folder;
    }

    /**
     * Puts committed results in place.
     *
     * @param staging a committed staging folder with a manifest
     * @param folder the results folder
     * @throws RefusedException if a file is in the way that this program did not write; nothing is changed then
     * @throws IOException if a file cannot be moved; the next process goes on
     */
    static void run(Path staging, Path folder) throws IOException {
        new Replacement(staging, folder).run();
    }

    private void run() throws IOException {
        Path manifest = staging.resolve(Manifest.NAME);
        if (Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
            Set<String> fresh = new TreeSet<>(FolderNames.in(manifest).names());
            refuseObstacles(fresh);
            retireOldManifest();
            removeOld(fresh);
            fresh.remove(Manifest.NAME);
            moveAll(fresh);
            Files.move(manifest, folder.resolve(Manifest.NAME), StandardCopyOption.ATOMIC_MOVE);
            Durable.folder(folder);
        }
        try {
            FolderMark.remove(folder);
            Staging.remove(staging);
        } catch (IOException e) {
            // The results are whole and in place; the next process removes what is left.
        }
    }

    private Set<String> old() throws IOException {
        Set<String> old = new TreeSet<>(FolderNames.of(folder).names());
        old.addAll(FolderNames.in(staging.resolve(OLD)).names());
        return old;
    }

    /** A foreign file of the same name and other content stops everything before it begins. */
    private void refuseObstacles(Set<String> fresh) throws IOException {
        Set<String> old = old();
        for (String name : fresh) {
            Path from = staging.resolve(name);
            Path to = folder.resolve(name);
            for (String parent : ForeignFiles.parents(name)) {
                Path p = folder.resolve(parent);
                if (Files.exists(p, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS)) {
                    throw obstacle(parent);
                }
            }
            boolean there = Files.exists(to, LinkOption.NOFOLLOW_LINKS);
            boolean moved = !Files.exists(from, LinkOption.NOFOLLOW_LINKS);
            boolean plain = ForeignFiles.plain(folder, name);
            if (moved && !plain) {
                throw new IOException(staging + " lacks " + name);
            }
            if (there && !moved && !(plain && (old.contains(name) || Files.mismatch(from, to) < 0))) {
                throw obstacle(name);
            }
        }
    }

    private RefusedException obstacle(String name) {
        return new RefusedException(folder.resolve(name) + " is in the way: Flashpoint did not write it");
    }

    /** From here to the end the folder has no manifest. */
    private void retireOldManifest() throws IOException {
        Path old = folder.resolve(Manifest.NAME);
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            Path kept = staging.resolve(OLD);
            Files.copy(old, kept, StandardCopyOption.REPLACE_EXISTING);
            Durable.file(kept);
            Durable.folder(staging);
            Files.delete(old);
            Durable.folder(folder);
        }
    }

    private void removeOld(Set<String> fresh) throws IOException {
        Set<String> old = new TreeSet<>(FolderNames.in(staging.resolve(OLD)).names());
        old.removeAll(fresh);
        remove(folder, old);
    }

    private void moveAll(Set<String> fresh) throws IOException {
        Set<Path> folders = new TreeSet<>(Set.of(folder));
        for (String name : fresh) {
            Path from = staging.resolve(name);
            Path to = folder.resolve(name);
            if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(to.getParent());
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            folders.add(to.getParent());
        }
        for (Path changed : folders) {
            Durable.folder(changed);
        }
    }

    /**
     * Removes files of ours, and the folders they leave empty. Links and what is behind them stay.
     *
     * @param root the folder
     * @param names relative paths
     * @throws IOException if one cannot be removed
     */
    static void remove(Path root, Collection<String> names) throws IOException {
        Set<String> folders = new TreeSet<>();
        for (String name : names) {
            if (FolderNames.inside(name)) {
                if (ForeignFiles.plain(root, name)) {
                    Files.delete(root.resolve(name));
                }
                // Also where the file is gone: a process may have ended before it came to the folder.
                folders.addAll(ForeignFiles.parents(name));
            }
        }
        List<String> deepest = new ArrayList<>(folders);
        Collections.reverse(deepest);
        for (String folder : deepest) {
            try {
                if (Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(root.resolve(folder));
                }
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                // A file of others is in it, and stays.
            }
        }
    }
}
