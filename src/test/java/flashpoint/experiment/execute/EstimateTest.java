package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.store.Store;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EstimateTest {

    @TempDir
    Path temp;

    static Stream<Plan> designs() {
        return Stream.of(
                plan(
                        List.of("police.reinf.delay=1..5/2", "rumours.video.credibility=.3,.9"),
                        Map.of("replicates", "40")),
                plan(
                        List.of("rumours.video.credibility=0.1..0.9", "rumour.credulity=0.2..0.8"),
                        Map.of("design", "lhs", "samples", "60", "replicates", "4", "series", "4", "events", "on")),
                plan(List.of("villages.Lower.population=300..1500/300"), Map.of("replicates", "40")));
    }

    private static Plan plan(List<String> vary, Map<String, String> fields) {
        return Planner.plan(ExperimentReader.read(SmallSweeps.SCENARIO, new CommandSettings(List.of(), vary, fields)));
    }

    /** Processor time of all runs, by the clock of their threads. */
    @ParameterizedTest
    @Tag("heavy")
    @MethodSource("designs")
    void timeIsKnownWithinFifteenPercent(Plan plan) throws Exception {
        Estimate estimate = Estimate.of(plan, Shard.WHOLE);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        AtomicLong nanos = new AtomicLong();
        try (Store store = SweepFolder.begin(plan, temp.resolve("s"), Shard.WHOLE, false)) {
            Sweep.Worker timed = task -> {
                long start = clock.getCurrentThreadCpuTime();
                try {
                    return task.call();
                } finally {
                    nanos.addAndGet(clock.getCurrentThreadCpuTime() - start);
                }
            };
            Sweep.Outcome outcome = new Sweep(store, 2, timed, (done, total) -> {}).run();
            assertThat(outcome.runs()).isEqualTo(estimate.runs());
            double said = estimate.runs() * estimate.secondsPerRun();
            double took = nanos.get() * 1e-9;
            System.out.printf(
                    "%d runs: said %.2f s, took %.2f s (%+.0f %%)%n",
                    outcome.runs(), said, took, 100 * (said / took - 1));
            assertThat(said).isCloseTo(took, within(0.15 * took));
        }
    }

    @Test
    void runsAreCountedAsLongs() {
        Plan plan = plan(List.of("police.reinf.delay=1..5/2"), Map.of("replicates", "2", "stop", "{ticks: 2}"));
        Estimate estimate = Estimate.of(plan, Shard.WHOLE);
        assertThat(estimate.runs()).isEqualTo(8);
        assertThat(estimate.secondsPerRun()).isPositive();
        assertThat(plan.with(List.of()).run(2_000_000_000, 1)).isEqualTo(4_000_000_001L);
    }
}
