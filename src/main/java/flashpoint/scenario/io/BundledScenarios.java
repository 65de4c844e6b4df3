package flashpoint.scenario.io;

import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Scenarios bundled in the jar, addressed by name, for example {@code korday-2020}. */
public final class BundledScenarios {

    private static final String ROOT = "/flashpoint/scenarios/";

    private BundledScenarios() {}

    /**
     * A limiting case of the folder {@code theory}.
     *
     * @param name without {@code theory-} and ending
     * @param overrides {@code KEY=VALUE}
     * @return the scenario
     */
    public static Scenario theory(String name, String... overrides) {
        return read("theory/theory-" + name + ".yaml", overrides);
    }

    /**
     * A shipped scenario.
     *
     * @param name without ending
     * @param overrides {@code KEY=VALUE}
     * @return the scenario
     */
    public static Scenario shipped(String name, String... overrides) {
        return read(name + ".yaml", overrides);
    }

    /**
     * A bundled scenario by its name.
     *
     * @param name one of {@link #names}
     * @return the scenario
     */
    public static Scenario any(String name) {
        return read(name + ".yaml");
    }

    /**
     * A bundled scenario with its warnings, and where its parameters were set.
     *
     * @param name one of {@link #names}
     * @return the scenario as read
     */
    public static LoadedScenario loaded(String name) {
        return inside(name + ".yaml", path -> ScenarioReader.read(path, List.of()));
    }

    /**
     * A bundled scenario as its file has it, with whatever it extends.
     *
     * @param name one of {@link #names}
     * @return its template
     */
    public static ScenarioTemplate template(String name) {
        return inside(name + ".yaml", path -> ScenarioTemplate.read(path, List.of()));
    }

    /**
     * Names of the bundled scenarios.
     *
     * @return names without ending, in order; those of the folder {@code theory} last, as {@code theory/theory-quiet}
     */
    public static List<String> names() {
        return inside("", root -> {
            List<String> names = new ArrayList<>(list(root, ""));
            names.addAll(list(root.resolve("theory"), "theory/"));
            return names;
        });
    }

    /**
     * The scenarios of villages, without those of the lattice.
     *
     * @return some of {@link #names}, in their order
     */
    public static List<String> villages() {
        return names().stream().filter(n -> !any(n).lattice()).toList();
    }

    private static List<String> list(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".yaml"))
                    .map(n -> prefix + n.substring(0, n.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scenario read(String file, String... overrides) {
        return inside(
                file, path -> ScenarioReader.read(path, List.of(overrides)).scenario());
    }

    /** Reads a bundled file or folder, whether it lies in a folder of classes or in a jar. */
    private static <T> T inside(String file, Function<Path, T> look) {
        URL url = BundledScenarios.class.getResource(ROOT + file);
        if (url == null) {
            throw new IllegalStateException("the program lacks its scenario " + file);
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("file")) {
                return look.apply(Path.of(uri));
            }
            String text = uri.toString();
            Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return look.apply(inside.getPath(ROOT + file));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
