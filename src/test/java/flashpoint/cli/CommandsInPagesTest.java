package flashpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines shown in the guide and the worksheets are command lines of this program. */
class CommandsInPagesTest {

    private static final Path PAGES = Path.of("src/site/markdown");
    private static final String PROGRAM = "java -jar target/flashpoint.jar ";

    @TempDir
    private Path folder;

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    /** Indented lines that call the program; those with an ellipsis show a form and not a command. */
    private static List<String[]> commands(Path page) throws IOException {
        List<String[]> commands = new ArrayList<>();
        for (String line : Files.readString(page).replaceAll("\\\\\\n *", "").split("\n")) {
            if (line.matches(" {4,}(\\$ )?" + PROGRAM + ".*") && !line.contains("\u2026")) {
                String words = line.substring(line.indexOf(PROGRAM) + PROGRAM.length());
                words = words.replaceAll(" +(#|>|&&|\\|) .*", "").replaceAll("[\"']", "");
                commands.add(words.strip().split(" +"));
            }
        }
        return commands;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyCommandLineIsUnderstood(Path page) throws IOException {
        for (String[] words : commands(page)) {
            assertThatCode(() -> Flashpoint.commandLine(words).parseArgs(words))
                    .as("%s: %s", page, String.join(" ", words))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void thereAreCommandLinesToBeUnderstood() throws IOException {
        int found = 0;
        for (Path page : pages().toList()) {
            found += commands(page).size();
        }
        assertThat(found).isGreaterThan(30);
    }

    static Stream<Path> lessons() throws IOException {
        return pages().filter(p -> p.startsWith(PAGES.resolve("classroom")));
    }

    /** Windows apart, what a lesson asks for is done: with two replicates where it says twenty. */
    @ParameterizedTest
    @MethodSource("lessons")
    void everyCommandLineOfALessonRuns(Path page) throws IOException {
        int n = 0;
        for (String[] words : commands(page)) {
            for (int k = 1; k < words.length; k++) {
                if (words[k - 1].equals("--out")) {
                    words[k] = folder.resolve("out-" + n++).toString();
                } else if (words[k - 1].equals("--replicates")) {
                    words[k] = "2";
                }
            }
            if (!words[0].equals("gui")) {
                CommandRunner shell = CommandRunner.run(words);
                assertThat(shell.exit())
                        .as("%s: %s", String.join(" ", words), shell.err())
                        .isZero();
            } else {
                assertThat(Path.of(words[1])).exists();
            }
        }
    }
}
