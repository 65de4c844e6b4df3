package flashpoint.results;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Placement of complete results: the last step, in which a committed staging folder becomes the results folder, or its
 * files take the places of older ones. What cannot be removed is kept whole under another name.
 */
final class Placement {

    private final SiblingNames siblings;
    private final List<String> notes;

    /**
     * Placement at a target.
     *
     * @param siblings target and the places beside it
     * @param notes list to which what the user should know is added
     */
    Placement(SiblingNames siblings, List<String> notes) {
        this.siblings = siblings;
        this.notes = notes;
    }

    /** Removes the marks of a staging folder that has become the results folder. */
    void tidy() throws IOException {
        Files.deleteIfExists(siblings.target().resolve(Staging.COMMITTED));
        FolderMark.remove(siblings.target());
        Durable.folder(siblings.target());
    }

    /**
     * Puts complete results in their place.
     *
     * @param committed staging folder, all of it on the disk
     * @throws RefusedException if the target cannot be written and holds files of others
     * @throws IOException if it cannot be done; old and new results are kept
     */
    void place(Path committed) throws IOException {
        Path real = siblings.target();
        if (!Files.exists(real, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.move(committed, real, StandardCopyOption.ATOMIC_MOVE);
                Durable.folder(real.getParent());
                tidy();
                return;
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // Another process made it in this moment; what is in it stays.
            }
        }
        if (!removable(real) && !committed.startsWith(real)) {
            setAside(committed, real);
        } else {
            Replacement.run(committed, real);
        }
    }

    /** Whether the results of ours in a folder can be removed from it. */
    private static boolean removable(Path folder) throws IOException {
        for (String name : FolderNames.of(folder).names()) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(file.getParent())) {
                return false;
            }
        }
        return Files.isWritable(folder);
    }

    /** Old results that cannot be removed are kept whole, under another name. */
    private void setAside(Path committed, Path real) throws IOException {
        List<String> foreign = ForeignFiles.in(real, FolderNames.of(real).names());
        if (!foreign.isEmpty()) {
            throw new RefusedException(
                    real + " cannot be written, and holds files of others: " + ForeignFiles.list(foreign));
        }
        Path aside = siblings.replaced(SiblingNames.token());
        Files.move(real, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(committed, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, real, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Durable.folder(real.getParent());
        tidy();
        notes.add("the old results could not be removed; they are in " + aside);
    }
}
