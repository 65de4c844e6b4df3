package flashpoint.results;

import flashpoint.core.FailureText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lock of a results folder: a small file with the process and a token in it, locked by the operating system, which frees
 * it when the process ends in whatever way. Where a file system has no locks, the process named in the file is asked for.
 *
 * <p>A lock file is removed by the process that held it. One that was removed while another process waited for it is
 * told by its key (inode), so two processes never hold locks on two files of one name.
 */
public final class FolderLock implements AutoCloseable {

    private static final String HEAD = "flashpoint lock";

    private static final Pattern CONTENT = Pattern.compile(HEAD + "\nprocess ([0-9]{1,19})\n(?s:.*)");

    /** Locks of this process: to open a locked file a second time and close it would free it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int LONGEST = 1000;

    private static final int ATTEMPTS = 100;

    private final Path file;
    private final FileChannel channel;
    private final Object key;

    private FolderLock(Path file, FileChannel channel, Object key) {
        this.file = file;
        this.channel = channel;
        this.key = key;
    }

    /**
     * Takes a lock.
     *
     * @param file the lock file, a real path; made if it is not there
     * @param what the name of what is locked, for the message
     * @param token written into the file
     * @return the lock, held by this process alone
     * @throws RefusedException if another process holds it, or the file is not this program's
     * @throws IOException if it cannot be made
     */
    static FolderLock take(Path file, String what, String token) throws IOException {
        if (!HELD.add(file)) {
            throw inUse(what, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            for (int k = 0; k < ATTEMPTS; k++) {
                FolderLock lock = attempt(file, what, token);
                if (lock != null) {
                    return lock;
                }
            }
            throw new RefusedException(what + " cannot be locked: others begin and end there all the time");
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    /** Whether a file is a lock of ours, or held by this process, which then must not open it. */
    static boolean isOne(Path file) throws IOException {
        return HELD.contains(file)
                || (Files.size(file) <= LONGEST
                        && CONTENT.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                                .matches());
    }

    /** The lock, or null if the file was removed in the meantime and must be made anew. */
    private static FolderLock attempt(Path file, String what, String token) throws IOException {
        boolean made = make(file);
        Object before = key(file);
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
        boolean kept = false;
        try {
            String content = content(channel);
            if (!content.isEmpty() && !CONTENT.matcher(content).matches()) {
                throw new RefusedException(file + " is in the way: it is no lock of Flashpoint");
            }
            if (!locked(channel, what, content, made)) {
                throw inUse(what, process(content));
            }
            if (before == null || !Objects.equals(before, key(file))) {
                return null;
            }
            channel.truncate(0);
            ByteBuffer text = ByteBuffer.wrap(
                    (HEAD + "\nprocess " + ProcessHandle.current().pid() + "\ntoken " + token + "\n")
                            .getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text, text.position());
            }
            kept = true;
            return new FolderLock(file, channel, before);
        } finally {
            if (!kept) {
                channel.close();
            }
        }
    }

    private static boolean make(Path file) throws IOException {
        try {
            Files.createFile(file);
            return true;
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new RefusedException(file + " is in the way: it is no lock of Flashpoint");
            }
            return false;
        }
    }

    private static boolean locked(FileChannel channel, String what, String content, boolean made) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // No locks here. The process that made the file has the lock, until it is gone.
            if (made) {
                return true;
            }
            Optional<ProcessHandle> owner = content.isEmpty() ? Optional.empty() : ProcessHandle.of(pid(content));
            if (content.isEmpty() || owner.map(ProcessHandle::isAlive).orElse(false)) {
                throw new RefusedException(what + " cannot be locked here (" + FailureText.reason(e)
                        + "), and another process may be at work in it");
            }
            return true;
        }
    }

    private static long pid(String content) {
        Matcher m = CONTENT.matcher(content);
        try {
            return m.matches() ? Long.parseLong(m.group(1)) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String process(String content) {
        long pid = pid(content);
        return pid < 0 ? "" : Long.toString(pid);
    }

    private static RefusedException inUse(String what, String process) {
        return new RefusedException(
                what + " is in use by " + (process.isEmpty() ? "another process" : "process " + process)
                        + "; one process at a time may write there");
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        int at = 0;
        for (int n = channel.read(bytes, 0); n > 0 && bytes.hasRemaining(); n = channel.read(bytes, at)) {
            at += n;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static Object key(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.fileKey() == null ? file : attributes.fileKey();
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /**
     * Whether the lock file is still the one that was locked; asked before anything is replaced.
     *
     * @return false if it was removed or replaced
     */
    boolean held() {
        try {
            return channel.isOpen() && key.equals(key(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Frees the folder and removes the lock file. */
    @Override
    public void close() {
        try {
            if (held()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It stays, free: the next process takes it and removes it.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Freed with the process.
        }
        HELD.remove(file);
    }
}
