package flashpoint.experiment.execute;

import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import java.nio.file.Path;

/** A part of a sweep in a process of its own, for tests that kill it. Prints a line when it begins. */
public final class ChildPart {

    private ChildPart() {}

    /**
     * Does a part.
     *
     * @param args folder and number of the part; a run in which it dies while a file is there, and that file
     */
    public static void main(String[] args) throws Exception {
        try (Store store = Store.look(Path.of(args[0]))) {
            PartFolder parts = PartLayout.of(store);
            UnitWorker worker =
                    args.length < 4 ? UnitWorker.RUNS : new LethalWorker(Long.parseLong(args[2]), Path.of(args[3]));
            System.out.println("open");
            new PartRun(store.plan(), parts, worker, 1, (done, total) -> {}).execute(Integer.parseInt(args[1]));
        }
    }
}
