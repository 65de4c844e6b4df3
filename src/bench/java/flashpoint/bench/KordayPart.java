package flashpoint.bench;

import flashpoint.cli.Benchmarks.Figure;
import flashpoint.cli.Benchmarks.Request;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.file.ScenarioReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;

/** One run, warm, by one worker and by two. */
final class KordayPart implements Suite.Part {

    private static final double GOAL_MS = 1000;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Scenario scenario = ScenarioReader.read(request.scenario(), List.of()).scenario();
        long persons =
                scenario.villages().stream().mapToLong(Village::population).sum();
        double agentTicks = (double) persons * scenario.meta().ticks();
        Measured one = run(request, 1);
        Measured two = run(request, 2);
        each.accept(one.times(1e-6).goal("korday, 1 worker", "ms/run", GOAL_MS));
        each.accept(one.times(1 / agentTicks).alone("korday, 1 worker", "ns/agent-tick"));
        each.accept(processor(request, scenario).alone("korday, 1 worker, processor time", "ms/run"));
        each.accept(two.times(1e-6).against("korday, 2 workers", "ms/run", "1 worker", one.times(1e-6)));
    }

    /** Processor time of the thread, which waiting for a busy machine does not lengthen. */
    private static Measured processor(Request request, Scenario scenario) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int warm = request.quick() ? 4 : 6;
        double[] ms = new double[request.quick() ? 5 : 11];
        for (int k = -warm; k < ms.length; k++) {
            long start = threads.getCurrentThreadCpuTime();
            Run.of(scenario, scenario.meta().seed()).result();
            if (k >= 0) {
                ms[k] = (threads.getCurrentThreadCpuTime() - start) * 1e-6;
            }
        }
        return new Measured(ms);
    }

    private static Measured run(Request request, int workers) throws IOException {
        Jmh jmh = Jmh.of(KordayBenchmark.class, "run")
                .with("file", request.scenario())
                .with("workers", workers);
        return request.quick() ? jmh.calls(1, 4, 5) : jmh.calls(3, 6, 7);
    }
}
