package flashpoint.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Temporary folders are gone with their process, however it ends; nobody else's are touched. */
class TemporaryFolder2Test {

    @TempDir
    private Path temp;

    /** Makes a folder with a file in it, says so and waits for ever. */
    static final class Child {
        public static void main(String[] args) throws Exception {
            TemporaryFolder2 folder = TemporaryFolder2.create(Path.of(args[0]), "flashpoint-test");
            Files.createDirectory(folder.path().resolve("inner"));
            Files.writeString(folder.path().resolve("inner/data"), "x");
            System.out.println("ready");
            Thread.sleep(100_000);
        }
    }

    private Process child() throws Exception {
        Process p = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        temp.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(p.inputReader().readLine()).isEqualTo("ready");
        return p;
    }

    private long folders() throws Exception {
        try (var all = Files.list(temp)) {
            return all.filter(p -> p.getFileName().toString().startsWith("flashpoint-test"))
                    .count();
        }
    }

    @Test
    void aSignalRemovesIt() throws Exception {
        Process p = child();
        assertThat(folders()).isEqualTo(1);
        p.destroy();
        assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folders()).isZero();
    }

    @Test
    void aKillLeavesItToTheNextAndALivingOneIsLeftAlone() throws Exception {
        Process killed = child();
        killed.destroyForcibly().waitFor();
        assertThat(folders()).isEqualTo(1);
        Process living = child();
        assertThat(folders()).as("the dead one's is gone").isEqualTo(1);
        Path stranger = Files.createDirectory(temp.resolve("flashpoint-test-of-mine"));
        Files.writeString(stranger.resolve("thesis"), "x");
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve(TemporaryFolder2.MARK), "");
        Files.writeString(elsewhere.resolve("thesis"), "x");
        Files.createSymbolicLink(temp.resolve("flashpoint-test-link"), elsewhere);
        try (TemporaryFolder2 mine = TemporaryFolder2.create(temp, "flashpoint-test")) {
            assertThat(mine.path()).isDirectory();
            assertThat(folders())
                    .as("the living one's, mine, a stranger's and a link")
                    .isEqualTo(4);
        }
        assertThat(folders()).isEqualTo(3);
        assertThat(stranger.resolve("thesis")).exists();
        assertThat(elsewhere.resolve("thesis")).exists();
        living.destroyForcibly().waitFor();
    }
}
