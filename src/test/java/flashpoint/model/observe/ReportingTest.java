package flashpoint.model.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.world.World;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.CountReport;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioReader;
import flashpoint.testing.Results;
import flashpoint.testing.Scenarios;
import flashpoint.yaml.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports against what happened: exact where nothing is left to chance, and by the laws of thinning where it is. */
class ReportingTest {

    private static final double EVER = Double.POSITIVE_INFINITY;
    private static final Scenario SCENARIO = Scenarios.threeVillages();
    private static final RunResult TRUTH = Results.one(SCENARIO, 3);
    /** Spreads of a normal law beyond which 6e-7 lies: what a test fails by luck if its seed were free. */
    private static final double SIGMAS = 5;

    @TempDir
    private Path folder;

    private static CountReport report(
            String id, CountReport.Quantity counts, double coverage, double others, double delay, CountReport.Law law) {
        return new CountReport(id, counts, "", "", coverage, others, delay, law, 0, EVER, EVER, "");
    }

    private static CountReport all(
            String id, CountReport.Quantity counts, double delay, double from, double until, double asOf) {
        return new CountReport(id, counts, "", "", 1, 0, delay, CountReport.Law.FIXED, from, until, asOf, "");
    }

    private static double[] reported(RunResult run, Scenario scenario, String id) {
        return Results.series(scenario, run, "reported_" + id);
    }

    @Test
    void completeReportsWithoutDelayAreTheTruth() {
        Scenario s = SCENARIO.reporting(List.of(
                all("hurt", CountReport.Quantity.INJURED, 0, 0, EVER, EVER),
                all("dead", CountReport.Quantity.KILLED, 0, 0, EVER, EVER),
                all("burnt", CountReport.Quantity.HOUSES, 0, 0, EVER, EVER),
                all("held", CountReport.Quantity.ARRESTS, 0, 0, EVER, EVER)));
        RunResult run = Results.one(s, 3);
        assertThat(reported(run, s, "hurt")).isEqualTo(Results.series(SCENARIO, TRUTH, "injuries"));
        assertThat(reported(run, s, "dead")).isEqualTo(Results.series(SCENARIO, TRUTH, "deaths"));
        assertThat(reported(run, s, "burnt")).isEqualTo(Results.series(SCENARIO, TRUTH, "houses_burned"));
        assertThat(reported(run, s, "held")).isEqualTo(Results.series(SCENARIO, TRUTH, "arrests"));
        assertThat(Results.metric(s, run, "reported_hurt")).isEqualTo(Results.metric(s, run, "injuries"));
    }

    /** Everybody who ever got abroad crossed a post outwards, and everybody who is no longer abroad crossed it back. */
    @Test
    void crossingsAddUpToThoseAbroad() {
        Scenario s = SCENARIO.reporting(List.of(
                all("in", CountReport.Quantity.RETURNS, 0, 0, EVER, EVER),
                all("out", CountReport.Quantity.ENTRIES, 0, 0, EVER, EVER)));
        RunResult run = Results.one(s, 3);
        double[] in = reported(run, s, "in");
        double[] out = reported(run, s, "out");
        double[] abroad = Results.series(s, run, "abroad");
        assertThat(Results.last(out)).isPositive();
        assertThat(Results.last(in)).isPositive();
        for (int t = 0; t < run.ticks(); t++) {
            // Those who wait to be let back are still abroad.
            assertThat(out[t] - in[t]).as("tick %d", t).isBetween(0.0, out[t]);
            assertThat(abroad[t]).as("tick %d", t).isLessThanOrEqualTo(out[t]);
        }
    }

    @Test
    void aFixedDelayShiftsAndAWindowCuts() {
        double[] hurt = Results.series(SCENARIO, TRUTH, "injuries");
        int end = hurt.length - 1;
        int half = 0;
        while (hurt[half] < hurt[end] / 2) {
            half++;
        }
        double hour = half * 0.25;
        Scenario s = SCENARIO.reporting(List.of(
                all("late", CountReport.Quantity.INJURED, 3, 0, EVER, EVER),
                all("before", CountReport.Quantity.INJURED, 0, 0, hour, EVER),
                all("after", CountReport.Quantity.INJURED, 0, hour, EVER, EVER),
                all("bulletin", CountReport.Quantity.INJURED, 3, 0, EVER, hour)));
        RunResult run = Results.one(s, 3);
        double[] late = reported(run, s, "late");
        for (int t = 0; t <= end; t++) {
            assertThat(late[t]).isEqualTo(t < 12 ? 0 : hurt[t - 12]);
        }
        assertThat(Results.metric(s, run, "reported_before")).isEqualTo(hurt[half - 1]);
        assertThat(Results.metric(s, run, "reported_after")).isEqualTo(hurt[end] - hurt[half - 1]);
        assertThat(Results.metric(s, run, "reported_bulletin")).isEqualTo(hurt[half - 12]);
    }

