package flashpoint.experiment.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Marks of the runs that the threads of a process are at work on in a part, in a file that outlives the process: eight bytes
 * a thread, in a folder {@code part-00001.running} with a file for each process that does that part. A process that ends in
 * order removes its file, one that is told to end by the system, too; so a file on which there is no lock is of a process
 * that died, and the runs in it may be why.
 */
public final class RunMarks implements AutoCloseable {

    /** What a folder of marks is called after the name of its part. */
    static final String SUFFIX = ".running";

    /** Names of the files in it. */
    static final Pattern FILE = Pattern.compile("[0-9a-f]{12}");

    /** Of this process: closing a second channel of a file would end the lock of the first. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final Set<Long> suspects;
    private final Map<Thread, Integer> slots = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Thread hook = new Thread(this::remove, "part-ended");
    private boolean kept;

    private RunMarks(Path file, FileChannel channel, Set<Long> suspects) {
        this.file = file;
        this.channel = channel;
        this.suspects = suspects;
    }

    /**
     * Begins marks.
     *
     * @param folder of the marks of one part; made if it is not there
     * @param token name of the file
     * @param threads how many work at once
     * @return marks of this process
     * @throws IOException if they cannot be written
     */
    static RunMarks begin(Path folder, String token, int threads) throws IOException {
        Files.createDirectories(folder);
        Set<Long> suspects = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path left : files) {
                suspects.addAll(ofDead(left));
            }
        }
        Path file = folder.resolve(token).toAbsolutePath();
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        OWN.add(file);
        channel.write(ByteBuffer.allocate(Long.BYTES * threads), 0);
        try {
            channel.tryLock();
        } catch (IOException e) {
            // Without locks it may be taken for dead, and its runs for suspects: these take longer, and are the same.
        }
        RunMarks marks = new RunMarks(file, channel, Set.copyOf(suspects));
        Runtime.getRuntime().addShutdownHook(marks.hook);
        return marks;
    }

    /** The runs in a file whose process has died; none if it lives. */
    private static Set<Long> ofDead(Path file) {
        Set<Long> runs = new HashSet<>();
        if (!dead(file)) {
            return runs;
        }
        try {
            ByteBuffer marks = ByteBuffer.wrap(Files.readAllBytes(file));
            while (marks.remaining() >= Long.BYTES) {
                runs.add(marks.getLong() - 1);
            }
        } catch (IOException e) {
            // Removed by another process, with the part that is done.
        }
        runs.remove(-1L);
        return runs;
    }

    private static boolean mark(Path file) {
        return FILE.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean dead(Path file) {
        if (!mark(file) || OWN.contains(file.toAbsolutePath())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Removes a folder of marks, but for files that are not ours, and those of processes that live unless they go too. */
    static void clear(Path folder, boolean livingToo) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (dead(file) || (livingToo && mark(file))) {
                    Files.deleteIfExists(file);
                }
            }
        }
        removeIfEmpty(folder);
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Others are at work on the part, and remove it.
        }
    }

    /**
     * Runs that a process was at work on when it died.
     *
     * @return their numbers
     */
    public Set<Long> suspects() {
        return suspects;
    }

    /**
     * The calling thread begins a run.
     *
     * @param run its number
     * @throws IOException if it cannot be marked
     */
    public void mark(long run) throws IOException {
        int slot = slots.computeIfAbsent(Thread.currentThread(), thread -> next.getAndIncrement());
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, run + 1), (long) slot * Long.BYTES);
    }

    /** The machine failed in one of the runs: its marks stay, as if the process had died. */
    public void keep() {
        kept = true;
    }

    private void remove() {
        try {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Then the run is a suspect, which takes longer, and is the same.
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The system has told the process to end, and the hook removes them.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is lost with it.
        }
        remove();
        OWN.remove(file);
        removeIfEmpty(file.getParent());
    }
}
