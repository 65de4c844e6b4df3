package flashpoint.yaml;

import flashpoint.core.FailureText;
import flashpoint.yaml.Node.Scalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;

/** Text files; every failure is told in one line. */
public final class TextFile {

    private TextFile() {}

    /**
     * A whole file.
     *
     * @param path where it is
     * @param label its name for messages about its content
     * @param asked where it was asked for, for messages about its absence
     * @param key the key that asked for it; empty if none
     * @return its text without byte order mark
     * @throws InputException if there is no such file, or it is too long or no UTF-8
     */
    public static String text(Path path, String label, SourcePosition asked, String key) {
        byte[] bytes = bytes(path, asked, key);
        InputFiles.read(path);
        if (bytes.length > YamlTree.LONGEST) {
            throw InputException.at(
                    SourcePosition.of(label),
                    "",
                    "the file is too long",
                    "at most " + YamlTree.LONGEST / 1_000_000 + " MB");
        }
        try {
            if (!Encodings.wide(bytes).isEmpty()) {
                throw new CharacterCodingException();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
            // The same letters written in two ways are the same name.
            return Normalizer.normalize(bare, Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw InputException.at(
                    new SourcePosition(label, Encodings.line(bytes), 0),
                    "",
                    "the file is no UTF-8, but " + Encodings.name(bytes),
                    "UTF-8 (in an editor: save as, encoding UTF-8; in Excel: CSV UTF-8)");
        }
    }

    private static byte[] bytes(Path path, SourcePosition asked, String key) {
        String got = asked.line() > 0 || !key.isEmpty() ? "got " + InputError.quoted(path.toString()) + ", " : "";
        if (java.nio.file.Files.isDirectory(path)) {
            throw InputException.at(asked, key, got + "a folder", "a file");
        }
        if (java.nio.file.Files.notExists(path)) {
            throw InputException.at(asked, key, got + "no such file", "", Paths.near(path));
        }
        if (java.nio.file.Files.exists(path) && !java.nio.file.Files.isRegularFile(path)) {
            // A pipe would be waited for, and a device has no end.
            throw InputException.at(asked, key, got + "a pipe or a device", "a file");
        }
        try (InputStream in = java.nio.file.Files.newInputStream(path)) {
            return in.readNBytes(YamlTree.LONGEST + 1);
        } catch (IOException e) {
            throw InputException.at(asked, key, got + "the file cannot be read: " + FailureText.reason(e));
        }
    }

    /**
     * A file that another one names.
     *
     * @param file the file that names it
     * @param name its name, relative to that file
     * @param key the key it stands under
     * @return where it is
     * @throws InputException if that can be no file name
     */
    public static Path beside(Path file, Scalar name, String key) {
        try {
            return Paths.written(file.resolveSibling(name.text()).normalize());
        } catch (InvalidPathException e) {
            String allowed = Locales.unicode() ? "the name of a file" : Locales.REMEDY;
            throw InputException.at(name.mark(), key, name.got(), allowed);
        }
    }
}
