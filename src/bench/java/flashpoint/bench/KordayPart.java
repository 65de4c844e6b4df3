package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** One run, warm, by one worker and by two. */
final class KordayPart implements BenchmarkSuite.Part {

    private static final double GOAL_MS = 250;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Scenario scenario = ScenarioReader.read(request.scenario(), List.of()).scenario();
        long persons =
                scenario.villages().stream().mapToLong(Village::population).sum();
        double agentTicks = (double) persons * scenario.meta().ticks();
        Jmh.Times both = run(request, 1);
        Measured one = both.wall();
        Measured two = run(request, 2).wall();
        each.accept(one.times(1e-6).goal("korday, 1 worker", "ms/run", GOAL_MS));
        each.accept(both.processor().times(1 / agentTicks).alone("korday, 1 worker, processor time", "ns/agent-tick"));
        each.accept(both.processor().times(1e-6).alone("korday, 1 worker, processor time", "ms/run"));
        each.accept(two.times(1e-6).against("korday, 2 workers", "ms/run", "1 worker", one.times(1e-6)));
    }

    private static Jmh.Times run(Request request, int workers) throws IOException {
        Jmh jmh = Jmh.of(KordayBenchmark.class, "run")
                .with("file", request.scenario())
                .with("workers", workers);
        return request.quick() ? jmh.calls(1, 8, 5) : jmh.calls(3, 15, 7);
    }
}
