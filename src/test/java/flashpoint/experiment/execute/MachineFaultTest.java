package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.rmi.RemoteException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the machine does to a run is no result of it: the sweep stops, says so, and goes on when it is resumed. */
class MachineFaultTest {

    @TempDir
    Path temp;

    /** A failure and what is said of it. */
    record Planted(Throwable cause, String words) {}

    static List<Planted> faults() {
        return List.of(
                new Planted(new OutOfMemoryError("Java heap space"), "not enough memory (java -Xmx...)"),
                new Planted(
                        new OutOfMemoryError("unable to create native thread: possibly out of memory"),
                        "the system allows no more threads (ulimit -u)"),
                new Planted(new StackOverflowError(), "the stack of a thread is too small (java -Xss...)"),
                new Planted(new InternalError("odd"), "a fault of Java itself: odd"),
                new Planted(
                        new NoClassDefFoundError("flashpoint/model/World"),
                        "a class of the program cannot be loaded: flashpoint/model/World"),
                new Planted(new IOException("Too many open files"), "too many files are open (ulimit -n)"),
                new Planted(
                        new UncheckedIOException(new IOException("Cannot allocate memory (errno 12)")),
                        "not enough memory"),
                new Planted(new RemoteException("worker 3 does not answer"), "worker 3 does not answer"),
                new Planted(
                        new ExecutionException(new OutOfMemoryError("Java heap space")),
                        "not enough memory (java -Xmx...)"));
    }

    private static <T extends Throwable> void createPerson(Throwable e) throws T {
        @SuppressWarnings("unchecked")
        T unchecked = (T) e;
        throw unchecked;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFailureOfTheMachineIsNoRowAndTheSweepIsResumedToTheSameBytes(Planted fault) throws Exception {
        Plan plan = SmallSweeps.plan(2, 3);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Path folder = temp.resolve("stopped");
        AtomicBoolean thrown = new AtomicBoolean();
        Sweep.Worker worker = task -> {
            if (task.run().run() == 9 && thrown.compareAndSet(false, true)) {
                MachineFaultTest.<RuntimeException>createPerson(fault.cause());
            }
            return task.call();
        };
        assertThatThrownBy(() -> SmallSweeps.sweep(plan, folder, Shard.WHOLE, 2, worker))
                .isInstanceOfSatisfying(
                        SweepException.class, e -> assertThat(e.resumable()).isTrue())
                .hasMessageStartingWith(folder + ": run 9 was stopped by the machine: " + fault.words() + "; ")
                .hasMessageEndingWith(" of 14 runs are kept, and none is marked as failed for it");
        try (Store store = SweepFolder.resume(folder)) {
            assertThat(store.count("status <> 'ok'")).isZero();
            assertThat(store.done().has(9)).isFalse();
            assertThat(new Sweep(store, 2, worker, (done, total) -> {}).run())
                    .isEqualTo(new Sweep.Outcome(14, 0, false));
            Exports.write(store, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    /** A fault of the model is one, however it is thrown. */
    @Test
    void anAssertionOfTheModelIsAFailedRun() throws Exception {
        Sweep.Worker worker = task -> {
            if (task.run().run() == 3) {
                throw new AssertionError("two people became three");
            }
            return task.call();
        };
        assertThat(SmallSweeps.sweep(SmallSweeps.plan(1, 1), temp.resolve("a"), Shard.WHOLE, 1, worker))
                .isEqualTo(new Sweep.Outcome(7, 1, false));
        assertThat(SmallSweeps.lines(temp.resolve("a/runs.csv")).get(4))
                .contains("AssertionError: two people became three");
    }
}
