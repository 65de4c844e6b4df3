package flashpoint.bench;

import flashpoint.cli.Benchmarks.Figure;
import flashpoint.cli.Benchmarks.Request;
import flashpoint.model.World;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import flashpoint.scenario.file.ScenarioReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs of one, five and twenty million persons over hundreds of villages, beside Korday in the same way: the ticks
 * alone. The story is set free at once, in the afternoon, so that few ticks hold all of talk, violence and flight; the
 * average tick is busier than one of Korday, most of whose days are calm.
 */
final class NationalPart implements Suite.Part {

    private static final double MOST_COST = 1.5;
    private static final double GOAL_BYTES = 48;
    private static final String AT_ONCE =
            "meta.start=2001-01-01T16:00 events.stop.t=0.25 events.video.t=0.5 meta.days=";

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Measured korday = cost(request.scenario(), "", 1, true).times(MOST_COST);
        each.accept(korday.times(1 / MOST_COST).alone("korday, ticks alone", "ns/agent-tick"));
        national(request, each, "1m", "1 million persons", 1, korday);
        if (!request.quick()) {
            national(request, each, "5m", "5 million persons", 1, korday);
            national(request, each, "20m", "20 million persons", 0.5, korday);
        }
    }

    private static void national(
            Request request, Consumer<Figure> each, String size, String words, double days, Measured most)
            throws IOException {
        Path file = request.scenario().resolveSibling("region-" + size + ".yaml");
        String set = AT_ONCE + days;
        Scenario scenario = ScenarioReader.read(file, List.of(set.split(" "))).scenario();
        String name = words + ", " + scenario.villages().size() + " villages";
        each.accept(bytes(scenario).goal(name, "bytes/person", GOAL_BYTES));
        each.accept(cost(file, set, 1, true).against(name, "ns/agent-tick", MOST_COST + " x korday", most));
        Measured one = cost(file, set, 1, false);
        each.accept(
                cost(file, set, 2, false).against(name + ", 2 workers", "ns/agent-tick by the clock", "1 worker", one));
    }

    private static Measured bytes(Scenario scenario) {
        World world = new World(scenario, scenario.meta().seed());
        return new Measured((double) world.bytes() / world.population());
    }

    /** Cost of an agent-tick, ns: of the thread's processor time, or by the clock. */
    private static Measured cost(Path file, String set, int workers, boolean processor) throws IOException {
        Scenario scenario = ScenarioReader.read(file, set.isEmpty() ? List.of() : List.of(set.split(" ")))
                .scenario();
        double agentTicks = (double) scenario.meta().ticks()
                * scenario.villages().stream().mapToLong(Village::population).sum();
        Jmh.Times times = Jmh.of(NationalBenchmark.class, "ticks")
                .with("file", file)
                .with("set", set)
                .with("workers", workers)
                .calls(1, 2, 3);
        return (processor ? times.processor() : times.wall()).times(1 / agentTicks);
    }
}
