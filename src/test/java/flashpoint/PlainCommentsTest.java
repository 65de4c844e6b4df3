package flashpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments of the program name who or what is meant: a person, a process, a reader. */
class PlainCommentsTest {

    private static final Pattern VAGUE =
            Pattern.compile("^\\s*+(?:/\\*\\*|\\*|//).*\\b(?:whoever|somebody|nobody)\\b.*");

    @Test
    void noCommentSpeaksOfSomebody() throws IOException {
        List<String> vague = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> VAGUE.matcher(line).matches())
                        .forEach(line -> vague.add(file.getFileName() + ": " + line.strip()));
            }
        }
        assertThat(vague).isEmpty();
    }
}
