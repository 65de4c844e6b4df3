package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that ends whatever process does it is found and is a failed row; a process that is ended for other reasons is none. */
class LethalRunTest {

    private static final long LETHAL = 4;
    private static final int RUNS = 7;

    @TempDir
    Path temp;

    private Plan plan;
    private Path folder;
    private Path danger;
    private LethalWorker worker;

    @BeforeEach
    void aSweepInOnePart() throws Exception {
        plan = SmallSweeps.plan(1, 3);
        folder = temp.resolve("sweep");
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, false)) {
            PartLayout.begin(store, Parts.of(plan, 1));
        }
        danger = Files.createFile(temp.resolve("danger"));
        worker = new LethalWorker(LETHAL, danger);
    }

    /** In a process that dies at the run, having begun those before. */
    private void died() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildPart.class.getName(),
                        folder.toString(),
                        "1",
                        "" + LETHAL,
                        danger.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(LethalWorker.EXIT);
        assertThat(folder.resolve("parts/part-00001")).doesNotExist();
        assertThat(folder.resolve("parts/part-00001.running").toFile().list()).hasSize(1);
    }

    private boolean part(UnitWorker by) throws Exception {
        PartFolder parts;
        try (Store store = Store.look(folder)) {
            parts = PartLayout.of(store);
        }
        return new PartRun(plan, parts, by, 2, (done, total) -> {}).execute(1);
    }

    private List<String> gathered() throws Exception {
        try (Store store = Merge.gather(folder)) {
            assertThat(store.runs()).isEqualTo(RUNS);
            assertThat(folder.resolve("parts").toFile().list())
                    .as("no marks are left")
                    .containsExactlyInAnyOrder("parts.json", "part-00001");
            List<String> rows = new ArrayList<>();
            store.query(
                    "SELECT run, status, deaths, peak_active FROM runs ORDER BY run",
                    row -> rows.add(
                            row.getLong(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4)));
            rows.addAll(FailedRuns.lines(store, 9));
            return rows;
        }
    }

    private List<String> expected() throws Exception {
        try (Store store = SweepFolder.begin(plan, temp.resolve("straight"), Shard.WHOLE, false)) {
            new Sweep(store, 2, Task::call, (done, total) -> {}).run();
        }
        List<String> rows = new ArrayList<>();
        try (Store store = Store.look(temp.resolve("straight"))) {
            store.query(
                    "SELECT run, status, deaths, peak_active FROM runs ORDER BY run",
                    row -> rows.add(
                            row.getLong(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4)));
        }
        return rows;
    }

    /** The second process lives on: it does the run in a process of its own, which dies twice. */
    @Test
    void aRunThatEndsEveryProcessIsAFailedRowAndAllOthersAreDone() throws Exception {
        died();
        assertThat(part(worker)).isTrue();
        List<String> rows = expected();
        rows.set((int) LETHAL, LETHAL + " failed null null");
        List<String> found = gathered();
        assertThat(found).hasSize(RUNS + 1).startsWith(rows.subList(0, RUNS).toArray(new String[0]));
        assertThat(found.get(RUNS))
                .startsWith("run " + LETHAL + " ")
                .endsWith("failed: ends its process, exit code " + LethalWorker.EXIT);
    }

    /** As of a machine that went down: in a process of its own the run is what it is. */
    @Test
    void aProcessThatWasEndedForOtherReasonsIsNoRow() throws Exception {
        died();
        Files.delete(danger);
        assertThat(part(worker)).isTrue();
        assertThat(gathered()).isEqualTo(expected());
    }

    /** Memory is the machine's: the part is not there; where it is the run that needs too much, it is found next time. */
    @Test
    @Tag("heavy")
    void aRunThatNeedsTooMuchMemoryIsFoundToo() throws Exception {
        UnitWorker greedy = new Greedy();
        assertThatThrownBy(() -> part(greedy))
                .isInstanceOf(SweepException.class)
                .hasMessageContaining("none is marked as failed");
        assertThat(part(greedy)).isTrue();
        assertThat(gathered().get(RUNS)).contains("OutOfMemoryError");
    }

    /** Asks for more memory than there can be. */
    private static final class Greedy implements UnitWorker {
        private static final long serialVersionUID = 1L;

        @Override
        public List<flashpoint.experiment.plan.RunRecord> execute(List<Task> unit) throws Exception {
            List<long[]> all = new ArrayList<>();
            while (unit.get(0).run().run() == LETHAL) {
                all.add(new long[100_000_000]);
            }
            return UnitWorker.RUNS.execute(unit);
        }
    }

    /** A process that lives is not suspected of anything, nor one that ended in order. */
    @Test
    void marksOfProcessesThatLiveOrEndInOrderAreNoSuspicion() throws Exception {
        PartFolder parts;
        try (Store store = Store.look(folder)) {
            parts = PartLayout.of(store);
        }
        try (var alive = parts.marks(1, 1)) {
            alive.mark(3);
            try (var other = parts.marks(1, 1)) {
                assertThat(other.suspects()).isEmpty();
            }
        }
        assertThat(folder.resolve("parts").toFile().list()).containsExactly("parts.json");
        var dead = parts.marks(1, 2);
        dead.mark(3);
        dead.keep();
        dead.close();
        try (var next = parts.marks(1, 1)) {
            assertThat(next.suspects()).containsExactly(3L);
        }
    }
}
