package flashpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.model.world.World;
import flashpoint.scenario.Scenario;
import flashpoint.testing.Scenarios;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The step loop works on arrays made before the first tick. */
class AllocationTest {

    /** Before the compiler has seen a loop, its own warming up and lambdas that it will dissolve show in the count. */
    private static final int WARM = 4;

    @Test
    void aTickWithoutIncidentsAllocatesNothing() {
        Scenario scenario = Scenarios.threeVillages();
        for (int run = 0; run < WARM; run++) {
            allocated(scenario);
        }
        long[] quiet = allocated(scenario);
        assertThat(quiet.length).as("ticks without an incident").isGreaterThan(100);
        Arrays.sort(quiet);
        assertThat(quiet[quiet.length / 2]).as("bytes in the median tick").isZero();
        assertThat(quiet[quiet.length * 9 / 10])
                .as("bytes in nine ticks of ten")
                .isZero();
    }

    /** Bytes allocated by each tick that adds nothing to the log. */
    private static long[] allocated(Scenario scenario) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        Simulation worldRun = new Simulation(scenario, 2);
        World world = worldRun.world();
        SeriesRecorder seen = new SeriesRecorder(world, scenario.meta().ticks());
        long[] bytes = new long[scenario.meta().ticks()];
        int n = 0;
        boolean more = true;
        while (more) {
            int incidents = worldRun.log().size();
            long before = threads.getThreadAllocatedBytes(self);
            more = worldRun.advance();
            seen.read();
            long after = threads.getThreadAllocatedBytes(self);
            if (worldRun.log().size() == incidents) {
                bytes[n++] = after - before;
            }
        }
        return Arrays.copyOf(bytes, n);
    }
}
