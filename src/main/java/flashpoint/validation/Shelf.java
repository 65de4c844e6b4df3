package flashpoint.validation;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.file.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;

/** The scenarios that travel with the program, so that checks can be run from any folder. */
final class Shelf {

    private static final String ROOT = "/flashpoint/scenarios/";

    private Shelf() {}

    /** A limiting case of the folder {@code theory}. */
    static Scenario theory(String name, String... overrides) {
        return read("theory/theory-" + name + ".yaml", overrides);
    }

    /** A shipped scenario. */
    static Scenario shipped(String name, String... overrides) {
        return read(name + ".yaml", overrides);
    }

    private static Scenario read(String file, String... overrides) {
        URL url = Shelf.class.getResource(ROOT + file);
        if (url == null) {
            throw new IllegalStateException("the program lacks its scenario " + file);
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("file")) {
                return ScenarioReader.read(Path.of(uri), List.of(overrides)).scenario();
            }
            String text = uri.toString();
            Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return ScenarioReader.read(inside.getPath(ROOT + file), List.of(overrides))
                        .scenario();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
