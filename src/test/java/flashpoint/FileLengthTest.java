package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lengths of source files: one idea a file, and what needs more than 400 lines is more than one. */
class FileLengthTest {

    private static final int MOST = 400;

    /** The registry: a line a parameter. */
    private static final List<String> TABLES = List.of("Parameter.java");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFileIsLong(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> above = files.filter(f -> f.toString().endsWith(".java")
                            && !TABLES.contains(f.getFileName().toString())
                            && lines(f) > MOST)
                    .toList();
            assertThat(above).as("files above %d lines", MOST).isEmpty();
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
