package flashpoint.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Mark of a folder at which this program is at work, a file {@link #NAME} in it: what for, and a token that tells one
 * process from another. A finished results folder has none; its manifest takes the place.
 *
 * @param kind {@link #STAGING} or what is made there, such as {@code sweep}
 * @param folder file name of the results folder it belongs to
 * @param token of the process
 */
record FolderMark(String kind, String folder, String token) {

    /** File name of the mark. */
    static final String NAME = ".flashpoint";

    /** Kind of a folder in which results are written until they are complete. */
    static final String STAGING = "staging";

    private static final long LONGEST = 10_000;

    /** Writes the mark into a folder that has none, and forces it to disk. */
    void write(Path folder) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("program", "flashpoint");
        content.put("kind", kind);
        content.put("folder", this.folder);
        content.put("token", token);
        Path file = folder.resolve(NAME);
        Files.writeString(
                file,
                JsonText.line(content) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Durable.file(file);
    }

    /** The mark of a folder, or null if it has none of this program. */
    static FolderMark of(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) > LONGEST) {
            return null;
        }
        try {
            Map<String, Object> content = JsonText.map(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            return "flashpoint".equals(content.get("program"))
                    ? new FolderMark(
                            String.valueOf(content.get("kind")),
                            String.valueOf(content.get("folder")),
                            String.valueOf(content.get("token")))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static void remove(Path folder) throws IOException {
        if (of(folder) != null) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
    }
}
