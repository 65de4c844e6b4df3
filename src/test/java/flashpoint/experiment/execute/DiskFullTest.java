package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.NativeLibrary;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import flashpoint.results.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk ends a sweep with one line and damages nothing that was stored. */
class DiskFullTest {

    /** Where Linux has a file on a disk that is always full. */
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path temp;

    @Test
    void aDiskThatIsFullForTheTablesLeavesTheRunsInTheStore() throws Exception {
        assumeThat(FULL).exists();
        Plan plan = SmallSweeps.plan(2, 3);
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        Path folder = temp.resolve("full");
        Path link;
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, false)) {
            new Sweep(store, 2, Task::call, (done, total) -> {}).run();
            Staging staging = store.held().stage();
            link = Files.createSymbolicLink(staging.folder().resolve(SweepFiles.RUNS), FULL);
            assertThatThrownBy(() -> Exports.write(store, Map.of(), 2, staging))
                    .isInstanceOfSatisfying(
                            SweepException.class, e -> assertThat(e.resumable()).isTrue())
                    .hasMessage(folder
                            + ": the tables cannot be written: no space left on the disk; the runs are safe in"
                            + " the store");
        }
        assertThat(folder.resolve("manifest.json")).doesNotExist();
        Files.delete(link);
        try (Store store = SweepFolder.resume(folder)) {
            Exports.write(store, Map.of(), 2);
        }
        assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
    }

    /** On a file system of 3 MB, where one can be mounted; the store alone is greater. */
    @Test
    @Tag("heavy")
    void aDiskThatIsFullForTheStoreLosesABatchAndIsResumedWhenThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        assumeThat(mount("-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString()))
                .as("right to mount")
                .isZero();
        try {
            Plan plan = SmallSweeps.plan(Map.of("replicates", "40", "series", "1", "events", "on"));
            SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
            Path folder = disk.resolve("full");
            assertThatThrownBy(() -> SmallSweeps.sweep(plan, folder, 2))
                    .isInstanceOfSatisfying(
                            SweepException.class, e -> assertThat(e.resumable()).isTrue())
                    .hasMessage(folder.resolve(Store.NAME) + ": no space left on the disk");
            assertThat(mount("-o", "remount,size=100m", disk.toString())).isZero();
            try (Store store = SweepFolder.resume(folder)) {
                assertThat(store.count("run NOT IN (SELECT run FROM series)")).isZero();
                new Sweep(store, 2, Task::call, (done, total) -> {}).run();
                Exports.write(store, Map.of(), 2);
            }
            assertThat(SmallSweeps.files(folder)).isEqualTo(SmallSweeps.files(temp.resolve("straight")));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    /** From disks on which not even a store can be begun to those with room for a few runs. */
    @Test
    @Tag("heavy")
    void aDiskThatIsFullAtTheStartLeavesAStoreThatCanBeResumedOrNone() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of("replicates", "20", "series", "1", "events", "on"));
        SmallSweeps.sweep(plan, temp.resolve("straight"), 2);
        for (int kb = 4; kb <= 3000; kb = kb * 3 / 2) {
            Path disk = Files.createDirectory(temp.resolve("disk-" + kb));
            assumeThat(mount("-t", "tmpfs", "-o", "size=" + kb + "k", "tmpfs", disk.toString()))
                    .as("right to mount")
                    .isZero();
            try {
                Path folder = disk.resolve("full");
                assertThatThrownBy(() -> SmallSweeps.sweep(plan, folder, 2))
                        .isInstanceOf(SweepException.class)
                        .message()
                        .contains("no space left on the disk")
                        .doesNotContain("does not exist", "Exception");
                assertThat(mount("-o", "remount,size=100m", disk.toString())).isZero();
                if (Files.exists(folder.resolve(Store.NAME))) {
                    try (Store store = SweepFolder.resume(folder)) {
                        new Sweep(store, 2, Task::call, (done, total) -> {}).run();
                        Exports.write(store, Map.of(), 2);
                    }
                } else {
                    SmallSweeps.sweep(plan, folder, 2);
                }
                assertThat(SmallSweeps.files(folder))
                        .as(kb + " KB")
                        .isEqualTo(SmallSweeps.files(temp.resolve("straight")));
            } finally {
                new ProcessBuilder("umount", disk.toString()).start().waitFor();
            }
        }
    }

    private static int mount(String... arguments) throws InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void whereTheLibraryCannotBeUnpackedIsSaid() {
        LinkageError error = new NoClassDefFoundError("Could not initialize class org.duckdb.DuckDBNative");
        error.initCause(new ExceptionInInitializerError("Exception java.lang.RuntimeException: java.io.IOException:"
                + " No space left on device [in thread \"duckdb-loader\"]"));
        assertThat(NativeLibrary.failure(error))
                .hasMessage("DuckDB's library, 70 MB, cannot be loaded: no space left on the disk;"
                        + " java -Dflashpoint.cache=DIR names another folder");
    }
}
