package flashpoint.bench.mason;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.Lattice;
import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.LatticeResult;
import flashpoint.lattice.rule.RuleSet;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The peer does the same work as ours: a comparison of speed means nothing otherwise. */
class RebellionTest {

    private static final int RUNS = 12;
    private static final int TICKS = 250;

    /** Means over the ticks of one run. */
    private record Means(double active, double jailed) {}

    private static Means ours(long seed) {
        LatticeConfig config =
                LatticeConfig.of(RuleSet.paper()).change().ticks(TICKS).build();
        LatticeResult result = Lattice.run(config, seed);
        return new Means(
                Arrays.stream(result.active()).average().orElseThrow(),
                Arrays.stream(result.jailed()).average().orElseThrow());
    }

    private static Means theirs(long seed) {
        Rebellion world = new Rebellion(40, seed);
        world.start();
        double active = 0;
        double jailed = 0;
        for (int t = 0; t < TICKS; t++) {
            world.schedule.step(world);
            active += world.active();
            jailed += world.jailed();
        }
        return new Means(active / TICKS, jailed / TICKS);
    }

    /**
     * Welch's t of twelve runs a side stays within 4.5: with some 20 degrees of freedom and two comparisons, seeds drawn
     * anew would fail once in about 2,000 times.
     */
    @Test
    void bothHaveTheSameActivesAndJailedOnAverage() {
        Means[] ours = IntStream.range(0, RUNS).mapToObj(RebellionTest::ours).toArray(Means[]::new);
        Means[] theirs =
                IntStream.range(0, RUNS).mapToObj(RebellionTest::theirs).toArray(Means[]::new);
        double[] a = Arrays.stream(ours).mapToDouble(Means::active).toArray();
        double[] b = Arrays.stream(theirs).mapToDouble(Means::active).toArray();
        double[] c = Arrays.stream(ours).mapToDouble(Means::jailed).toArray();
        double[] d = Arrays.stream(theirs).mapToDouble(Means::jailed).toArray();
        assertThat(mean(a)).as("a calm lattice would prove little").isGreaterThan(5);
        assertThat(Math.abs(welch(a, b)))
                .as("actives %s and %s", mean(a), mean(b))
                .isLessThan(4.5);
        assertThat(Math.abs(welch(c, d)))
                .as("jailed %s and %s", mean(c), mean(d))
                .isLessThan(4.5);
        // What the bound can tell apart: half of the actives, a third of the jailed; a wrong rule would show.
        assertThat(4.5 * error(a, b)).isLessThan(mean(a) / 2);
        assertThat(4.5 * error(c, d)).isLessThan(mean(c) / 3);
    }

    @Test
    void nobodyIsLostBetweenGridAndPrison() {
        Rebellion world = new Rebellion(40, 3);
        world.start();
        for (int t = 0; t < 100; t++) {
            world.schedule.step(world);
            int onGrid = 0;
            int active = 0;
            for (Object cell : world.grid.elements()) {
                onGrid++;
                active += cell instanceof Citizen citizen && citizen.active ? 1 : 0;
            }
            assertThat(onGrid + world.jailed()).isEqualTo(world.agents());
            assertThat(active).isEqualTo(world.active());
        }
    }

    private static double mean(double[] x) {
        return Arrays.stream(x).average().orElseThrow();
    }

    private static double variance(double[] x) {
        double m = mean(x);
        return Arrays.stream(x).map(v -> (v - m) * (v - m)).sum() / (x.length - 1);
    }

    private static double error(double[] x, double[] y) {
        return Math.sqrt(variance(x) / x.length + variance(y) / y.length);
    }

    private static double welch(double[] x, double[] y) {
        return (mean(x) - mean(y)) / error(x, y);
    }
}
