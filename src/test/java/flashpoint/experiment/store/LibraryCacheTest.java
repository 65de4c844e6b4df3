package flashpoint.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library is unpacked once, whole, where nobody else may write. */
class LibraryCacheTest {

    private static final byte[] CONTENT = "a library\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folder() {
        assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
        folder = temp.resolve("deep/er/cache");
    }

    private LibraryCache cache() throws IOException {
        Path library = temp.resolve("library");
        Files.write(library, CONTENT);
        return new LibraryCache(folder, library.toUri().toURL());
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void itIsUnpackedOnceForThisUserAlone() throws Exception {
        Path file = cache().file();
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(rights(file)).isEqualTo("rwx------");
        assertThat(rights(folder)).isEqualTo("rwx------");
        Object key = Files.getAttribute(file, "unix:ino");
        assertThat(cache().file()).isEqualTo(file);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(key);
    }

    @Test
    void aDamagedOneIsUnpackedAnewAndPiecesOfKilledProcessesAreRemoved() throws Exception {
        Path file = cache().file();
        byte[] other = CONTENT.clone();
        other[500] ^= 1;
        Files.write(file, other);
        Path piece = Files.write(folder.resolve("libduckdb-123.part"), new byte[100]);
        assertThat(cache().file()).hasBinaryContent(CONTENT);
        assertThat(piece).doesNotExist();
        Files.write(file, Arrays.copyOf(CONTENT, 10));
        assertThat(cache().file()).hasBinaryContent(CONTENT);
    }

    @Test
    void whatOthersMayWriteIsNotLoaded() throws Exception {
        Path file = cache().file();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(rights(cache().file())).isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> cache().file()).hasMessage(folder + ": others may write to it");
    }

    /** The class that stands in for the driver's has its native methods, no more and no fewer. */
    @Test
    void theNativeMethodsAreThoseOfTheDriver() throws Exception {
        URL jar = DuckDBDriver.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader driver = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader())) {
            Class<?> theirs = Class.forName("org.duckdb.DuckDBNative", false, driver);
            Class<?> ours = Class.forName("org.duckdb.DuckDBNative");
            assertThat(theirs.getProtectionDomain().getCodeSource().getLocation())
                    .isNotEqualTo(ours.getProtectionDomain().getCodeSource().getLocation());
            assertThat(natives(ours)).hasSizeGreaterThan(40).isEqualTo(natives(theirs));
        }
    }

    private static Set<String> natives(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> java.lang.reflect.Modifier.isNative(m.getModifiers()))
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
