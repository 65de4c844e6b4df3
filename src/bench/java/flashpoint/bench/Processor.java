package flashpoint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Processor time of the measuring thread, taken beside JMH's wall time: on a machine with other work to do, the wall time
 * of a single thread says more about that work than about this.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Processor {

    /** What JMH calls the counter. */
    static final String COUNTER = "nanoseconds";

    /** Processor time of the current iteration, ns. */
    public long nanoseconds;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long began;

    /** The work begins. */
    void begin() {
        began = threads.getCurrentThreadCpuTime();
    }

    /** The work ends. */
    void end() {
        nanoseconds += threads.getCurrentThreadCpuTime() - began;
    }
}
