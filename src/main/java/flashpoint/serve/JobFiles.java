package flashpoint.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Scenario and experiment files that jobs may read: the YAML files of one folder and those below it, and one more. */
final class JobFiles {

    private static final int DEPTH = 3;

    private final Path root;
    private final Path own;

    /**
     * Files of a folder.
     *
     * @param root the folder; need not be there
     * @param own one more file; may be null
     */
    JobFiles(Path root, Path own) {
        this.root = root;
        this.own = own;
    }

    /** Names as they are shown, in order; the file of its own first. */
    List<String> names() throws IOException {
        return new ArrayList<>(all().keySet());
    }

    /** The file of a name; empty if it is none of those shown. */
    Optional<Path> file(String name) throws IOException {
        return Optional.ofNullable(all().get(name));
    }

    private Map<String, Path> all() throws IOException {
        Map<String, Path> all = new LinkedHashMap<>();
        if (own != null) {
            all.put(own.toString(), own);
        }
        if (Files.isDirectory(root)) {
            Path real = root.toRealPath();
            try (Stream<Path> inside = Files.walk(root, DEPTH)) {
                for (Path file : inside.filter(f -> f.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    // A link may lead anywhere.
                    if (Files.isRegularFile(file) && file.toRealPath().startsWith(real)) {
                        all.putIfAbsent(root.relativize(file).toString().replace('\\', '/'), file);
                    }
                }
            }
        }
        return all;
    }
}
