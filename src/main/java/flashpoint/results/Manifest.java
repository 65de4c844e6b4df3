package flashpoint.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The manifest of a results folder: what made it, on what, and the SHA-256 of every file. It is written last; a folder
 * without one is not complete. It is the only place for clock times, hosts' traits and command lines.
 */
public final class Manifest {

    /** File name of the manifest. */
    public static final String NAME = "manifest.json";

    /** Marks, locks and staging folders, which are no results. */
    private static final Pattern SIDE = Pattern.compile("\\.(flashpoint|committed|incomplete-)");
    /** Bytes of a manifest; one of ten thousand charts has two million. */
    private static final long LONGEST = 64_000_000;

    private Manifest() {}

    /**
     * The SHA-256 and size of every file under a folder but the manifest, by relative path with slashes.
     *
     * @param folder a results folder
     * @return {@code path -> {"bytes": n, "sha256": hex}}, in order of path
     * @throws IOException if a file can't be read
     */
    public static Map<String, Object> files(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.filter(Files::isRegularFile)
                    .filter(p -> !SIDE.matcher(folder.relativize(p).toString()).lookingAt())
                    .toList();
        }
        Map<String, Object> files = new TreeMap<>();
        try {
            // Side by side: with a map in order of path, which thread is first has no effect.
            List<Map<String, Object>> entries =
                    all.parallelStream().map(Manifest::entry).toList();
            for (int k = 0; k < entries.size(); k++) {
                files.put(folder.relativize(all.get(k)).toString().replace('\\', '/'), entries.get(k));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        files.remove(NAME);
        return files;
    }

    private static Map<String, Object> entry(Path file) {
        try {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("bytes", Files.size(file));
            entry.put("sha256", sha256(file));
            return entry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The SHA-256 of a file.
     *
     * @param file the file
     * @return 64 hexadecimal digits
     * @throws IOException if it can't be read
     */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The Java and machine that run this program, and the program's version.
     *
     * @return entries of the manifest
     */
    public static Map<String, Object> environment() {
        Map<String, Object> e = new LinkedHashMap<>();
        e.put("program", "flashpoint");
        e.put("version", Version.number());
        e.put("commit", Version.commit());
        e.put("java", System.getProperty("java.version"));
        e.put("java_vendor", System.getProperty("java.vendor"));
        e.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        e.put("architecture", System.getProperty("os.arch"));
        e.put("processors", Runtime.getRuntime().availableProcessors());
        return e;
    }

    /**
     * Writes the manifest of a folder.
     *
     * @param folder the folder
     * @param content maps, lists, texts, numbers and truth values
     * @throws IOException if it can't be written
     */
    public static void write(Path folder, Map<String, Object> content) throws IOException {
        Files.writeString(folder.resolve(NAME), JsonText.indented(content) + "\n", StandardCharsets.UTF_8);
    }

    /**
     * Reads the manifest of a folder.
     *
     * @param folder a results folder
     * @return its entries
     * @throws IOException if there is none, or it is broken
     */
    public static Map<String, Object> read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new IOException(folder + " has no " + NAME + ", so it is no complete results folder");
        }
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + " is broken: longer than " + LONGEST / 1_000_000 + " MB");
        }
        try {
            return JsonText.map(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is broken", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is broken: not UTF-8 text", e);
        }
    }
}
