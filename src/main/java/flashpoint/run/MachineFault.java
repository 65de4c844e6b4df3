package flashpoint.run;

import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;

/**
 * The machine's faults, as opposed to a run's own. Out of memory, threads, stack or file descriptors, a class that cannot
 * be loaded, a worker elsewhere that does not answer: none of them says anything about the model, another machine would
 * have gone on, and so none may become a row of a table.
 */
public final class MachineFault {

    private static final int DEEPEST = 20;

    private MachineFault() {}

    /**
     * Whether the machine failed, and not the run.
     *
     * @param e what ended a run, or what it was wrapped in
     * @return true for errors of the virtual machine and of linking, for checked exceptions (input, output, remote workers,
     *     interrupts) and for what wraps one of them; false for exceptions and assertions of the model
     */
    public static boolean is(Throwable e) {
        Throwable at = e;
        for (int k = 0; k < DEEPEST && at != null; k++) {
            boolean checked = at instanceof Exception && !(at instanceof RuntimeException);
            if (checked
                    || at instanceof VirtualMachineError
                    || at instanceof LinkageError
                    || at instanceof java.io.IOError
                    || at instanceof UncheckedIOException
                    || at instanceof RejectedExecutionException
                    || at instanceof CancellationException) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
