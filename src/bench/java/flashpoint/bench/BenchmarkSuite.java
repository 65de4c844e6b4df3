package flashpoint.bench;

import flashpoint.cli.check.Benchmarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All benchmarks by name, in the order in which they are measured. */
public final class BenchmarkSuite implements Benchmarks {

    /** One name of {@code --only}: measures, and hands over a few figures. */
    interface Part {
        void measure(Request request, Consumer<Figure> each) throws IOException, InterruptedException;
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** The suite; for {@link java.util.ServiceLoader}. */
    public BenchmarkSuite() {
        parts.put("machine", new MachinePart());
        parts.put("korday", new KordayPart());
        parts.put("scenario", new ScenarioPart());
        parts.put("draws", new DrawsPart());
        parts.put("epstein", new EpsteinPart());
        parts.put("national", new NationalPart());
        parts.put("sweep", new SweepPart());
        parts.put("memory", new MemoryPart());
        parts.put("command", new CommandPart());
    }

    @Override
    public List<String> names() {
        return new ArrayList<>(parts.keySet());
    }

    @Override
    public void measure(Request request, Consumer<Figure> each, Consumer<String> saying)
            throws IOException, InterruptedException {
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (request.wants(part.getKey())) {
                saying.accept("measuring " + part.getKey() + " …");
                part.getValue().measure(request, each);
            }
        }
    }
}
