package flashpoint.spark;

import flashpoint.experiment.execute.PartRun;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.study.PartedStudy;
import flashpoint.study.Studies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Driver that has Spark do the parts which a sweep lacks, or block after block of a study: a task for each, that knows nothing but the folder and the number.
 * Executors write parts where they are, so the folder must be one that all machines see. What the cluster does to a task, be
 * it killed, lost or done twice, changes no row: a part is there whole or not at all.
 *
 * <p>Whatever is said about the cluster stands in Spark's own settings: {@code spark-submit}, or system properties.
 */
public final class SparkParts {

    /** Settings that serve sweeps, where none are given. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "spark.app.name", "flashpoint",
            "spark.task.maxFailures", "8",
            "spark.speculation", "true",
            "spark.speculation.quantile", "0.5",
            "spark.speculation.multiplier", "1.5",
            "spark.speculation.minTaskRuntime", "2s",
            "spark.log.level", "WARN");

    /** Exit code if parts are still lacking, which can be done again. */
    private static final int SOME_LACK = 3;

    private static final int MOST_NAMED = 10;

    private SparkParts() {}

    /**
     * Does what is lacking.
     *
     * @param args results folder of a sweep or a study that was laid out in parts
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        LaidOut at = LaidOut.read(folder);
        boolean study = at.plan.study().any();
        if (!study && at.parts.lacking().isEmpty()) {
            return;
        }
        SparkConf conf = new SparkConf();
        DEFAULTS.forEach(conf::setIfMissing);
        List<Integer> left;
        try (JavaSparkContext spark = new JavaSparkContext(conf)) {
            left = study ? blocks(spark, folder) : execute(spark, folder, at.parts.lacking());
        }
        if (!left.isEmpty()) {
            System.err.println(left.size() + " parts could not be done: "
                    + left.subList(0, Math.min(MOST_NAMED, left.size())) + "; flashpoint part does one and shows why");
            System.exit(SOME_LACK);
        }
    }

    /** Block after block, until the study has ended or parts of one cannot be done; these are the answer. */
    private static List<Integer> blocks(JavaSparkContext spark, Path folder) throws Exception {
        PartedStudy study = new PartedStudy(folder, Studies::of, (done, total) -> {});
        Optional<Store> whole = study.advance();
        while (whole.isEmpty()) {
            List<Integer> left =
                    execute(spark, folder, LaidOut.read(folder).parts.lacking());
            if (!left.isEmpty()) {
                return left;
            }
            whole = study.advance();
        }
        whole.get().close();
        return List.of();
    }

    /**
     * All parts as one job; if a part ends it, each of those that are left as a job of its own, so that one fails alone.
     * Returns those that are lacking in the end.
     */
    private static List<Integer> execute(JavaSparkContext spark, Path results, List<Integer> parts) throws Exception {
        String folder = results.toString();
        try {
            spark.parallelize(parts, parts.size()).foreach(part -> part(folder, part));
        } catch (Exception e) {
            List<JavaFutureAction<Void>> jobs = new ArrayList<>();
            for (int part : LaidOut.read(results).parts.lacking()) {
                jobs.add(spark.parallelize(Collections.singletonList(part), 1).foreachAsync(p -> part(folder, p)));
            }
            for (JavaFutureAction<Void> job : jobs) {
                try {
                    job.get();
                } catch (ExecutionException alone) {
                    // It is among those that are lacking in the end.
                }
            }
        }
        return LaidOut.read(results).parts.lacking();
    }

    /** Does a part, on the executor. */
    private static void part(String folder, int part) throws SweepException, InterruptedException, IOException {
        LaidOut at = LaidOut.read(Path.of(folder));
        new PartRun(at.plan, at.parts, Studies.worker(at.plan), 1, (done, total) -> {}).execute(part);
    }

    /**
     * What was laid out in a folder. An executor reads it once a block, and has the store open no longer than that: the
     * driver of a study opens it for writing when a block is done, whatever became of executors.
     */
    private static final class LaidOut {

        private static LaidOut last;

        private final String layout;
        private final Plan plan;
        private final PartFolder parts;

        private LaidOut(String layout, Plan plan, PartFolder parts) {
            this.layout = layout;
            this.plan = plan;
            this.parts = parts;
        }

        static synchronized LaidOut read(Path folder) throws SweepException, IOException {
            String layout = folder + PartFolder.layout(folder);
            if (last == null || !last.layout.equals(layout)) {
                try (Store store = Store.look(folder)) {
                    SweepFolder.refuseOtherVersion(store, "do parts with");
                    last = new LaidOut(layout, store.plan(), PartLayout.of(store));
                }
            }
            return last;
        }
    }
}
