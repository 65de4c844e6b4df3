package flashpoint.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path temp;

    @Test
    void itGoesWhenItIsClosedWithAllThatIsInIt() throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.make(temp, "test")) {
            Files.createDirectories(folder.folder().resolve("a/b"));
            Files.writeString(folder.folder().resolve("a/b/c"), "x");
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextAndALiveOneStays() throws Exception {
        Path left = Files.createDirectories(temp.resolve("flashpoint-plan123"));
        Files.writeString(left.resolve(".flashpoint.lock"), "");
        Files.writeString(left.resolve("tables"), "x");
        Path theirs = Files.createDirectories(temp.resolve("flashpoint-notes"));
        Files.writeString(theirs.resolve("mine"), "precious");
        try (TemporaryFolder live = TemporaryFolder.make(temp, "test")) {
            assertThat(left).doesNotExist();
            TemporaryFolder.make(temp, "test").close();
            assertThat(live.folder()).isDirectory();
        }
        assertThat(theirs.resolve("mine")).hasContent("precious");
        assertThat(temp.toFile().list()).containsExactly("flashpoint-notes");
    }
}
