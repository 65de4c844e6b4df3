package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.SweepFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Merge of the shards of one sweep into the store that the whole sweep would have left. */
public final class Merge {

    private Merge() {}

    /**
     * Joins shards.
     *
     * @param folders results folders of all shards of one sweep, in any order
     * @param out folder of the whole; made if it is not there
     * @param force whether what is there is thrown away
     * @return the store of the whole, every run in it; not yet exported
     * @throws SweepException if a shard is missing, given twice, unfinished, or of another sweep
     */
    public static Store join(List<Path> folders, Path out, boolean force) throws SweepException {
        for (Path folder : folders) {
            if (folder.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
                throw new SweepException("--out " + out + " is one of the shards");
            }
        }
        Plan plan = check(folders);
        SweepFiles.prepare(out, force);
        Store whole = Store.create(out, plan, Shard.WHOLE);
        try {
            for (Path folder : folders) {
                whole.copy(folder);
            }
            return whole;
        } catch (SweepException e) {
            whole.close();
            throw e;
        }
    }

    private static Plan check(List<Path> folders) throws SweepException {
        Plan plan = null;
        int of = 0;
        TreeMap<Integer, Path> found = new TreeMap<>();
        for (Path folder : folders) {
            try (Store store = Store.open(folder)) {
                if (plan == null) {
                    plan = store.plan();
                    of = store.shard().of();
                }
                if (!plan.fingerprint().equals(store.plan().fingerprint())) {
                    throw new SweepException(folder + " is of another sweep than " + folders.get(0)
                            + ": scenario, design, seeds or version of the program differ");
                }
                if (store.shard().of() != of) {
                    throw new SweepException(
                            folder + " is a shard of " + store.shard().of() + ", " + folders.get(0) + " one of " + of);
                }
                Path twin = found.put(store.shard().number(), folder);
                if (twin != null) {
                    throw new SweepException(folder + " and " + twin + " are both shard "
                            + store.shard().number() + "/" + of);
                }
                complete(store);
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 1; i <= of; i++) {
            if (!found.containsKey(i)) {
                missing.add(i + "/" + of);
            }
        }
        if (!missing.isEmpty()) {
            throw new SweepException("shards are missing: " + String.join(", ", missing));
        }
        return plan;
    }

    private static void complete(Store store) throws SweepException {
        long missing = new Sweep(store, 1, Task::call, (done, total) -> {}).missing();
        if (missing > 0) {
            throw new SweepException(store.folder() + " is not finished: " + missing + " of "
                    + (missing + store.count("true")) + " runs are missing; resume it first");
        }
    }
}
