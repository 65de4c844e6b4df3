package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** Bandwidth and latency of this machine's memory, one core: the roof over the other figures. */
final class MachinePart implements BenchmarkSuite.Part {

    private static final long SLICE_MS = 500;

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        int measured = request.quick() ? 5 : 10;
        Measured triad = Jmh.of(MachineBenchmark.class, "triad").slices(1, 3, measured, SLICE_MS);
        double bytes = (double) MachineBenchmark.BYTES * MachineBenchmark.NUMBERS;
        double[] rates = Arrays.stream(triad.values()).map(ns -> bytes / ns).toArray();
        each.accept(new Measured(rates).alone("memory, triad", "GB/s"));
        Measured walk = Jmh.of(MachineBenchmark.class, "walk").slices(1, 2, measured, SLICE_MS);
        each.accept(walk.times(1.0 / MachineBenchmark.STEPS).alone("memory, dependent load", "ns"));
    }
}
