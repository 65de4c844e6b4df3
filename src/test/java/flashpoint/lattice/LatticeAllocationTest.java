package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No tick of the lattice allocates. The virtual machine counts what a thread allocates to the byte. Interpreter and
 * compiler allocate too while they warm up, and how many ticks that takes depends on what else the machine does; so one
 * of several windows of ticks has to be free of it. What a tick allocated would stand in all of them. MASON's schedule,
 * which makes its own objects, stays outside.
 */
class LatticeAllocationTest {

    private static final int WARM_UP = 1500;
    private static final int WINDOW = 500;
    private static final int WINDOWS = 9;

    @ParameterizedTest
    @CsvSource({"2, paper", "2, as-coded", "1, paper", "8, paper", "8, as-coded"})
    void noTickAllocates(int run, String set) {
        RuleSet rules = set.equals("paper") ? RuleSet.paper() : RuleSet.asCoded();
        LatticeConfig config = PaperRuns.of(run, rules)
                .change()
                .stop(StopRule.HORIZON)
                .ticks(WARM_UP + WINDOWS * WINDOW)
                .build();
        LatticeWorld world = new LatticeWorld(config, 1);
        world.start();
        allocated(world, WARM_UP);
        long least = Long.MAX_VALUE;
        for (int window = 0; window < WINDOWS && least > 0; window++) {
            least = Math.min(least, allocated(world, WINDOW));
        }
        assertThat(least).as("bytes in the best window of %s ticks", WINDOW).isZero();
    }

    private static long allocated(LatticeWorld world, int ticks) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (int tick = 0; tick < ticks; tick++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            world.advance();
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
        }
        return bytes;
    }
}
