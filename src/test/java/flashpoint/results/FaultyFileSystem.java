package flashpoint.results;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file system of this machine, whose n-th change fails, or after whose n-th change the power is cut. */
public final class FaultyFileSystem extends FileSystem {

    /** The power is off: nothing is changed any more. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What befalls a change. */
    public enum Fault {
        NONE,
        ONCE,
        FOR_GOOD,
        POWER_CUT
    }

    private final FileSystem below;
    private final Provider provider = new Provider();
    private final Fault fault;
    private final int at;
    private final Journal journal;
    private int changes;

    /**
     * A view of the default file system.
     *
     * @param fault what happens
     * @param at at which change, counted from 1
     * @param root folder whose changes are noted
     */
    public FaultyFileSystem(Fault fault, int at, Path root) throws IOException {
        this.below = root.getFileSystem();
        this.fault = fault;
        this.at = at;
        this.journal = new Journal(root);
    }

    /** A path of this machine as one of this file system. */
    public Path path(Path real) {
        return new FaultyPath(this, real);
    }

    synchronized int changes() {
        return changes;
    }

    Journal journal() {
        return journal;
    }

    /** A change that takes place, or does not. */
    interface Change<T> {
        T make() throws IOException;
    }

    synchronized <T> T change(Change<T> change) throws IOException {
        changes++;
        if (fault == Fault.POWER_CUT && changes >= at) {
            throw new PowerCut();
        }
        if (fault == Fault.ONCE && changes == at || fault == Fault.FOR_GOOD && changes >= at) {
            throw new IOException("No space left on device");
        }
        return change.make();
    }

    static Path real(Path path) {
        return path instanceof FaultyPath faulty ? faulty.below() : path;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return below.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        List<Path> roots = new ArrayList<>();
        below.getRootDirectories().forEach(r -> roots.add(path(r)));
        return roots;
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return below.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return below.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(below.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = below.getPathMatcher(pattern);
        return p -> matcher.matches(real(p));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return below.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }

    private final class Provider extends FileSystemProvider {

        @Override
        public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
                throws IOException {
            Path file = real(path);
            boolean writes = options.contains(StandardOpenOption.WRITE);
            if (!writes) {
                return new FaultyChannel(
                        FaultyFileSystem.this, FileChannel.open(file, options, attributes), file, false);
            }
            boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (there && !options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                return new FaultyChannel(
                        FaultyFileSystem.this, FileChannel.open(file, options, attributes), file, true);
            }
            return change(() -> {
                FileChannel channel = FileChannel.open(file, options, attributes);
                if (there) {
                    journal.written(file);
                } else {
                    journal.created(file);
                }
                return new FaultyChannel(FaultyFileSystem.this, channel, file, true);
            });
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            return newFileChannel(path, options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> stream = Files.newDirectoryStream(real(folder));
            List<Path> kept = new ArrayList<>();
            for (Path p : stream) {
                if (filter.accept(path(p))) {
                    kept.add(path(p));
                }
            }
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return kept.iterator();
                }

                @Override
                public void close() throws IOException {
                    stream.close();
                }
            };
        }

        @Override
        public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
            change(() -> {
                Files.createDirectory(real(folder), attributes);
                journal.made(real(folder));
                return null;
            });
        }

        @Override
        public void delete(Path path) throws IOException {
            change(() -> {
                byte[] last = journal.read(real(path));
                Files.delete(real(path));
                journal.deleted(real(path), last);
                return null;
            });
        }

        @Override
        public void copy(Path from, Path to, CopyOption... options) throws IOException {
            change(() -> {
                Files.copy(real(from), real(to), options);
                journal.created(real(to));
                return null;
            });
        }

        @Override
        public void move(Path from, Path to, CopyOption... options) throws IOException {
            change(() -> {
                byte[] last = journal.read(real(to));
                Files.move(real(from), real(to), options);
                journal.moved(real(from), real(to), last);
                return null;
            });
        }

        @Override
        public boolean isSameFile(Path a, Path b) throws IOException {
            return Files.isSameFile(real(a), real(b));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return Files.isHidden(real(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return Files.getFileStore(real(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            Path p = real(path);
            p.getFileSystem().provider().checkAccess(p, modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return Files.getFileAttributeView(real(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return Files.readAttributes(real(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            Files.setAttribute(real(path), attribute, value, options);
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            return FaultyFileSystem.this;
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }
    }
}
