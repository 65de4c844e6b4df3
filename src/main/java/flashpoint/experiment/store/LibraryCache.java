package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Unpacked native libraries in a folder of the user's own, mode 700: {@code $XDG_CACHE_HOME/flashpoint},
 * {@code ~/.cache/flashpoint}, {@code ~/Library/Caches/flashpoint} or {@code %LOCALAPPDATA%\flashpoint}, or the one
 * that {@code -Dflashpoint.cache=DIR} names. A file is used if no other user may write to it or its folder, and if its
 * length and CRC-32 are those in the jar; otherwise it is unpacked anew, beside, and moved into its place.
 *
 * <p>Where there can be no such folder, the library is unpacked into a private temporary one, and removed when loaded.
 */
public final class LibraryCache {

    /** System property that names another folder. */
    static final String PROPERTY = "flashpoint.cache";

    private static final String PREFIX = "libduckdb-";
    private static final String PART = ".part";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final URL library;
    private final String ending;
    private long length;
    private long crc;

    LibraryCache(Path folder, URL library) {
        this.folder = folder;
        this.library = library;
        this.ending = windows() ? ".dll" : ".so";
    }

    /**
     * Loads a library that is a resource of the program.
     *
     * @param name of the resource
     * @throws UnsatisfiedLinkError if there is none for this machine, or it can be unpacked nowhere
     */
    public static void load(String name) {
        URL library = LibraryCache.class.getResource("/" + name);
        if (library == null) {
            throw new UnsatisfiedLinkError("there is none for this machine (" + name + ")");
        }
        String refused;
        try {
            System.load(new LibraryCache(usual(), library).file().toString());
            return;
        } catch (IOException | UnsatisfiedLinkError e) {
            refused = FailureText.of(e);
        }
        try {
            loadPrivately(library);
        } catch (IOException | UncheckedIOException | UnsatisfiedLinkError e) {
            throw new UnsatisfiedLinkError("it can be unpacked neither into " + usual() + " (" + refused + ") nor into "
                    + System.getProperty("java.io.tmpdir") + " (" + FailureText.of(e) + ")");
        }
    }

    /** The folder of this user. */
    static Path usual() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        String home = System.getProperty("user.home", "");
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (windows()) {
            String local = System.getenv("LOCALAPPDATA");
            return Path.of(local == null || local.isBlank() ? home + "\\AppData\\Local" : local, "flashpoint");
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "flashpoint");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && xdg.startsWith("/") ? Path.of(xdg, "flashpoint") : Path.of(home, ".cache", "flashpoint");
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /**
     * The unpacked library.
     *
     * @return a whole file to which no other user may write
     * @throws IOException if there can be none here
     */
    Path file() throws IOException {
        measure();
        Path file = folder.resolve(PREFIX + Long.toHexString(crc) + "-" + length + ending);
        if (whole(file)) {
            return file;
        }
        makeFolder();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            if (!whole(file)) {
                unpack(file, lock != null);
            }
        }
        if (!whole(file)) {
            throw new IOException(file + ": others may write to it");
        }
        return file;
    }

    /** Waits for others that unpack; null where there are no locks. */
    private static FileLock lock(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException | OverlappingFileLockException e) {
            return null;
        }
    }

    /** Length and CRC-32 as the jar has them. */
    private void measure() throws IOException {
        URLConnection connection = library.openConnection();
        if (connection instanceof JarURLConnection jar) {
            length = jar.getJarEntry().getSize();
            crc = jar.getJarEntry().getCrc();
            return;
        }
        try (InputStream in = connection.getInputStream()) {
            sum(in);
        }
    }

    private void sum(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        length = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            sum.update(buffer, 0, n);
            length += n;
        }
        crc = sum.getValue();
    }

    private boolean whole(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != length || !ours(folder) || !ours(file)) {
            return false;
        }
        LibraryCache found = new LibraryCache(folder, library);
        try (InputStream in = Files.newInputStream(file)) {
            found.sum(in);
        }
        return found.crc == crc;
    }

    /** Whether it belongs to this user, and no other may write to it. */
    private static boolean ours(Path path) throws IOException {
        if (!posix()) {
            return true;
        }
        Path self = Path.of("/proc/self");
        Path mine = Files.exists(self) ? self : Path.of(System.getProperty("user.home"));
        return Files.getAttribute(path, "unix:uid").equals(Files.getAttribute(mine, "unix:uid"))
                && Files.getPosixFilePermissions(path).stream().noneMatch(OTHERS_WRITE::contains);
    }

    private void makeFolder() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (posix()) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createDirectory(folder);
            }
        }
        if (!ours(folder)) {
            throw new IOException(folder + ": others may write to it");
        }
    }

    private void unpack(Path file, boolean alone) throws IOException {
        if (alone) {
            removeOthers();
        }
        Path part = Files.createTempFile(folder, PREFIX, PART);
        try {
            copy(library, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Pieces that a killed process left, and libraries of other versions: another program that needs one unpacks it. */
    private void removeOthers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path old : files) {
                try {
                    Files.deleteIfExists(old);
                } catch (IOException e) {
                    // In use, on Windows.
                }
            }
        }
    }

    private static void copy(URL library, Path to) throws IOException {
        try (InputStream in = library.openStream();
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            in.transferTo(java.nio.channels.Channels.newOutputStream(out));
            out.force(true);
        }
        if (posix()) {
            Files.setPosixFilePermissions(to, OWNER_ONLY);
        }
    }

    /** From a temporary folder that only this user may enter; where a file in use can be removed, it is. */
    private static void loadPrivately(URL library) throws IOException {
        Path folder = Files.createTempDirectory("flashpoint-library");
        Path file = Files.createTempFile(folder, PREFIX, windows() ? ".dll" : ".so");
        try {
            copy(library, file);
            System.load(file.toString());
        } finally {
            if (windows()) {
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
            } else {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        }
    }
}
