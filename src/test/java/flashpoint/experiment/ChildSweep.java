package flashpoint.experiment;

import java.nio.file.Path;
import java.util.Map;

/** A sweep in a process of its own, for tests that kill it. Prints a line when the store is open. */
public final class ChildSweep {

    private ChildSweep() {}

    /**
     * Begins or resumes.
     *
     * @param args folder, replicates, ticks, milliseconds to idle in each run, threads
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long idle = Long.parseLong(args[3]);
        boolean begun = folder.resolve(Store.NAME).toFile().exists();
        Store store = begun
                ? Sweeps.resume(folder)
                : Sweeps.begin(
                        Small.plan(Integer.parseInt(args[1]), Integer.parseInt(args[2])), folder, Shard.WHOLE, false);
        System.out.println("open");
        Sweep.Worker worker = task -> {
            Thread.sleep(idle);
            return task.call();
        };
        new Sweep(store, Integer.parseInt(args[4]), worker, (done, total) -> {}).run();
        Exports.write(store, Map.of());
        store.close();
    }
}
