package flashpoint.serve;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Results folders that are shown: those within one folder that have a manifest of this program. Nothing outside of it is. */
final class ServedResults {

    /** Types of files that a results folder may show; others are not. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "csv", "text/plain; charset=utf-8",
            "yaml", "text/plain; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png");

    private final Path root;

    /** Folders within a folder, which need not be there. */
    ServedResults(Path root) {
        this.root = root;
    }

    /** Names of the results folders, in order. */
    List<String> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(f -> Files.isRegularFile(f.resolve(Manifest.NAME)))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Names of the files that a results folder shows, its report first. */
    List<String> files(String folder) throws IOException {
        Path place = root.resolve(folder);
        try (Stream<Path> inside = Files.walk(place, 2)) {
            return inside.filter(
                            f -> Files.isRegularFile(f) && type(f.toString()).isPresent())
                    .map(f -> place.relativize(f).toString().replace('\\', '/'))
                    .sorted((a, b) -> a.equals("report.html") ? -1 : b.equals("report.html") ? 1 : a.compareTo(b))
                    .toList();
        }
    }

    /**
     * A file to show.
     *
     * @param name folder, slash, file; as it was asked for
     * @return the file; empty if it is none of those shown, whatever the reason
     */
    Optional<Path> file(String name) throws IOException {
        int slash = name.indexOf('/');
        if (slash <= 0
                || !folders().contains(name.substring(0, slash))
                || type(name).isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = root.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            // Links and dots are followed before it is asked where they lead.
            Path folder = root.resolve(name.substring(0, slash)).toRealPath();
            boolean within =
                    folder.startsWith(root.toRealPath()) && file.toRealPath().startsWith(folder);
            return within ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The type of a file that may be shown, by its ending. */
    static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
