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

    /** What each mark begins with. */
    private static final String BEGINNING = "{\"program\":\"flashpoint\",\"kind\":\"";

    /** Writes the mark into a folder that has none, or half of one, and forces it to disk. */
    void write(Path folder) throws IOException {
        if (isUnfinished(folder)) {
            Files.delete(folder.resolve(NAME));
        }
        Path file = folder.resolve(NAME);
        Files.writeString(
                file, text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Durable.file(file);
    }

    private String text() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("program", "flashpoint");
        content.put("kind", kind);
        content.put("folder", folder);
        content.put("token", token);
        return JsonText.line(content) + "\n";
    }

    /**
     * Whether a folder holds a mark that a process began to write, and could not, or was ended before it had: a file of
     * its name that is empty, or has only zeros, or the beginning of a mark. It tells nothing, so nothing is lost with it.
     */
    static boolean isUnfinished(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return false;
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return text.chars().allMatch(c -> c == 0)
                || BEGINNING.startsWith(text)
                || (text.startsWith(BEGINNING) && text.indexOf('}') < 0);
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
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Map<String, Object> content = JsonText.map(text);
            FolderMark mark = new FolderMark(
                    String.valueOf(content.get("kind")),
                    String.valueOf(content.get("folder")),
                    String.valueOf(content.get("token")));
            // A file with more in it than a mark is not only ours, and is never removed.
            return text.equals(mark.text()) ? mark : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static void remove(Path folder) throws IOException {
        if (of(folder) != null || isUnfinished(folder)) {
            Files.deleteIfExists(folder.resolve(NAME));
        }
    }
}
