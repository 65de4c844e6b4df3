package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import flashpoint.lattice.rule.RuleSet;
import flashpoint.lattice.rule.StopRule;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No tick of the lattice allocates. The virtual machine counts what a thread allocates to the byte; what the interpreter
 * and compilation cause is over after the warm-up, and MASON's schedule, which makes its own objects, stays outside.
 */
class LatticeAllocationTest {

    private static final int WARM_UP = 1500;
    private static final int TICKS = 500;

    @ParameterizedTest
    @CsvSource({"2, paper", "2, as-coded", "1, paper", "8, paper", "8, as-coded"})
    void noTickAllocates(int run, String set) {
        RuleSet rules = set.equals("paper") ? RuleSet.paper() : RuleSet.asCoded();
        LatticeConfig config = PaperRuns.of(run, rules)
                .change()
                .stop(StopRule.HORIZON)
                .ticks(WARM_UP + TICKS)
                .build();
        LatticeWorld world = new LatticeWorld(config, 1);
        world.start();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = new long[WARM_UP + TICKS];
        for (int tick = 0; tick < bytes.length; tick++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            world.advance();
            bytes[tick] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat(Arrays.stream(bytes, WARM_UP, WARM_UP + TICKS).sum()).isZero();
    }
}
