package flashpoint.experiment.execute;

import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.Manifest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep run again from what its results folder says of itself: {@code experiment.yaml} with its scenario and points. The
 * store is not asked, so that a folder can be checked that was passed on without it.
 */
public final class Reproduction {

    private final Plan plan;
    private final Shard shard;

    private final boolean rows;

    private Reproduction(Plan plan, Shard shard, boolean rows) {
        this.plan = plan;
        this.shard = shard;
        this.rows = rows;
    }

    /**
     * Reads a folder.
     *
     * @param folder results folder of a finished sweep, or of a shard of one
     * @param manifest its manifest, see {@link Manifest#read}
     * @return what is to be run again
     * @throws flashpoint.yaml.InputException if the experiment in the folder cannot be read
     */
    public static Reproduction of(Path folder, Map<String, Object> manifest) {
        Path file = folder.resolve(SweepFiles.EXPERIMENT);
        Plan plan = Planner.plan(ExperimentReader.read(file, CommandSettings.NONE));
        // Where the parts are the result, no table of rows was written beside them.
        boolean rows = !(manifest.get("files") instanceof Map<?, ?> files) || !files.containsKey(SweepFiles.VIEWS);
        return new Reproduction(plan, Shard.parse(String.valueOf(manifest.getOrDefault("shard", "1/1"))), rows);
    }

    /**
     * Why a difference may be none of the program's.
     *
     * @return sentences; none unless the sweep has a limit of time
     */
    public List<String> notes() {
        return PlanNotes.timed(plan);
    }

    /**
     * The files that must come out the same. The experiment file, the charts and the report are not among them: they also
     * say how the points were once chosen.
     *
     * @return names, those of tables in both forms
     */
    public List<String> files() {
        List<String> files = new ArrayList<>(
                List.of(SweepFiles.SCENARIO, SweepFiles.POINTS, SweepFiles.COLUMNS, SweepFiles.STATISTICS));
        List<String> tables = new ArrayList<>(rows ? List.of(SweepFiles.RUNS) : List.of());
        if (rows && plan.head().every() > 0) {
            tables.add(SweepFiles.SERIES);
        }
        if (rows && plan.head().events()) {
            tables.add(SweepFiles.EVENTS);
        }
        for (String table : tables) {
            files.add(table);
            files.add(SweepFiles.parquet(table));
        }
        return files;
    }

    /**
     * What a manifest says that follows from the experiment: number of points, replicates, seed, kind of seeds.
     *
     * @return by name in the manifest
     */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", plan.head().name());
        facts.put("points", plan.points().size());
        facts.put("replicates", plan.head().replicates());
        facts.put("seed", plan.head().seed());
        facts.put("seeds", plan.head().common() ? "common" : "independent");
        return facts;
    }

    /**
     * Runs it and writes these files.
     *
     * @param into an empty folder
     * @param threads how many work at once
     * @param listener is told the progress
     * @throws SweepException if the folder cannot be written
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void run(Path into, int threads, Sweep.Listener listener) throws SweepException, InterruptedException {
        try (Store store = SweepFolder.begin(plan, into, shard, false)) {
            new Sweep(store, threads, Task::call, listener).run();
            Exports.tables(store);
        }
    }
}
