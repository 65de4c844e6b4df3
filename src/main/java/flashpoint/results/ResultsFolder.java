package flashpoint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A results folder opened for new results: locked for this process, checked for files of others, and cleared of what a
 * killed process left. Results are written into staging folders and put in place when they are complete and on the disk;
 * until then everything stays as it was. Only files that a manifest of this program names are replaced or removed.
 */
public final class ResultsFolder implements AutoCloseable {

    /**
     * Permissions for a folder that holds something.
     *
     * @param force whether results of this program may be replaced
     * @param inputs files that are read, and never written over
     * @param ours relative paths that are ours beside those in the manifest, by the kind of what is there
     */
    public record Request(boolean force, Collection<Path> inputs, Ownership ours) {

        /** Copies the list. */
        public Request {
            inputs = List.copyOf(inputs);
        }

        /**
         * For results that are ours by their manifest alone.
         *
         * @param force whether results of this program may be replaced
         * @param inputs files that are read, and never written over
         */
        public Request(boolean force, Collection<Path> inputs) {
            this(force, inputs, (folder, kind) -> Set.of());
        }
    }

    /** Source of the names of files that are ours although no manifest names them. */
    @FunctionalInterface
    public interface Ownership {
        /**
         * The names.
         *
         * @param folder real path of a folder
         * @param kind of the manifest or mark in it; empty if there is none
         * @return relative paths
         * @throws IOException if that cannot be found out
         */
        Set<String> names(Path folder, String kind) throws IOException;
    }

    private final Path given;
    private final SiblingNames siblings;
    private final FolderLock lock;
    private final String token;
    private final List<String> notes = new ArrayList<>();
    private final Placement placement;
    private Set<String> ours = Set.of();
    private Staging staging;
    private boolean complete;

    private ResultsFolder(Path given, SiblingNames siblings, FolderLock lock, String token) {
        this.given = given;
        this.siblings = siblings;
        this.lock = lock;
        this.token = token;
        placement = new Placement(siblings, notes);
    }

