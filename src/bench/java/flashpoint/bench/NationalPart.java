package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import flashpoint.model.Simulation;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.io.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs of one, five and twenty million persons over hundreds of villages: the shipped scenarios as they are, three days
 * with a story that everybody may see at once, beside Korday in the same way, the ticks alone.
 */
final class NationalPart implements BenchmarkSuite.Part {

    private static final double MOST_COST = 1.5;
    private static final double GOAL_BYTES = 48;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Measured korday = ticks(request.scenario(), 1, 15, 7).processor();
        each.accept(korday.alone("korday, ticks alone", "ns/agent-tick"));
        national(request, each, "1m", "1 million persons", korday, 3);
        if (!request.quick()) {
            national(request, each, "5m", "5 million persons", korday, 2);
            national(request, each, "20m", "20 million persons", korday, 1);
        }
    }

    private static void national(
            Request request, Consumer<Figure> each, String size, String words, Measured korday, int measured)
            throws IOException {
        Path file = request.scenario().resolveSibling("region-" + size + ".yaml");
        Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
        String name = words + ", " + scenario.villages().size() + " villages";
        each.accept(bytes(scenario).goal(name, "bytes/person", GOAL_BYTES));
        Jmh.Times one = ticks(file, 1, Math.min(2, measured), measured);
        each.accept(one.processor().against(name, "ns/agent-tick", MOST_COST + " x korday", korday.times(MOST_COST)));
        Measured two = ticks(file, 2, Math.min(2, measured), measured).wall();
        each.accept(one.wall().alone(name + ", by the clock", "ns/agent-tick"));
        each.accept(two.against(name + ", by the clock, 2 workers", "ns/agent-tick", "1 worker", one.wall()));
    }

    private static Measured bytes(Scenario scenario) {
        Simulation simulation = new Simulation(scenario, scenario.meta().seed());
        return new Measured((double) simulation.bytes() / simulation.population());
    }

    /** Both clocks for an agent-tick, ns. */
    private static Jmh.Times ticks(Path file, int workers, int warm, int measured) throws IOException {
        Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
        double agentTicks = (double) scenario.meta().ticks()
                * scenario.villages().stream().mapToLong(Village::population).sum();
        Jmh.Times times = Jmh.of(NationalBenchmark.class, "ticks")
                .with("file", file)
                .with("workers", workers)
                .calls(1, warm, measured);
        return new Jmh.Times(
                times.wall().times(1 / agentTicks), times.processor().times(1 / agentTicks));
    }
}
