package flashpoint.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of files as other systems write them. */
final class Paths {

    /** What YAML makes of a backslash and a letter within double quotes. */
    private static final Map<Character, String> ESCAPES = Map.of(
            '\t', "t", '\n', "n", '\r', "r", '\b', "b", '\f', "f", '\u000B', "v", '\u0007', "a", '\u0000', "0",
            '\u001B', "e", '\u0085', "N");

    /** Files of a folder that are looked at. */
    private static final int MOST = 10_000;

    private Paths() {}

    /** The path itself, or the same with letters and accents written apart, if that is the one there is. */
    static Path written(Path path) {
        if (Files.exists(path)) {
            return path;
        }
        Path apart = Path.of(Normalizer.normalize(path.toString(), Normalizer.Form.NFD));
        return Files.exists(apart) ? apart : path;
    }

    /** A file that a name that is not there probably meant; empty if there is none. */
    static String near(Path path) {
        String text = path.toString();
        StringBuilder slashes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letter = ESCAPES.get(c);
            slashes.append(
                    letter != null ? "/" + letter : c == '\u00A0' ? "/_" : Character.toString(c == '\\' ? '/' : c));
        }
        try {
            boolean changed = !slashes.toString().equals(text);
            if (changed && Files.exists(Path.of(slashes.toString()))) {
                return slashes.toString();
            }
            return beside(changed ? Path.of(slashes.toString()) : path);
        } catch (InvalidPathException e) {
            return "";
        }
    }

    /** The file in the same folder whose name differs in case only, or looks the same. */
    private static String beside(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || path.getFileName() == null || !Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            String name = path.getFileName().toString();
            List<String> there = files.limit(MOST)
                    .map(p -> p.getFileName().toString())
                    .sorted()
                    .toList();
            String near = there.stream()
                    .filter(other -> other.equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(Confusables.of(name, there));
            return near.isEmpty() || near.equals(name)
                    ? ""
                    : path.resolveSibling(near).toString();
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
