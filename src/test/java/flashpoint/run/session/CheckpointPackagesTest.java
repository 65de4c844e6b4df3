package flashpoint.run.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages that a checkpoint may hold: every package of the model, a new one included, or no run can go back. */
class CheckpointPackagesTest {

    @Test
    void everyRoomOfTheModelIsLetThrough() throws IOException {
        Path root = Path.of("src/main/java/flashpoint/model");
        try (Stream<Path> folders = Files.walk(root).filter(Files::isDirectory)) {
            List<String> rooms = folders.map(f -> "flashpoint.model"
                            + root.relativize(f)
                                    .toString()
                                    .replace('\\', '/')
                                    .replaceAll("^(?=.)", ".")
                                    .replace('/', '.'))
                    .toList();
            assertThat(rooms).hasSizeGreaterThan(8);
            assertThat(CheckpointFilter.PACKAGES).containsAll(rooms);
        }
    }
}
