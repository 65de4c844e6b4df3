package flashpoint.experiment.store;

import flashpoint.core.FailureText;
import flashpoint.experiment.plan.SweepException;
import flashpoint.results.RefusedException;
import flashpoint.results.ResultsFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The files of a sweep's results folder. */
public final class SweepFiles {

    public static final String RUNS = "runs.csv";
    public static final String SERIES = "series.csv";
    public static final String EVENTS = "events.csv";
    public static final String COLUMNS = "columns.csv";
    public static final String SCENARIO = "scenario.yaml";
    public static final String EXPERIMENT = "experiment.yaml";
    public static final String POINTS = "points.csv";
    public static final String STATISTICS = "statistics.csv";

    /** Commands that let DuckDB read the tables from the parts. */
    public static final String VIEWS = "views.sql";

    public static final String REPORT = "report.html";
    public static final String CHARTS = "charts";

    /** What manifest and mark of a sweep call it. */
    public static final String KIND = "sweep";

    /** What manifest and mark of a study call it; the manifest's entry {@code study} has the verb. */
    public static final String STUDY = "study";

    /** The store and what DuckDB keeps beside it: ours in a sweep's folder, though no manifest has their digests. */
    private static final Set<String> STORE = Set.of(
            Store.NAME,
            Store.NAME + ".wal",
            Store.NAME + ".tmp",
            Store.FRESH,
            Store.FRESH + ".wal",
            Store.FRESH + ".tmp");

    private SweepFiles() {}

    /** The name of the Parquet file beside a CSV file. */
    public static String parquet(String csv) {
        return csv.replace(".csv", ".parquet");
    }

    /**
     * Opens a folder for a new sweep.
     *
     * @param folder the folder
     * @param request whether an old one may be replaced, and what is read
     * @return the folder, locked
     * @throws SweepException if it is in use, holds what may not be replaced, or cannot be written
     */
    static ResultsFolder open(Path folder, Beginning request) throws SweepException {
        try {
            return ResultsFolder.open(
                    folder, new ResultsFolder.Request(request.force(), request.inputs(), SweepFiles::store));
        } catch (RefusedException e) {
            throw new SweepException(e.getMessage(), e);
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be written: " + reason(e), e);
        }
    }

    /** Opens a folder to go on with the sweep in it. */
    static ResultsFolder reopen(Path folder) throws SweepException {
        try {
            return ResultsFolder.reopen(folder);
        } catch (RefusedException e) {
            throw new SweepException(e.getMessage(), e);
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be written: " + reason(e), e);
        }
    }

    /** The store is ours if the manifest or the mark beside it says so, or it can be read as one. */
    private static Set<String> store(Path folder, String kind) {
        if (!kind.equals(KIND)
                && !kind.equals(STUDY)
                && Files.isRegularFile(folder.resolve(Store.NAME), LinkOption.NOFOLLOW_LINKS)) {
            try {
                Store.open(folder).close();
            } catch (SweepException | RuntimeException e) {
                return Set.of();
            }
            return withParts(folder);
        }
        return kind.equals(KIND) || kind.equals(STUDY) ? withParts(folder) : Set.of();
    }

    private static Set<String> withParts(Path folder) {
        Set<String> names = new TreeSet<>(STORE);
        names.addAll(PartFolder.names(folder));
        return names;
    }

    /** Reason why a file could not be written, without the name of a class. */
    public static String reason(IOException e) {
        return FailureText.of(e);
    }
}
