package flashpoint.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Measurements of the verb {@code bench}. There is one implementation, found by {@link java.util.ServiceLoader}, and
 * only a build with the Maven profile {@code bench} has it: it stands on JMH, whose licence (GPL-2.0 with Classpath
 * Exception) keeps it out of what is distributed.
 */
public interface Benchmarks {

    /**
     * Request for measurements.
     *
     * @param scenario the scenario file whose runs are measured
     * @param only names of benchmarks, out of {@link #names()}; empty for all
     * @param quick whether to settle for a minute or two in all, and wider scatter
     */
    record Request(Path scenario, List<String> only, boolean quick) {

        /**
         * Keeps a copy of the list.
         *
         * @throws NullPointerException if anything is missing
         */
        public Request {
            only = List.copyOf(only);
        }

        /**
         * Whether a benchmark is asked for.
         *
         * @param name its name
         * @return true if it is named, or none is
         */
        public boolean wants(String name) {
            return only.isEmpty() || only.contains(name);
        }
    }

    /**
     * One measured figure.
     *
     * @param benchmark what was measured
     * @param median median of the measurements
     * @param unit its unit
     * @param against what it is held against: another row, or a goal with its value; empty for nothing
     * @param ratio that one's median divided by this one's, so that above 1 is better; NaN for nothing to compare
     * @param n number of measurements
     */
    record Figure(String benchmark, double median, String unit, String against, double ratio, int n) {}

    /**
     * The benchmarks there are.
     *
     * @return names, in the order in which they are measured
     */
    List<String> names();

    /**
     * Measures.
     *
     * @param request what is asked for
     * @param each takes every figure as soon as there is one
     * @param saying takes lines about what is being measured
     * @throws IOException if files can't be read or written
     * @throws InterruptedException if the caller is interrupted
     */
    void measure(Request request, Consumer<Figure> each, Consumer<String> saying)
            throws IOException, InterruptedException;
}
