package flashpoint.experiment.study;

import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A study run again from what its results folder says of itself. The store is not asked, so that a folder can be checked
 * that was passed on without it.
 */
public final class StudyReproduction {

    private final Plan plan;
    private final Shard shard;
    private final Study study;

    private StudyReproduction(Plan plan, Shard shard, Study study) {
        this.plan = plan;
        this.shard = shard;
        this.study = study;
    }

    /**
     * Reads a folder.
     *
     * @param folder results folder of a finished study, or of a shard of one
     * @param manifest its manifest
     * @param studies makes a study of its plan
     * @return what is to be run again
     * @throws SweepException if the definition in the folder cannot be read
     */
    public static StudyReproduction of(Path folder, Map<String, Object> manifest, Function<Plan, Study> studies)
            throws SweepException {
        Plan plan = StudyFiles.plan(folder);
        Shard shard = Shard.parse(String.valueOf(manifest.getOrDefault("shard", "1/1")));
        return new StudyReproduction(plan, shard, studies.apply(plan));
    }

    /**
     * What a manifest says that follows from the definition.
     *
     * @return by name in the manifest
     */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("study", plan.study().kind());
        facts.put("name", plan.head().name());
        facts.put("seed", plan.head().seed());
        facts.put("fingerprint", plan.fingerprint());
        return facts;
    }

    /**
     * Runs it and writes its tables.
     *
     * @param into an empty folder
     * @param threads how many work at once
     * @param listener is told the progress
     * @return names of the files that must be the same bytes; charts and report are not among them
     * @throws SweepException if the folder cannot be written
     * @throws InterruptedException if the calling thread is interrupted
     */
    public List<String> run(Path into, int threads, StudyRun.Listener listener)
            throws SweepException, InterruptedException {
        try (Store store = SweepFolder.begin(plan, into, shard, false)) {
            new StudyRun(store, study, threads, listener).run();
            return StudyFiles.tables(store, study, into);
        } catch (IOException e) {
            throw new SweepException(into + ": the tables cannot be written", e, true);
        }
    }
}
