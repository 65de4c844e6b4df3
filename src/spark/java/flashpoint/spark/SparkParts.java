package flashpoint.spark;

import flashpoint.experiment.execute.PartRun;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Driver that has Spark do the parts which a sweep lacks: a task for each, that knows nothing but the folder and the number.
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
     * @param args results folder of a sweep that was laid out in parts
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]).toAbsolutePath();
        List<Integer> lacking = lacking(folder);
        SparkConf conf = new SparkConf();
        DEFAULTS.forEach(conf::setIfMissing);
        if (!lacking.isEmpty()) {
            try (JavaSparkContext spark = new JavaSparkContext(conf)) {
                execute(spark, folder.toString(), lacking);
            }
        }
        List<Integer> left = lacking(folder);
        if (!left.isEmpty()) {
            System.err.println(left.size() + " parts could not be done: "
                    + left.subList(0, Math.min(MOST_NAMED, left.size())) + "; flashpoint part does one and shows why");
            System.exit(SOME_LACK);
        }
    }

    private static List<Integer> lacking(Path folder) throws SweepException {
        try (Store store = Store.look(folder)) {
            return PartFolder.of(store).lacking();
        }
    }

    /** All parts as one job; if a part ends it, each of those that are left as a job of its own, so that one fails alone. */
    private static void execute(JavaSparkContext spark, String folder, List<Integer> parts) throws Exception {
        try {
            spark.parallelize(parts, parts.size()).foreach(part -> part(folder, part));
        } catch (Exception e) {
            List<JavaFutureAction<Void>> jobs = new ArrayList<>();
            for (int part : lacking(Path.of(folder))) {
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
    }

    /** Does a part, on the executor. */
    private static void part(String folder, int part) throws SweepException, InterruptedException {
        try (Store store = Store.look(Path.of(folder))) {
            new PartRun(store, PartFolder.of(store), 1, (done, total) -> {}).execute(part);
        }
    }
}
