package flashpoint.serve;

import flashpoint.results.FolderNames;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Kinds of results, as their manifests have them, that have the runs of a design. */
    private static final Set<String> SWEEPS = Set.of("sweep", "study");

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

    /** Names of the results folders of finished sweeps and studies within this folder, in order. */
    List<String> sweeps() throws IOException {
        List<String> sweeps = new ArrayList<>();
        for (String name : folders()) {
            if (sweep(root.resolve(name))) {
                sweeps.add(name);
            }
        }
        return sweeps;
    }

    /** The results folder of a finished sweep or study; empty if the name is none of those. */
    Optional<Path> sweep(String name) throws IOException {
        return folders().contains(name) && sweep(root.resolve(name))
                ? Optional.of(root.resolve(name))
                : Optional.empty();
    }

    /** Whether a folder has the manifest of a sweep or study and lies here, not where a link leads. */
    private boolean sweep(Path folder) {
        try {
            return SWEEPS.contains(FolderNames.of(folder).kind())
                    && folder.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            // What cannot be read is not offered.
            return false;
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
