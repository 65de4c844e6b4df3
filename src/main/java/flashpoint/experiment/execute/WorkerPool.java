package flashpoint.experiment.execute;

import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Schedule;
import flashpoint.experiment.plan.Task;
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
import java.util.function.Supplier;

/**
 * Pool of threads that carry runs out and put their rows into a bounded queue, so that memory stays flat however slow
 * the store is. What goes wrong in a run becomes its row; what goes wrong with the machine ends all of them, and is no
 * row.
 */
final class WorkerPool implements AutoCloseable {

    /** Scenarios of points kept at hand; beyond them they are made anew, at half a millisecond each. */
    private static final int SCENARIOS = 128;

    /** Stands in the queue for a worker that has ended. */
    private static final List<RunRecord> END = List.of(RunRecord.failed(-1, -1, -1, 0, -1, "", 0));

    private final Plan plan;
    private final ScenarioTemplate base;
    private final UnitWorker worker;
    private final Supplier<List<Schedule.Item>> units;
    private final RunTimeout watch;
    private final BlockingQueue<List<RunRecord>> finished;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger busy;
    private final AtomicReference<MachineFailure> failure = new AtomicReference<>();
    private volatile boolean stopping;

    /** Failure of the machine, and the run in which it happened. */
    record MachineFailure(long run, Throwable cause) {}

    private final Map<Integer, Scenario> scenarios = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Scenario> eldest) {
            return size() > SCENARIOS;
        }
    };

    /** Threads that take units from a source, safe for many threads, until it gives null. */
    WorkerPool(
            Plan plan,
            ScenarioTemplate base,
            UnitWorker worker,
            Supplier<List<Schedule.Item>> units,
            int number,
            int waiting) {
        this.plan = plan;
        this.base = base;
        this.worker = worker;
        this.units = units;
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
            for (List<Schedule.Item> unit = next(); unit != null; unit = next()) {
                List<RunRecord> rows = rows(unit);
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

    private List<Schedule.Item> next() {
        return stopping ? null : units.get();
    }

    private List<RunRecord> rows(List<Schedule.Item> unit) {
        watch.begin();
        List<RunRecord> rows;
        try {
            List<Task> tasks = new ArrayList<>(unit.size());
            for (Schedule.Item item : unit) {
                tasks.add(plan.task(scenario(item.point()), item.point(), item.replicate()));
            }
            rows = worker.execute(tasks);
        } catch (Throwable e) {
            rows = MachineFault.is(e) ? null : failed(unit, reason(e));
            if (rows == null && watch.inTime()) {
                fail(plan.run(unit.get(0).point(), unit.get(0).replicate()), e);
            }
        }
        if (watch.end()) {
            return rows;
        }
        return failed(unit, late(plan.head().stop().seconds()));
    }

    /** Reason of a run that something went wrong in. */
    static String reason(Throwable e) {
        return e instanceof InputException ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** Reason of a run that took longer than so many seconds. */
    static String late(double seconds) {
        return "longer than its time limit of " + Numbers.text(seconds) + " s";
    }

    /** The first failure of the machine ends everything. */
    private void fail(long run, Throwable e) {
        if (!stopping) {
            failure.compareAndSet(null, new MachineFailure(run, e));
            stop();
        }
    }

    /** Failure of the machine, or null. */
    MachineFailure failure() {
        return failure.get();
    }

    private List<RunRecord> failed(List<Schedule.Item> unit, String reason) {
        int metrics = plan.head().metrics().size();
        List<RunRecord> rows = new ArrayList<>(unit.size());
        for (Schedule.Item item : unit) {
            long run = plan.run(item.point(), item.replicate());
            long seed = plan.seed(item.point(), item.replicate());
            rows.add(RunRecord.failed(run, item.point(), item.replicate(), seed, -1, reason, metrics));
        }
        return rows;
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

    /** The rows of a finished unit; null if none came in that time, or a worker has ended. */
    @SuppressWarnings("ReferenceEquality") // END is a mark: no rows are it, whatever they hold.
    List<RunRecord> take(long milliseconds) throws InterruptedException {
        List<RunRecord> rows = finished.poll(milliseconds, TimeUnit.MILLISECONDS);
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
