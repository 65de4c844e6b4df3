package flashpoint.run;

import flashpoint.model.world.Workers;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Village;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Executor of runs on several threads; results are handed over in the order of the runs, however they finish. No more
 * than twice as many results as threads are in memory at once.
 */
public final class Replicates {

    /**
     * Persons from which workers share a run. Two workers lost at 82,000 persons and gained at 411,000; where between the
     * two it turns was not measured, so this is a choice. No result depends on it.
     */
    private static final double WORTH_SHARING = 250_000;

    private Replicates() {}

    /**
     * Carries the runs out. Threads left over by too few runs work within the runs, if those are large.
     *
     * @param runs in order
     * @param threads at least 1
     * @param inOrder takes each result, in the order of the runs, on the caller's thread
     * @throws InterruptedException if the caller is interrupted; what was handed over stays handed over
     */
    public static void execute(List<Run> runs, int threads, Consumer<RunResult> inOrder) throws InterruptedException {
        int side = Math.max(1, Math.min(threads, runs.size()));
        int within = Math.max(1, threads / side);
        ExecutorService pool = Executors.newFixedThreadPool(side, task -> {
            Thread t = new Thread(task, "run");
            t.setDaemon(true);
            return t;
        });
        try {
            Deque<Future<RunResult>> under = new ArrayDeque<>();
            int next = 0;
            while (next < runs.size() || !under.isEmpty()) {
                while (next < runs.size() && under.size() < 2 * side) {
                    Run run = runs.get(next++);
                    under.add(pool.submit(() -> execute(run, within)));
                }
                inOrder.accept(await(under.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static RunResult execute(Run run, int workers) {
        double persons = run.scenario().parameters().get(Parameter.POP_SCALE)
                * run.scenario().villages().stream()
                        .mapToLong(Village::population)
                        .sum();
        if (workers == 1 || persons < WORTH_SHARING) {
            return run.result();
        }
        try (Workers crew = Workers.of(workers)) {
            return run.result(crew);
        }
    }

    private static RunResult await(Future<RunResult> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
