package flashpoint.bench;

import flashpoint.cli.Benchmarks.Figure;
import flashpoint.cli.Benchmarks.Request;
import flashpoint.lattice.LatticeConfig;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Our lattice against idiomatic MASON on the same work, per agent and tick; the jailed count as agents on both sides. Processor
 * time of the one thread that works.
 */
final class EpsteinPart implements Suite.Part {

    private static final String UNIT = "ns/agent-tick";

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        boolean quick = request.quick();
        int forks = quick ? 1 : 3;
        // Calls are long enough for several outbursts on the small torus; on large ones space averages as time does.
        pair(each, 40, new Calls(2000, forks, 4, 5), new Calls(quick ? 200 : 2000, forks, quick ? 1 : 2, 3));
        pair(each, 400, new Calls(10, forks, 4, 5), new Calls(quick ? 2 : 10, forks, quick ? 1 : 2, 3));
        Calls large = new Calls(1, 1, quick ? 4 : 8, 5);
        if (quick) {
            each.accept(measure(2000, false, large).alone("epstein 2000 x 2000", UNIT));
        } else {
            pair(each, 2000, large, new Calls(1, 1, 2, 5));
        }
    }

    /** How often, and how long a call. */
    private record Calls(int ticks, int forks, int warm, int measured) {}

    private static void pair(Consumer<Figure> each, int side, Calls ours, Calls theirs) throws IOException {
        String name = "epstein " + side + " x " + side;
        String peer = "MASON " + side + " x " + side;
        Measured mason = measure(side, true, theirs);
        each.accept(measure(side, false, ours).against(name, UNIT, peer, mason));
        each.accept(mason.alone(peer, UNIT));
    }

    private static Measured measure(int side, boolean mason, Calls calls) throws IOException {
        LatticeConfig config = EpsteinBenchmark.config(side);
        int agents = config.citizens() + config.cops();
        return Jmh.of(EpsteinBenchmark.class, "ticks")
                .with("side", side)
                .with("ticks", calls.ticks())
                .with("mason", mason)
                .calls(calls.forks(), calls.warm(), calls.measured())
                .processor()
                .times(1.0 / ((double) agents * calls.ticks()));
    }
}
