package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import java.io.IOException;
import java.util.function.Consumer;

/** Reading and checking a scenario file, warm. */
final class ScenarioPart implements BenchmarkSuite.Part {

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Jmh jmh = Jmh.of(KordayBenchmark.class, "read").with("file", request.scenario());
        Measured warm = request.quick() ? jmh.slices(1, 4, 5, 300) : jmh.slices(3, 5, 5, 1000);
        each.accept(warm.times(1e-6).alone("read scenario, warm", "ms"));
    }
}
