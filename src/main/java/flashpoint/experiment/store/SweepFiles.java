package flashpoint.experiment.store;

import flashpoint.experiment.plan.SweepException;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a sweep's results folder. */
public final class SweepFiles {

    public static final String RUNS = "runs.csv";
    public static final String SERIES = "series.csv";
    public static final String EVENTS = "events.csv";
    public static final String COLUMNS = "columns.csv";
    public static final String SCENARIO = "scenario.yaml";
    public static final String EXPERIMENT = "experiment.yaml";
    public static final String POINTS = "points.csv";
    public static final String REPORT = "report.html";
    public static final String CHARTS = "charts";

    /** Ending of a file that is being written. */
    public static final String PART = ".part";

    private static final List<String> OWN = List.of(
            Manifest.NAME,
            Store.NAME,
            Store.NAME + ".wal",
            Store.NAME + ".tmp",
            RUNS,
            parquet(RUNS),
            SERIES,
            parquet(SERIES),
            EVENTS,
            parquet(EVENTS),
            COLUMNS,
            SCENARIO,
            EXPERIMENT,
            POINTS,
            REPORT,
            CHARTS);

    private SweepFiles() {}

    /** The name of the Parquet file beside a CSV file. */
    public static String parquet(String csv) {
        return csv.replace(".csv", ".parquet");
    }

    /** Makes a folder ready for a new store. */
    public static void prepare(Path folder, boolean force) throws SweepException {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new SweepException(folder + " is a file, not a folder");
            }
            if (Files.isDirectory(folder) && !empty(folder)) {
                if (!force) {
                    String what = Files.exists(folder.resolve(Store.NAME))
                            ? " holds a sweep; resume continues it, --force begins it anew"
                            : " is not empty; --force overwrites it";
                    throw new SweepException(folder + what);
                }
                Database.refuseIfInUse(folder.resolve(Store.NAME));
                for (String own : OWN) {
                    delete(folder.resolve(own));
                    delete(folder.resolve(own + PART));
                }
            }
            Files.createDirectories(folder);
            delete(folder.resolve(Store.FRESH));
            delete(folder.resolve(Store.FRESH + ".wal"));
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be written: " + reason(e), e);
        }
    }

    /** Whether there is nothing in it but what a sweep left that was killed before it had begun. */
    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(p -> p.getFileName().toString().startsWith(Store.FRESH));
        }
    }

    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> tree = Files.walk(path)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path p : all) {
            Files.delete(p);
        }
    }

    /** Writes a file so that it is there whole or not at all. */
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        content.write(part);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fills a file. */
    public interface Content {
        void write(Path part) throws IOException;
    }

    /** The SHA-256 of every exported file; the store is none, since its bytes depend on its history. */
    public static Map<String, Object> digests(Path folder) throws IOException {
        Map<String, Object> digests = new TreeMap<>();
        for (String own : OWN) {
            Path path = folder.resolve(own);
            if (own.startsWith(Store.NAME) || own.equals(Manifest.NAME) || !Files.exists(path)) {
                continue;
            }
            if (Files.isDirectory(path)) {
                Manifest.files(path).forEach((name, entry) -> digests.put(own + "/" + name, entry));
            } else {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("bytes", Files.size(path));
                entry.put("sha256", Manifest.sha256(path));
                digests.put(own, entry);
            }
        }
        return digests;
    }

    /** Reason why a file could not be written, without the name of a class. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return plain(system.getReason());
        }
        return plain(String.valueOf(e.getMessage()));
    }

    /** The words of the system in ours, where they matter most. */
    static String plain(String reason) {
        return reason.contains("No space left") ? "no space left on the disk" : reason;
    }
}
