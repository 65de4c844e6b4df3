package flashpoint.cli;

import flashpoint.results.Manifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Comparison of a results folder with its manifest, and with the same run again. */
final class Comparison {

    private final Path folder;
    private final List<String> differences = new ArrayList<>();

    Comparison(Path folder) {
        this.folder = folder;
    }

    /** One line a difference. */
    List<String> differences() {
        return differences;
    }

    /** Finds files that are not what the manifest says. */
    void damaged(Map<?, ?> listed) throws IOException {
        Map<String, Object> found = Manifest.files(folder);
        TreeSet<String> names = new TreeSet<>();
        listed.keySet().forEach(k -> names.add(String.valueOf(k)));
        for (String name : names) {
            if (!found.containsKey(name)) {
                differences.add(name + ": in the manifest, but not in the folder");
            } else if (!digest(found.get(name)).equals(digest(listed.get(name)))) {
                differences.add(name + ": not what the manifest says it was");
            }
        }
    }

    private static String digest(Object entry) {
        return entry instanceof Map<?, ?> map ? String.valueOf(map.get("sha256")) : "";
    }

    /** Compares files with those of the same run again. What is missing from the folder was found before. */
    void with(Path again, List<String> names) throws IOException {
        for (String name : names) {
            Path before = folder.resolve(name);
            long at = Files.exists(before) ? Files.mismatch(again.resolve(name), before) : -1;
            if (at >= 0) {
                String line = name.endsWith(".parquet") ? "" : " (line " + line(before, at) + ")";
                differences.add(name + ": differs from byte " + at + line + " on");
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

    /** Removes a folder of plain files. */
    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
