package flashpoint.cli.check;

import flashpoint.results.Manifest;
import flashpoint.results.OwnFiles;
import flashpoint.yaml.InputError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comparison of a results folder with its manifest, and with the same run again. */
final class Comparison {

    /** What a manifest does not list: itself, the store of a sweep, and marks of the program. */
    private static final Pattern UNLISTED = Pattern.compile(
            "manifest\\.json|sweep\\.duckdb(?:\\.[^/]*+)?|parts/(?:parts\\.json|part-[0-9]{5,6}/(?:part\\.json|[a-z_]++\\.parquet))|\\.(?:flashpoint|committed|incomplete-)[^/]*+");

    private final Path folder;
    private final List<String> differences = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private final Set<String> different = new HashSet<>();

    Comparison(Path folder) {
        this.folder = folder;
    }

    /** One line a difference. */
    List<String> differences() {
        return differences;
    }

    /** One line a file that is no result of ours. */
    List<String> strangers() {
        return strangers;
    }

    /** Finds files that are not what the manifest says, and files of ours that it does not name. */
    void damaged(Map<?, ?> listed) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        listed.keySet().forEach(k -> names.add(String.valueOf(k)));
        Map<String, Path> found = found();
        for (String name : names) {
            Path file = found.get(name);
            if (file == null) {
                differ(name, "in the manifest, but not in the folder");
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                differ(name, "no plain file, but a link, a pipe or a device");
            } else if (!Manifest.sha256(file).equals(digest(listed.get(name)))) {
                differ(name, "not what the manifest says it was");
            }
        }
        for (String name : found.keySet()) {
            if (names.contains(name) || UNLISTED.matcher(name).matches()) {
                continue;
            }
            if (OwnFiles.isResult(name)) {
                differ(name, "not in the manifest");
            } else {
                strangers.add(InputError.line(name) + ": not in the manifest, and nothing that Flashpoint writes");
            }
        }
    }

    /** Whatever is in the folder, by its name with slashes; links are not followed. */
    private Map<String, Path> found() throws IOException {
        TreeMap<String, Path> found = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .forEach(p -> found.put(folder.relativize(p).toString().replace('\\', '/'), p));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return found;
    }

    private void differ(String name, String how) {
        if (different.add(name)) {
            differences.add(InputError.line(name) + ": " + how);
        }
    }

    /** Finds what the manifest says of the runs that is not so. */
    void said(String what, Object manifest, Object truth) {
        if (manifest != null && !String.valueOf(manifest).equals(String.valueOf(truth))) {
            differ(
                    "manifest.json: " + what,
                    "says " + InputError.plain(String.valueOf(manifest)) + ", but it is "
                            + InputError.plain(String.valueOf(truth)));
        }
    }

    private static String digest(Object entry) {
        return entry instanceof Map<?, ?> map ? String.valueOf(map.get("sha256")) : "";
    }

    /** Compares files with those of the same run again. What is missing from the folder was found before. */
    void with(Path again, List<String> names) throws IOException {
        for (String name : names) {
            Path before = folder.resolve(name);
            if (!Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)) {
                differ(name, "missing from the folder");
                continue;
            }
            long at = Files.mismatch(again.resolve(name), before);
            if (at >= 0) {
                String line = name.endsWith(".parquet") ? "" : " (line " + line(before, at) + ")";
                different.remove(name);
                differ(name, "differs from byte " + at + line + " on");
            }
        }
    }

    /** The line in which a byte stands. */
    private static long line(Path file, long at) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = new byte[1 << 16];
            long seen = 0;
            for (int n = in.read(part); n > 0 && seen < at; n = in.read(part)) {
                for (int i = 0; i < n && seen + i < at; i++) {
                    line += part[i] == '\n' ? 1 : 0;
                }
                seen += n;
            }
        }
        return line;
    }
}
