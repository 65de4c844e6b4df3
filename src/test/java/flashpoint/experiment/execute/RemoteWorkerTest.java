package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The boundary between plan, worker and store: a task crosses to another process as bytes, its rows come back as bytes, and
 * the sweep cannot tell.
 */
class RemoteWorkerTest {

    @TempDir
    Path temp;

    /** One other process; tasks are sent to it one after the other. */
    private static final class Line implements AutoCloseable {
        private final Process process;
        private final ObjectOutputStream tasks;
        private final ObjectInputStream rows;
        private final AtomicInteger carried = new AtomicInteger();

        Line() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RemoteWorker.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            tasks = new ObjectOutputStream(process.getOutputStream());
            tasks.flush();
            rows = new ObjectInputStream(process.getInputStream());
        }

        synchronized RunRecord execute(Task task) throws IOException, ClassNotFoundException {
            tasks.writeObject(task);
            tasks.reset();
            tasks.flush();
            carried.incrementAndGet();
            return (RunRecord) rows.readObject();
        }

        @Override
        public void close() throws IOException {
            tasks.close();
            assertThat(process.onExit().join().exitValue()).isZero();
        }
    }

    @Test
    void tasksCarriedOutInAnotherProcessLeaveTheSameBytes() throws Exception {
        Plan plan = SmallSweeps.plan(2, 60);
        SmallSweeps.sweep(plan, temp.resolve("here"), 2);
        try (Line line = new Line()) {
            SmallSweeps.sweep(plan, temp.resolve("there"), Shard.WHOLE, 3, line::execute);
            assertThat(line.carried).hasValue(14);
        }
        assertThat(SmallSweeps.files(temp.resolve("there"))).isEqualTo(SmallSweeps.files(temp.resolve("here")));
    }
}
