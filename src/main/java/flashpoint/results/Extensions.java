package flashpoint.results;

import flashpoint.scenario.Event;
import flashpoint.scenario.EventKind;
import flashpoint.scenario.EventKinds;
import flashpoint.scenario.EventType;
import flashpoint.scenario.Scenario;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Identity of the extensions that a scenario uses, for the manifest: which jar brought which kind of event. Extensions
 * that are loaded but not used change no result and are not named.
 */
public final class Extensions {

    private Extensions() {}

    /**
     * Entries of the manifest for the extensions a scenario uses.
     *
     * @param scenario resolved scenario
     * @return for each kind of event {@code {"event", "name", "version", "sha256"}}, in order of event; name and version
     *     are those of the jar's own manifest ({@code Implementation-Title}, {@code Implementation-Version})
     * @throws IOException if a jar cannot be read
     */
    public static List<Object> used(Scenario scenario) throws IOException {
        List<EventKind> kinds = scenario.events().stream()
                .map(Event::type)
                .filter(k -> !(k instanceof EventType))
                .sorted(java.util.Comparator.comparing(EventKind::name))
                .toList();
        Map<String, Object> entries = new LinkedHashMap<>();
        for (EventKind kind : kinds) {
            if (!entries.containsKey(kind.name())) {
                entries.put(kind.name(), identity(kind));
            }
        }
        return new ArrayList<>(entries.values());
    }

    /**
     * Identity of the jar that brought a kind of event.
     *
     * @param kind a kind that is not built in
     * @return {@code {"event", "name", "version", "sha256"}}
     * @throws IOException if the jar cannot be read
     */
    public static Map<String, Object> identity(EventKind kind) throws IOException {
        Path jar = location(kind);
        Package own = kind.getClass().getPackage();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("event", kind.name());
        entry.put(
                "name",
                Optional.ofNullable(own.getImplementationTitle())
                        .orElse(String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "")));
        entry.put("version", Optional.ofNullable(own.getImplementationVersion()).orElse(""));
        entry.put("sha256", Files.isDirectory(jar) ? ofFolder(jar) : Manifest.sha256(jar));
        return entry;
    }

    private static Path location(EventKind kind) throws IOException {
        CodeSource source = kind.getClass().getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IOException("extension " + kind.name() + ": it cannot be said which jar it came from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException("extension " + kind.name() + " does not come from a file", e);
        }
    }

    /** Classes in a folder, as while an extension is being written: the digest of the list of its files. */
    private static String ofFolder(Path folder) throws IOException {
        Path list = Files.createTempFile("flashpoint-extension", ".json");
        try {
            Files.writeString(list, JsonText.indented(Manifest.files(folder)), StandardCharsets.UTF_8);
            return Manifest.sha256(list);
        } finally {
            Files.delete(list);
        }
    }

    /**
     * Why results cannot be made again with the extensions that are loaded.
     *
     * @param manifest the manifest of the results
     * @return a line; empty if every extension it names is there, to the byte
     * @throws IOException if a jar cannot be read
     */
    public static Optional<String> refusal(Map<String, Object> manifest) throws IOException {
        if (!(manifest.get("extensions") instanceof List<?> entries)) {
            return Optional.empty();
        }
        for (Object entry : entries) {
            Map<?, ?> made = (Map<?, ?>) entry;
            Optional<EventKind> kind = EventKinds.of(String.valueOf(made.get("event")));
            if (kind.isEmpty() || kind.get() instanceof EventType) {
                return Optional.of("made with the extension " + words(made) + " for " + made.get("event")
                        + ", which is not on the class path");
            }
            Map<String, Object> found = identity(kind.get());
            if (!found.get("sha256").equals(made.get("sha256"))) {
                return Optional.of("made with the extension " + words(made) + " for " + made.get("event")
                        + ", found another: " + words(found));
            }
        }
        return Optional.empty();
    }

    private static String words(Map<?, ?> entry) {
        String version = String.valueOf(entry.get("version"));
        return entry.get("name") + (version.isEmpty() ? "" : " " + version) + " (SHA-256 " + entry.get("sha256") + ")";
    }
}