    /**
     * Opens a folder for new results.
     *
     * @param given where they are to be; made later if it is not there
     * @param request what may be done with what is there
     * @return the folder, locked until it is closed
     * @throws RefusedException if another process is at work there, it holds what may not be replaced, or it is no place
     *     for results
     * @throws IOException if it cannot be read or written
     */
    public static ResultsFolder open(Path given, Request request) throws IOException {
        ResultsFolder folder = locked(given);
        try {
            folder.check(request);
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Opens a folder for results that fill a staging folder from the beginning.
     *
     * @param given where they are to be
     * @param request what may be done with what is there
     * @return the folder, with an empty {@link #working} folder
     * @throws RefusedException as for {@link #open}
     * @throws IOException if it cannot be read or written
     */
    public static ResultsFolder prepare(Path given, Request request) throws IOException {
        ResultsFolder folder = open(given, request);
        try {
            folder.staging = Staging.make(folder.siblings, folder.siblings.within(), folder.token);
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Opens a folder in which work goes on: nothing in it is refused but links, which are never followed.
     *
     * @param given a folder that is there
     * @return the folder, locked until it is closed
     * @throws RefusedException if another process is at work there, or it holds a link
     * @throws IOException if it cannot be read or written
     */
    public static ResultsFolder reopen(Path given) throws IOException {
        ResultsFolder folder = locked(given);
        try {
            Links.refuse(given, folder.siblings.target());
            folder.heal();
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Removes what an interrupted process left in a folder of finished results: its mark and its staging folders. Where
     * that cannot be done, or another process is at work, it stays.
     *
     * @param given a folder whose manifest was checked
     */
    public static void tidy(Path given) {
        try (ResultsFolder folder = reopen(given)) {
            FolderMark.remove(folder.siblings.target());
        } catch (IOException e) {
            // The results are whole all the same.
        }
    }

    private static ResultsFolder locked(Path given) throws IOException {
        Path real = FolderGuard.check(given);
        Durable.folders(real.getParent());
        SiblingNames siblings = SiblingNames.of(real);
        if (siblings.within() && !Files.isWritable(real)) {
            throw new java.nio.file.AccessDeniedException(given.toString());
        }
        String token = SiblingNames.token();
        return new ResultsFolder(given, siblings, FolderLock.take(siblings.lock(), given.toString(), token), token);
    }

    private void check(Request request) throws IOException {
        Path real = siblings.target();
        heal();
        if (!Files.exists(real)) {
            return;
        }
        FolderNames names = names(request.ours());
        List<String> foreign = ForeignFiles.in(real, names.names());
        boolean empty = foreign.isEmpty() && names.names().stream().noneMatch(n -> Files.exists(real.resolve(n)));
        if (empty) {
            return;
        }
        if (!request.force()) {
            String healed = notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")";
            throw new RefusedException(given + notEmpty(names, foreign) + healed);
        }
        FolderGuard.checkReplacing(given, real);
        if (!foreign.isEmpty()) {
            throw new RefusedException(given + " holds files that Flashpoint did not write there: "
                    + ForeignFiles.list(foreign) + "; --force replaces results of Flashpoint alone");
        }
        refuseInputs(request.inputs(), names);
        ours = names.names();
    }

    private static String notEmpty(FolderNames names, List<String> foreign) {
        if (names.kind().equals("sweep") || names.kind().equals("study")) {
            return " holds a " + names.kind() + "; resume continues it, --force begins it anew";
        }
        return foreign.isEmpty()
                ? " is not empty; --force replaces the results in it"
                : " is not empty; --force replaces results of Flashpoint alone, and there are other files: "
                        + ForeignFiles.list(foreign);
    }

    private FolderNames names(Ownership more) throws IOException {
        FolderNames names = FolderNames.of(siblings.target());
        FolderMark mark = FolderMark.of(siblings.target());
        String kind = mark == null ? names.kind() : mark.kind();
        return new FolderNames(kind, names.names()).with(more.names(siblings.target(), kind));
    }

    private void refuseInputs(Collection<Path> inputs, FolderNames names) throws IOException {
        for (Path input : inputs) {
            Path real = input.toRealPath();
            if (real.startsWith(siblings.target())
                    && names.names()
                            .contains(siblings.target()
                                    .relativize(real)
                                    .toString()
                                    .replace('\\', '/'))) {
                throw new RefusedException(given + " holds " + input
                        + ", which is read, and is never written over; choose another folder");
            }
        }
    }

    /** Finishes or removes what a killed process left here. */
    private void heal() throws IOException {
        for (Path left : siblings.left()) {
            if (!Staging.committed(left)) {
                Staging.remove(left);
            } else {
                try {
                    placement.place(left);
                    notes.add(given + ": the complete results of an interrupted process were put in place");
                } catch (RefusedException e) {
                    notes.add(left + " holds the complete results of an interrupted process: " + e.getMessage());
                }
            }
        }
        if (Files.exists(siblings.target().resolve(Staging.COMMITTED)) && Staging.isOne(siblings.target())) {
            placement.tidy();
        }
    }

    /**
     * Folder to write to until the results are complete.
     *
     * @return the staging folder
     */
    public Path working() {
        return staging.folder();
    }

    /**
     * Folder of the complete results.
     *
     * @return the absolute path, by the name that was given
     */
    public Path target() {
        return given.toAbsolutePath().normalize();
    }

    /**
     * What was found or could not be done, worth a line each.
     *
     * @return such as results of an interrupted process that were put in place
     */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * Whether the results are in place.
     *
     * @return false until {@link #complete} has ended
     */
    public synchronized boolean done() {
        return complete;
    }

    /**
     * Begins a staging folder within the results folder, which is made if it is not there.
     *
     * @return the staging folder
     * @throws IOException if it cannot be made
     */
    public Staging stage() throws IOException {
        Durable.folders(siblings.target());
        return Staging.make(siblings, true, SiblingNames.token());
    }

    /**
     * Puts the results in place; the manifest must have been written.
     *
     * @throws IOException if that cannot be done; what was there before and the new results are kept
     */
    public synchronized void complete() throws IOException {
        complete(staging);
        complete = true;
    }

    /**
     * Puts the results of a staging folder in place; its manifest must have been written.
     *
     * @param of the staging folder
     * @throws IOException if that cannot be done; what was there before and the new results are kept
     */
    public synchronized void complete(Staging of) throws IOException {
        refuseIfLost(of);
        if (!Files.isRegularFile(of.folder().resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(of.folder() + " has no manifest");
        }
        // Else a process that is killed now leaves a file that no later one removes. Tests of every verb come by here.
        assert of.foreign().isEmpty() : "not in OwnFiles: " + of.foreign();
        of.commit();
        refuseIfLost(of);
        placement.place(of.folder());
    }

    private void refuseIfLost(Staging of) throws IOException {
        if (!lock.held() || !of.own()) {
            throw new IOException(siblings.lock() + " or " + of.folder() + " was changed by another process");
        }
    }

    /**
     * Marks the folder as one at which we are at work.
     *
     * @param kind what is made, such as {@code sweep}
     * @throws IOException if it cannot be written
     */
    public void mark(String kind) throws IOException {
        if (FolderMark.of(siblings.target()) == null) {
            new FolderMark(kind, siblings.name(), token).write(siblings.target());
            Durable.folder(siblings.target());
        }
    }

    /**
     * Moves one file from a staging folder into the folder.
     *
     * @param of the staging folder
     * @param name of the file in both; there is none in the folder
     * @throws IOException if that cannot be done
     */
    public synchronized void take(Staging of, String name) throws IOException {
        refuseIfLost(of);
        Path to = siblings.target().resolve(name);
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(to + " is in the way: Flashpoint did not write it");
        }
        Durable.file(of.folder().resolve(name));
        Files.move(of.folder().resolve(name), to, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(siblings.target());
    }

    /**
     * Removes what {@link #open} found to be ours, the manifest first.
     *
     * @throws IOException if a file cannot be removed
     */
    public void removeOld() throws IOException {
        if (ours.contains(Manifest.NAME)) {
            Replacement.remove(siblings.target(), List.of(Manifest.NAME));
            Durable.folder(siblings.target());
        }
        Replacement.remove(siblings.target(), ours);
        ours = Set.of();
    }

    /**
     * Removes a staging folder that is not needed any more.
     *
     * @param of the staging folder
     */
    public void discard(Staging of) {
        try {
            of.remove();
        } catch (IOException e) {
            // It stays, and the next process removes it.
        }
    }

    /** Removes the staging folder of results that will not be complete. */
    public void abandon() {
        try {
            if (staging != null && !complete) {
                staging.remove();
            }
        } catch (IOException e) {
            // It stays, and its name says what it is.
        }
    }

    /** Frees the folder for other processes. */
    @Override
    public synchronized void close() {
        lock.close();
    }
}
