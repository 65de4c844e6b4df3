package flashpoint.example;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.time.TimePicture;
import flashpoint.core.Metric;
import flashpoint.model.Simulation;
import flashpoint.model.observe.Measure;
import flashpoint.run.Ensemble;
import flashpoint.run.Run;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import flashpoint.validation.CheckRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The examples of the page for developers do what the page says of them. */
class ExamplesTest {

    private static final Scenario SCENARIO = Scenarios.threeVillages();

    /** Mean fear of each tick, with a process behind all others or without. */
    private static double fear(boolean reassured) {
        Simulation s = new Simulation(SCENARIO, 1);
        if (reassured) {
            Reassurance process = new Reassurance(s.world());
            int last = s.processes().order().size();
            s.schedule.scheduleRepeating(0, last, state -> process.run(s.world()));
        }
        Runnable invariants = s.invariants();
        double sum = 0;
        boolean more = true;
        while (more) {
            more = s.advance();
            invariants.run();
            for (long fear : s.world().census.fear) {
                sum += fear * 0x1p-20;
            }
        }
        return sum / s.population();
    }

    @Test
    void theProcessLessensFearAndBreaksNoInvariant() {
        double without = fear(false);
        assertThat(without).isPositive();
        assertThat(fear(true)).isPositive().isLessThan(0.95 * without);
    }

    @Test
    void theMetricCountsEachGroupAndAll() {
        Simulation s = new Simulation(SCENARIO, 1);
        Measure measure = FearfulHouseholds.of(SCENARIO.groups());
        assertThat(measure.metrics().stream().map(Metric::name))
                .startsWith("fearful_households", "fearful_households_A");
        double[] row = new double[measure.metrics().size()];
        double most = 0;
        boolean more = true;
        while (more) {
            more = s.advance();
            measure.read(s.world(), row, 0);
            double groups = 0;
            for (int k = 1; k < row.length; k++) {
                groups += row[k];
            }
            assertThat(row[0]).isEqualTo(groups);
            most = Math.max(most, row[0]);
        }
        assertThat(most).isPositive().isLessThanOrEqualTo(s.world().households.count);
    }

    @Test
    void theCheckHoldsWithoutEventsAndFailsWithThem() throws InterruptedException {
        try (CheckRunner runner = new CheckRunner(1, 1)) {
            assertThat(CalmCheck.of(Scenarios.uneventful(SCENARIO))
                            .observer()
                            .observe(runner, 2)
                            .passed())
                    .isTrue();
            assertThat(CalmCheck.of(SCENARIO).observer().observe(runner, 1).passed())
                    .isFalse();
        }
    }

    @Test
    void theChartIsDrawnWithItsTitleAndLegend() throws IOException {
        Ensemble ensemble = new Ensemble(SCENARIO, List.of("mean_fear", "fleeing"));
        ensemble.accept(Run.of(SCENARIO, 1).result());
        TimePicture picture = new TimePicture(FearChart.chart(), ensemble, 0, 24);
        assertThat(Canvas.svg(picture, "fear-and-flight", "Fear and flight"))
                .contains("Fear and flight", "on the way to a");
    }

    @Test
    void theVerbPrintsALineForEachVillage() {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new PeopleCommand()).setOut(new PrintWriter(out));
        assertThat(line.execute("scenarios/three-villages.yaml", "--set", "pop.scale=1"))
                .isZero();
        assertThat(out.toString().lines()).hasSameSizeAs(SCENARIO.villages());
    }
}
