package flashpoint.bench;

import com.sun.management.ThreadMXBean;
import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import flashpoint.model.Simulation;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a person costs in memory, and what a tick allocates once it is compiled. The counter is that of the virtual
 * machine for the thread, so nothing is estimated.
 */
final class MemoryPart implements BenchmarkSuite.Part {

    private static final double GOAL_BYTES = 48;
    private static final int WARM_UP = 3;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Bytes allocated by tick: in the step, in the observation; and whether the log of incidents grew. */
    private record Allocated(long[] step, long[] observation, boolean[] quiet) {}

    @Override
    public void measure(Request request, Consumer<Figure> each) {
        Scenario scenario = ScenarioReader.read(request.scenario(), List.of()).scenario();
        Simulation simulation = new Simulation(scenario, scenario.meta().seed());
        each.accept(new Measured((double) simulation.bytes() / Math.max(1, simulation.population()))
                .goal("state", "bytes/person", GOAL_BYTES));
        Allocated last = null;
        for (int k = 0; k <= WARM_UP; k++) {
            last = run(scenario);
        }
        Measured quiet = ticks(last, true);
        each.accept(quiet.alone("allocated, ticks without incident", "bytes/tick"));
        each.accept(new Measured(Arrays.stream(quiet.values()).max().orElse(0))
                .alone("allocated, worst tick without incident", "bytes/tick"));
        each.accept(ticks(last, false).alone("allocated, ticks with incidents", "bytes/tick"));
        each.accept(
                new Measured(Arrays.stream(last.observation()).asDoubleStream().toArray())
                        .alone("allocated, observation", "bytes/tick"));
    }

    private static Measured ticks(Allocated run, boolean quiet) {
        double[] bytes = new double[run.step().length];
        int n = 0;
        for (int t = 0; t < bytes.length; t++) {
            if (run.quiet()[t] == quiet) {
                bytes[n++] = run.step()[t];
            }
        }
        return new Measured(Arrays.copyOf(bytes, n));
    }

    private Allocated run(Scenario scenario) {
        int ticks = scenario.meta().ticks();
        Simulation simulation = new Simulation(scenario, scenario.meta().seed());
        SeriesRecorder seen = simulation.recorder(ticks);
        Allocated all = new Allocated(new long[ticks], new long[ticks], new boolean[ticks]);
        for (int t = 0; t < ticks; t++) {
            int incidents = simulation.log().size();
            long before = threads.getCurrentThreadAllocatedBytes();
            simulation.advance();
            long between = threads.getCurrentThreadAllocatedBytes();
            seen.read();
            long after = threads.getCurrentThreadAllocatedBytes();
            all.step()[t] = between - before;
            all.observation()[t] = after - between;
            all.quiet()[t] = simulation.log().size() == incidents;
        }
        return all;
    }
}
