package flashpoint.experiment.execute;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Schedule;
import flashpoint.run.MachineFault;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Pool of threads that carry runs out and put their rows into a bounded queue, so that memory stays flat however slow
 * the store is. What goes wrong in a run becomes its row; what goes wrong with the machine ends all of them, and is no
 * row.
 */
final class WorkerPool implements AutoCloseable {

    /** Scenarios of points kept at hand; beyond them they are made anew, at half a millisecond each. */
    private static final int SCENARIOS = 128;

    /** Stands in the queue for a worker that has ended. */
    private static final RunRecord END = RunRecord.failed(-1, -1, -1, 0, -1, "", 0);

    private final Plan plan;
    private final ScenarioTemplate base;
    private final Sweep.Worker worker;
    private final Schedule schedule;
    private final RunTimeout watch;
    private final BlockingQueue<RunRecord> finished;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger busy;
    private final AtomicReference<Trouble> trouble = new AtomicReference<>();
    private volatile boolean stopping;

    /** What the machine failed with, and in which run. */
    record Trouble(int run, Throwable cause) {}

    private final Map<Integer, Scenario> scenarios = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Scenario> eldest) {
            return size() > SCENARIOS;
        }
    };

    WorkerPool(Plan plan, ScenarioTemplate base, Sweep.Worker worker, Schedule schedule, int number, int waiting) {
        this.plan = plan;
        this.base = base;
        this.worker = worker;
        this.schedule = schedule;
        this.watch = new RunTimeout(plan.head().stop().seconds());
        this.finished = new ArrayBlockingQueue<>(waiting);
        this.busy = new AtomicInteger(number);
        try {
            for (int i = 0; i < number; i++) {
                Thread thread = new Thread(this::work, "sweep-" + i);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        } catch (OutOfMemoryError e) {
            close();
            throw e;
        }
    }

    private void work() {
        try {
            for (Schedule.Item item = next(); item != null; item = next()) {
                RunRecord rows = rows(item);
                if (stopping) {
                    return;
                }
                finished.put(rows);
            }
        } catch (InterruptedException e) {
            // Told to stop: this run was never done.
        } catch (Throwable e) {
            fail(-1, e);
        } finally {
            busy.decrementAndGet();
            // Wakes a writer that waits for rows; if there is no room, it is awake.
            finished.offer(END);
        }
    }

    private Schedule.Item next() {
        return stopping ? null : schedule.next();
    }

    private RunRecord rows(Schedule.Item item) {
        watch.begin();
        RunRecord rows;
        try {
            rows = worker.execute(plan.task(scenario(item.point()), item.point(), item.replicate()));
        } catch (InputException e) {
            rows = failed(item, -1, e.getMessage());
        } catch (Throwable e) {
            rows = MachineFault.is(e) ? null : failed(item, -1, e.getClass().getSimpleName() + ": " + e.getMessage());
            if (rows == null && watch.inTime()) {
                fail(plan.run(item.point(), item.replicate()), e);
            }
        }
        if (watch.end()) {
            return rows;
        }
        String limit = Numbers.text(plan.head().stop().seconds());
        return failed(item, -1, "longer than its time limit of " + limit + " s");
    }

    /** The first failure of the machine ends everything. */
    private void fail(int run, Throwable e) {
        if (!stopping) {
            trouble.compareAndSet(null, new Trouble(run, e));
            stop();
        }
    }

    /** What the machine failed with, or null. */
    Trouble trouble() {
        return trouble.get();
    }

    private RunRecord failed(Schedule.Item item, int ticks, String reason) {
        int run = plan.run(item.point(), item.replicate());
        long seed = plan.seed(item.point(), item.replicate());
        int metrics = plan.head().metrics().size();
        return RunRecord.failed(run, item.point(), item.replicate(), seed, ticks, reason, metrics);
    }

    private Scenario scenario(int point) {
        synchronized (scenarios) {
            Scenario known = scenarios.get(point);
            if (known != null) {
                return known;
            }
        }
        Scenario made = plan.resolved(base, point);
        synchronized (scenarios) {
            scenarios.put(point, made);
        }
        return made;
    }

    /** The rows of a finished run; null if none came in that time, or a worker has ended. */
    @SuppressWarnings("ReferenceEquality") // END is a mark: no rows are it, whatever they hold.
    RunRecord take(long milliseconds) throws InterruptedException {
        RunRecord rows = finished.poll(milliseconds, TimeUnit.MILLISECONDS);
        return rows == END ? null : rows;
    }

    /** Whether no worker is busy and nothing waits. */
    boolean idle() {
        return busy.get() == 0 && finished.isEmpty();
    }

    /** Gives up what is being run. What is finished can still be taken. */
    void stop() {
        stopping = true;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public void close() {
        stop();
        watch.close();
    }
}
