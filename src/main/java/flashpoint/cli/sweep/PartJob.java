package flashpoint.cli.sweep;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.experiment.execute.PartRun;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.PartDivision;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import flashpoint.study.Studies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Doing of parts of a sweep with progress and interruption. */
final class PartJob {

    private final Path folder;
    private final int threads;
    private final PrintWriter err;
    private final boolean quiet;

    /**
     * A job.
     *
     * @param folder results folder of a sweep that was laid out in parts
     * @param threads how many work at once
     * @param err where progress goes
     * @param quiet whether it says nothing but errors
     */
    PartJob(Path folder, int threads, PrintWriter err, boolean quiet) {
        this.folder = folder;
        this.threads = threads;
        this.err = err;
        this.quiet = quiet;
    }

    /**
     * Does parts one after the other; those that are there already are left as they are.
     *
     * @param words numbers, ranges, or all
     * @return the exit code
     */
    int execute(List<String> words) throws SweepException, InterruptedException {
        Plan plan;
        PartFolder parts;
        // Not longer than it takes to read: a process that gathers parts opens the store for writing.
        try (Store store = Store.look(folder)) {
            SweepFolder.refuseOtherVersion(store, "do parts with");
            plan = store.plan();
            parts = PartLayout.of(store);
        }
        List<Integer> wanted = wanted(parts, words);
        MemoryNeed.check(plan, threads);
        try (SweepProgress bar = new SweepProgress(quiet, err)) {
            PartRun work = new PartRun(plan, parts, Studies.worker(plan), threads, bar::to);
            int made = 0;
            try (InterruptHandler interruption = new InterruptHandler(folder, err, work::stop)) {
                for (int part : wanted) {
                    boolean there = parts.done(part);
                    if (!work.execute(part)) {
                        return ExitCode.INTERRUPTED;
                    }
                    made += there ? 0 : 1;
                    bar.end();
                }
                interruption.writing();
            }
            if (!quiet) {
                err.println(made + (made == 1 ? " part done, " : " parts done, ") + (wanted.size() - made)
                        + " were there; " + parts.lacking().size() + " of "
                        + parts.division().number() + " are lacking");
                err.flush();
            }
            return ExitCode.DONE;
        }
    }

    /** Those of a block that is over are in the store, or there. */
    private static List<Integer> wanted(PartFolder parts, List<String> words) {
        PartDivision division = parts.division();
        return Parts.parse(words, division.firstOpen(), division.number()).stream()
                .filter(part -> part >= division.firstOpen())
                .toList();
    }
}
