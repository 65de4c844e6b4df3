package flashpoint.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.yaml.Node.Scalar;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files: what is no UTF-8 is told by the name of what it probably is, and what is no file by what there is. */
class TextFileTest {

    @TempDir
    private Path folder;

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.txt"), bytes);
        return TextFile.text(file, "f.txt", SourcePosition.of("asked"), "");
    }

    @Test
    void aMarkIsLeftOutAndAccentsAreJoined() throws IOException {
        assertThat(read("\uFEFFa\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\n");
        assertThat(read("e\u0301".getBytes(StandardCharsets.UTF_8))).isEqualTo("\u00E9");
        assertThat(read(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16, UTF-16",
        "UTF-16LE, UTF-16 without a mark",
        "UTF-16BE, UTF-16 without a mark",
        "UTF-32, UTF-32 without a mark",
        "windows-1252, windows-1252",
        "windows-1251, windows-1251",
        "KOI8-R, KOI8-R"
    })
    void anotherEncodingIsNamed(String encoding, String name) {
        String text = encoding.startsWith("windows-1252")
                ? "name,x\nZambézia,1\nMaputo,2\n"
                : encoding.startsWith("UTF") ? "name,x\nNorth,1\nSouth,2\n" : "name,x\nСортобе,1\nМасанчи,2\n";
        assertThatThrownBy(() -> read(text.getBytes(Charset.forName(encoding))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the file is no UTF-8, but ")
                .hasMessageContaining(name)
                .hasMessageContaining("save as");
    }

    @Test
    void theLineOfTheFirstFaultIsNamed() {
        assertThatThrownBy(() -> read("a\r\nb\rc\n\u00E9t\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("f.txt:4: ");
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        SourcePosition asked = new SourcePosition("s.yaml", 3, 4);
        assertThatThrownBy(() -> TextFile.text(folder, "x", asked, "villages"))
                .hasMessageStartingWith("s.yaml:3:4: villages: got ")
                .hasMessageContaining("a folder, allowed: a file");
        Files.writeString(folder.resolve("Map.csv"), "");
        assertThatThrownBy(() -> TextFile.text(folder.resolve("map.csv"), "x", asked, "villages"))
                .hasMessageContaining("no such file")
                .hasMessageContaining("did you mean")
                .hasMessageContaining("Map.csv");
        assertThatThrownBy(() -> TextFile.text(folder.resolve("other"), "x", asked, "villages"))
                .hasMessageContaining("no such file")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("did you mean"));
    }

    @Test
    void filesThatAreReadAreNotedWhileSomebodyWatches() throws IOException {
        read(new byte[] {'a'});
        try (InputFiles outer = InputFiles.watch()) {
            read(new byte[] {'b'});
            try (InputFiles inner = InputFiles.watch()) {
                Path other = Files.writeString(folder.resolve("g.txt"), "g");
                TextFile.text(other, "g.txt", SourcePosition.of("asked"), "");
                assertThat(inner.files()).containsExactly(other);
            }
            assertThat(outer.files()).containsExactly(folder.resolve("f.txt"), folder.resolve("g.txt"));
        }
        try (InputFiles later = InputFiles.watch()) {
            assertThat(later.files()).isEmpty();
        }
    }

    @Test
    void aNamedFileLiesBesideTheOneThatNamesIt() {
        Scalar name = new Scalar(SourcePosition.of("f"), "../v.csv", false);
        assertThat(TextFile.beside(Path.of("a/b/c.yaml"), name, "villages")).isEqualTo(Path.of("a/v.csv"));
        Scalar nul = new Scalar(new SourcePosition("f", 1, 2), "a\0b", true);
        assertThatThrownBy(() -> TextFile.beside(Path.of("c.yaml"), nul, "villages"))
                .hasMessageStartingWith("f:1:2: villages: got \"a\\u0000b\", allowed: ");
    }

    @Test
    void anEncodingSaysWhichLettersItHas() {
        assertThat(Locales.encodes("US-ASCII", "ң")).isFalse();
        assertThat(Locales.encodes("US-ASCII", "n")).isTrue();
        assertThat(Locales.encodes("UTF-8", "ң")).isTrue();
        assertThat(Locales.encodes("no such", "ң")).isTrue();
    }
}
