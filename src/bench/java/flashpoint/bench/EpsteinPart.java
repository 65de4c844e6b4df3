package flashpoint.bench;

import flashpoint.cli.check.Benchmarks.Figure;
import flashpoint.cli.check.Benchmarks.Request;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.rule.RuleSet;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Our lattice against idiomatic MASON on the same work, the rule set {@code paper}, per agent and tick; the jailed count
 * as agents on both sides. The rule set {@code as-coded} stands for itself: its agents look around less, so MASON's are
 * no peer to them. Processor time of the one thread that works.
 */
final class EpsteinPart implements BenchmarkSuite.Part {

    private static final String UNIT = "ns/agent-tick";
    private static final String PAPER = RuleSet.paper().name();
    private static final String AS_CODED = RuleSet.asCoded().name();
    private static final int LARGE = 2000;

    /** How often, and how long a call. */
    private record Calls(int ticks, int forks, int warm, int measured) {}

    @Override
    public void measure(Request request, Consumer<Figure> each) throws IOException {
        boolean quick = request.quick();
        int forks = quick ? 1 : 3;
        // Calls are long enough for several outbursts on the small torus; on large ones space averages as time does.
        compare(each, 40, new Calls(2000, forks, 8, 5), new Calls(quick ? 200 : 2000, forks, quick ? 1 : 2, 3));
        compare(each, 400, new Calls(20, forks, 8, 5), new Calls(quick ? 2 : 10, forks, quick ? 1 : 2, 3));
        // The first 20 ticks, one outburst everywhere at once, are not what a long run is made of.
        Calls large = new Calls(5, 1, quick ? 4 : 8, quick ? 8 : 16);
        if (quick) {
            each.accept(measure(LARGE, PAPER, large, false).alone(name(LARGE, PAPER), UNIT));
            each.accept(measure(LARGE, AS_CODED, large, false).alone(name(LARGE, AS_CODED), UNIT));
        } else {
            compare(each, LARGE, large, new Calls(1, 1, 2, 5));
        }
        each.accept(measure(LARGE, PAPER, large, true).alone(name(LARGE, PAPER) + ", huge pages", UNIT));
    }

    private static void compare(Consumer<Figure> each, int side, Calls ours, Calls theirs) throws IOException {
        String peer = "MASON " + side + " x " + side;
        Measured mason = measure(side, EpsteinBenchmark.MASON, theirs, false);
        each.accept(measure(side, PAPER, ours, false).against(name(side, PAPER), UNIT, peer, mason));
        each.accept(mason.alone(peer, UNIT));
        each.accept(measure(side, AS_CODED, ours, false).alone(name(side, AS_CODED), UNIT));
    }

    private static String name(int side, String rules) {
        return "epstein " + side + " x " + side + ", " + rules;
    }

    private static Measured measure(int side, String world, Calls calls, boolean hugePages) throws IOException {
        LatticeConfig config = EpsteinBenchmark.config(side, RuleSet.paper());
        int agents = config.citizens() + config.cops();
        Jmh jmh = Jmh.of(EpsteinBenchmark.class, "ticks")
                .with("side", side)
                .with("ticks", calls.ticks())
                .with("world", world);
        return (hugePages ? jmh.hugePages() : jmh)
                .calls(calls.forks(), calls.warm(), calls.measured())
                .processor()
                .times(1.0 / ((double) agents * calls.ticks()));
    }
}