    @Test
    void reportsChangeNothingElse() {
        Scenario s = SCENARIO.reporting(List.of(
                report("some", CountReport.Quantity.INJURED, 0.3, 0, 5, CountReport.Law.EXPONENTIAL),
                report("travellers", CountReport.Quantity.ENTRIES, 0.5, 40, 2, CountReport.Law.FIXED)));
        RunResult run = Results.one(s, 3);
        int columns = Metrics.run(SCENARIO).size();
        assertThat(Arrays.copyOf(run.summary(), columns)).isEqualTo(TRUTH.summary());
        assertThat(Arrays.copyOf(run.series(), TRUTH.series().length)).isDeepEqualTo(TRUTH.series());
        assertThat(run.incidents()).isEqualTo(TRUTH.incidents());
        assertThat(Results.metric(s, run, "reported_travellers")).isPositive();
    }

    /** A world in which {@code cases} houses burn in the first tick, and what is announced of them by each tick. */
    private static long[] announced(CountReport report, int cases, int ticks) {
        World w = new World(SCENARIO.reporting(List.of(report)), 7);
        Reporting reporting = new Reporting(w);
        long[] known = new long[ticks];
        for (int t = 0; t < ticks; t++) {
            w.nextTick();
            w.census.housesBurned[0] = cases;
            reporting.run(w);
            known[t] = w.reports.announced[0];
        }
        return known;
    }

    @Test
    void coverageThinsBinomially() {
        int n = 100_000;
        double got = announced(report("x", CountReport.Quantity.HOUSES, 0.3, 0, 0, CountReport.Law.FIXED), n, 1)[0];
        assertThat(got).isCloseTo(0.3 * n, within(SIGMAS * FastMath.sqrt(0.21 * n)));
    }

    @Test
    void anExponentialDelayIsAnnouncedByItsLaw() {
        int n = 100_000;
        long[] known = announced(report("x", CountReport.Quantity.HOUSES, 1, 0, 6, CountReport.Law.EXPONENTIAL), n, 48);
        for (int t : new int[] {0, 3, 23, 47}) {
            double p = 1 - FastMath.exp(-(t + 1) * 0.25 / 6);
            assertThat((double) known[t])
                    .as("tick %d", t)
                    .isCloseTo(p * n, within(SIGMAS * FastMath.sqrt(p * (1 - p) * n)));
        }
    }

    @Test
    void thoseCountedAlongFollowAPoissonLaw() {
        long[] known = announced(report("x", CountReport.Quantity.HOUSES, 1, 80, 0, CountReport.Law.FIXED), 0, 192);
        double mean = 80 * 0.25;
        double squares = 0;
        for (int t = 0; t < known.length; t++) {
            double n = known[t] - (t == 0 ? 0 : known[t - 1]);
            squares += (n - mean) * (n - mean);
        }
        assertThat((double) known[191]).isCloseTo(192 * mean, within(SIGMAS * FastMath.sqrt(192 * mean)));
        // The variance of the squared deviation of a Poisson number is mean + 2 mean^2.
        assertThat(squares / 192).isCloseTo(mean, within(SIGMAS * FastMath.sqrt((mean + 2 * mean * mean) / 192)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {id: a b, counts: KILLED}                             | reports.a b.id: got "a b", allowed: letters, digits and _
        {id: a, counts: KILED}                                | reports.a.counts: got "KILED"
        {id: a, counts: KILLED, refuge: east}                 | reports.a.refuge: KILLED are not counted at border posts
        {id: a, counts: KILLED, others: 5}                    | reports.a.others: KILLED are not counted at border posts
        {id: a, counts: ENTRIES, refuge: yard}                | reports.a.refuge: yard is a shelter
        {id: a, counts: ENTRIES, refuge: nowhere}             | reports.a.refuge: unknown refuge "nowhere"
        {id: a, counts: KILLED, from: 5, until: 5}            | reports.a.until: not after from
        {id: a, counts: KILLED, from: 5, asOf: 4}             | reports.a.asOf: not after from
        {id: a, counts: KILLED, coverage: 2}                  | reports.a.coverage: got 2, allowed: a number from 0 to 1
        {id: a, counts: KILLED, coverag: 1}                   | reports.a.coverag: unknown key; did you mean coverage?
        {id: a, counts: KILLED}, {id: a, counts: ARRESTS}     | "a" given twice
        """)
    void mistakesAreToldInOneLine(String reports, String message) throws Exception {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, """
            meta: {name: x, days: 1}
            groups: [{label: A}, {label: B}]
            villages: [{name: V, x: 0, y: 0, population: 100, shares: {A: 0.5, B: 0.5}}]
            refuges: [{id: east, x: 1, y: 1, type: BORDER}, {id: yard, x: 1, y: 0, type: SHELTER}]
            reports: [%s]
            """.formatted(reports));
        assertThatThrownBy(() -> ScenarioReader.read(file, List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
