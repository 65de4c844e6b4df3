package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import java.io.IOException;
import java.util.function.Consumer;

/** Philox, ours and that of Commons RNG, a uniform. */
final class DrawsPart implements BenchmarkSuite.Part {

    private static final String UNIT = "ns/uniform";

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        Measured addressed = slices(request, "commonsOneOfAnAddress");
        Measured stream = slices(request, "commonsStream");
        each.accept(slices(request, "oursOneOfAnAddress")
                .against("draws, 1 of an address", UNIT, "Commons RNG, addressed", addressed));
        each.accept(slices(request, "oursFourOfAnAddress")
                .against("draws, 4 of an address", UNIT, "Commons RNG, stream", stream));
        each.accept(addressed.alone("Commons RNG, addressed", UNIT));
        each.accept(stream.alone("Commons RNG, stream", UNIT));
    }

    private static Measured slices(Request request, String method) throws IOException {
        Jmh jmh = Jmh.of(DrawsBenchmark.class, method);
        return request.quick() ? jmh.slices(1, 3, 5, 100) : jmh.slices(3, 5, 5, 500);
    }
}
