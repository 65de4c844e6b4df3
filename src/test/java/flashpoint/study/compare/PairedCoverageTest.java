package flashpoint.study.compare;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.experiment.SmallSweeps;
import flashpoint.run.Metrics;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.statistics.Interval;
import flashpoint.statistics.PairedEffect;
import flashpoint.statistics.PairedInterval;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.Wilson;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the interval of a paired difference holds the truth, and how often a comparison of a scenario with itself finds a
 * difference, with forty pairs as {@code compare} takes. Pairs are drawn from real runs of the three villages, whose mean
 * difference is the truth. No chance: seeds are fixed.
 */
@Tag("heavy")
class PairedCoverageTest {

    private static final List<String> METRICS = List.of("deaths", "injuries", "houses_burned", "fled_peak");
    private static final int RUNS = 300;
    private static final int PAIRS = 40;
    private static final List<String> SHORT = List.of("meta.days=1.5");

    /** By metric, then run. */
    private static double[][] runs(List<String> changes, long seed) {
        Scenario scenario = ScenarioReader.read(
                        SmallSweeps.SCENARIO,
                        Stream.concat(SHORT.stream(), changes.stream()).toList())
                .scenario();
        List<String> names = Metrics.run(scenario).stream().map(m -> m.name()).toList();
        double[][] values = new double[METRICS.size()][RUNS];
        IntStream.range(0, RUNS).parallel().forEach(k -> {
            double[] summary = Run.of(scenario, seed + k).result().summary();
            for (int m = 0; m < values.length; m++) {
                values[m][k] = summary[names.indexOf(METRICS.get(m))];
            }
        });
        return values;
    }

    private static double[] at(double[] all, int[] which) {
        return Arrays.stream(which).mapToDouble(k -> all[k]).toArray();
    }

    private static String share(int hits, int of) {
        Interval i = Wilson.of(hits, of);
        return hits + " of " + of + " (" + i.low() + " to " + i.high() + ")";
    }

    @Test
    void nineIntervalsInTenHoldTheTruth() {
        double[][] a = runs(List.of(), 1);
        int repetitions = Integer.getInteger("repetitions", 500);
        for (String change : List.of("police.reinf.delay=1", "rumours.video.credibility=0.5")) {
            double[][] b = runs(List.of(change), 1);
            for (int pairs : new int[] {12, PAIRS, 100}) {
                held(change, a, b, pairs, repetitions);
            }
        }
    }

    private static void held(String change, double[][] a, double[][] b, int pairs, int repetitions) {
        SplittableRandom random = new SplittableRandom(1);
        int[] held = new int[METRICS.size()];
        int[] none = new int[METRICS.size()];
        int[] student = new int[METRICS.size()];
        double[][] width = new double[2][METRICS.size()];
        for (int r = 0; r < repetitions; r++) {
            int[] which = random.ints(pairs, 0, RUNS).toArray();
            for (int m = 0; m < held.length; m++) {
                double truth = 0;
                for (int k = 0; k < RUNS; k++) {
                    truth += (b[m][k] - a[m][k]) / RUNS;
                }
                double[] one = at(a[m], which);
                double[] other = at(b[m], which);
                Interval interval = PairedInterval.of(one, other).interval();
                none[m] += interval.known() ? 0 : 1;
                held[m] += holds(interval, truth) ? 1 : 0;
                Interval plain = PairedEffect.of(one, other).difference().interval();
                student[m] += holds(plain, truth) ? 1 : 0;
                width[0][m] += plain.high() - plain.low();
                width[1][m] += interval.known() ? interval.high() - interval.low() : 0;
            }
        }
        for (int m = 0; m < held.length; m++) {
            int of = repetitions - none[m];
            System.out.println(change + ", " + pairs + " pairs, " + METRICS.get(m) + ": held " + share(held[m], of)
                    + ", without one " + none[m] + ", by Student's " + share(student[m], repetitions)
                    + ", wider by " + width[1][m] / width[0][m]);
            if (pairs >= PAIRS) {
                assertThat(held[m]).as(METRICS.get(m)).isGreaterThanOrEqualTo(of * 92 / 100);
            }
        }
    }

    private static boolean holds(Interval interval, double truth) {
        return interval.low() <= truth + 1e-9 && interval.high() >= truth - 1e-9;
    }

    @Test
    void ofAScenarioAgainstItselfADifferenceIsSeldomFound() {
        double[][] runs = runs(List.of(), 1);
        SplittableRandom random = new SplittableRandom(2);
        int comparisons = 400;
        int found = 0;
        for (int c = 0; c < comparisons; c++) {
            // Both arms from the same runs, each with seeds of its own: of these no mean difference is left.
            int[] one = random.ints(PAIRS, 0, RUNS).toArray();
            int[] other = random.ints(PAIRS, 0, RUNS).toArray();
            double[][] d = new double[METRICS.size()][PAIRS];
            for (int m = 0; m < d.length; m++) {
                for (int k = 0; k < PAIRS; k++) {
                    d[m][k] = runs[m][other[k]] - runs[m][one[k]];
                }
            }
            double[] adjusted = SignFlip.of(c, "compare", d).adjusted();
            boolean any = false;
            for (int m = 0; m < d.length; m++) {
                Interval interval =
                        PairedInterval.of(at(runs[m], one), at(runs[m], other)).interval();
                String verdict = ArmEffect.verdict(
                        METRICS.get(m),
                        d[m],
                        PairedEffect.of(at(runs[m], one), at(runs[m], other)),
                        null,
                        interval,
                        interval,
                        adjusted[m]);
                any |= !List.of(ArmEffect.UNDECIDED, ArmEffect.IDENTICAL).contains(verdict);
            }
            found += any ? 1 : 0;
        }
        System.out.println("found " + share(found, comparisons));
        // At a true rate of 5 %, more than 45 of 400 (11 %) have a chance below 1e-6.
        assertThat(found).isLessThanOrEqualTo(45);
    }
}
