package flashpoint.experiment.execute;

import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Beginning;
import flashpoint.experiment.store.Database;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.PartTables;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StoreFolder;
import flashpoint.experiment.store.StudyTables;
import flashpoint.experiment.store.SweepFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Merge of the shards of one sweep into the store that the whole sweep would have left. */
public final class Merge {

    private static final int MOST_NAMED = 10;

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
            if (same(folder, out)) {
                throw new SweepException("--out " + out + " is one of the shards");
            }
        }
        Plan plan = check(folders);
        Database.refuseUnreadable(out.resolve(Store.NAME));
        return StoreFolder.begin(out, new Beginning(force, List.of()), staging -> joined(plan, folders, staging));
    }

    /** Runs above which the parts stay the result, unless more are asked for. */
    public static final long MOST_ROWS = 10_000_000;

    /** Gathers parts with at most {@link #MOST_ROWS} runs. */
    public static Store gather(Path folder) throws SweepException {
        return gather(folder, MOST_ROWS);
    }

    /**
     * Gathers the parts of a sweep into the store that was laid out with them.
     *
     * @param folder results folder of a sweep with parts
     * @param most number of runs above which their rows stay in the parts, and the store answers from there
     * @return its store, not yet exported
     * @throws SweepException if a part is not done, damaged, or of another sweep
     */
    public static Store gather(Path folder, long most) throws SweepException {
        Store store = SweepFolder.resume(folder);
        try {
            PartFolder parts = PartLayout.of(store);
            List<Integer> lacking = parts.lacking();
            if (!lacking.isEmpty()) {
                String some =
                        lacking.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
                throw new SweepException(folder + ": " + lacking.size() + " of "
                        + parts.division().number()
                        + " parts are not done: " + some + (lacking.size() > MOST_NAMED ? ", ..." : "")
                        + "; flashpoint part does them, or flashpoint resume all that are lacking");
            }
            boolean stay = parts.division().runs() > most && store.runs() == 0;
            for (int part = 1; part <= parts.division().number(); part++) {
                if (stay) {
                    PartTables.check(store, parts, part);
                } else {
                    PartTables.take(store, parts, part);
                }
            }
            parts.sweepUnwanted();
            if (stay) {
                store.leaveInParts();
            } else {
                store.checkpoint();
            }
            return store;
        } catch (SweepException | RuntimeException | Error e) {
            store.close();
            throw e;
        }
    }

    /** Whether two names lead to one folder. */
    private static boolean same(Path a, Path b) throws SweepException {
        try {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize())
                    || (Files.exists(a) && Files.exists(b) && Files.isSameFile(a, b));
        } catch (IOException e) {
            throw new SweepException(b + " cannot be read: " + SweepFiles.reason(e), e);
        }
    }

    private static Store joined(Plan plan, List<Path> folders, Path into) throws SweepException {
        Store whole = Store.create(into, plan, Shard.WHOLE, folders);
        try {
            for (Path folder : folders) {
                whole.copy(folder);
            }
            whole.checkpoint();
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
            try (Store store = Store.look(folder)) {
                SweepFolder.refuseOtherVersion(store, "merge with");
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
        long missing = store.plan().study().any()
                ? StudyTables.missing(store)
                : new Sweep(store, 1, Task::call, (done, total) -> {}).missing();
        if (missing > 0) {
            throw new SweepException(store.folder() + " is not finished: " + missing + " of " + (missing + store.runs())
                    + " runs are missing; resume it first");
        }
    }
}
