package flashpoint.serve;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Launcher of verbs of this program, each in a process of its own. */
@FunctionalInterface
public interface JobLauncher {

    /** A verb at work. */
    interface Running {

        /**
         * Waits until it ends.
         *
         * @return its exit code
         * @throws InterruptedException if the waiting is ended
         */
        int await() throws InterruptedException;

        /** Asks it to end; what it has done stays, and can be resumed. */
        void stop();
    }

    /**
     * Begins a verb.
     *
     * @param arguments the verb and what it takes
     * @param line told of every line that it says
     * @return the verb at work
     * @throws IOException if it cannot be begun
     */
    Running launch(List<String> arguments, Consumer<String> line) throws IOException;
}
