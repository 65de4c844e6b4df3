package flashpoint.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of the files in a folder that this program wrote, as its manifest has them. A manifest may come from a
 * stranger: names that lead out of the folder are ignored.
 *
 * @param kind what the manifest calls itself, such as {@code run} or {@code sweep}; empty if there is none of ours
 * @param names relative paths with slashes, the manifest's own included
 */
public record FolderNames(String kind, Set<String> names) {

    private static final long LONGEST = 64_000_000;

    private static final FolderNames NONE = new FolderNames("", Set.of());

    /** Keeps the names in order. */
    public FolderNames {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /**
     * The names in a folder's manifest.
     *
     * @param folder a folder
     * @return none if it has no manifest, or one that is not of this program
     * @throws IOException if the manifest cannot be read
     */
    public static FolderNames of(Path folder) throws IOException {
        return in(folder.resolve(Manifest.NAME));
    }

    /** The names in a manifest that may have another name. */
    static FolderNames in(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LONGEST) {
            return NONE;
        }
        Map<String, Object> manifest;
        try {
            manifest = JsonText.map(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
        if (!"flashpoint".equals(manifest.get("program")) || !(manifest.get("files") instanceof Map<?, ?> files)) {
            return NONE;
        }
        Set<String> names = new TreeSet<>();
        for (Object name : files.keySet()) {
            if (inside(String.valueOf(name))) {
                names.add(String.valueOf(name));
            }
        }
        names.add(Manifest.NAME);
        return new FolderNames(String.valueOf(manifest.get("kind")), names);
    }

    /** Whether a relative path stays within its folder. */
    static boolean inside(String name) {
        if (name.isEmpty() || name.indexOf('\\') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /**
     * These names and others.
     *
     * @param more relative paths
     * @return all of them
     */
    public FolderNames with(Set<String> more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(more);
        return new FolderNames(kind, all);
    }
}
