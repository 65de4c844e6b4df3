package flashpoint.model.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.core.InvariantViolation;
import flashpoint.testing.Scenarios;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every village is done exactly once in every phase, however many workers there are and however long they slept. */
class WorkersTest {

    private static final int PHASES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyVillageIsDoneOnceInEveryPhase(int threads) {
        World w = new World(Scenarios.korday("pop.scale=0.1"), 1);
        AtomicIntegerArray done = new AtomicIntegerArray(w.villages);
        try (Workers crew = Workers.of(threads)) {
            for (int phase = 1; phase <= PHASES; phase++) {
                crew.villages((world, v) -> done.incrementAndGet(v), w);
                if (phase % 500 == 0) {
                    // Long enough for everybody to fall asleep.
                    java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                }
                for (int v = 0; v < w.villages; v++) {
                    assertThat(done.get(v)).isEqualTo(phase);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatFailsInAnyWorkerFailsInTheCallerAndTheCrewGoesOn(int threads) {
        World w = new World(Scenarios.korday("pop.scale=0.1"), 1);
        AtomicIntegerArray done = new AtomicIntegerArray(w.villages);
        try (Workers crew = Workers.of(threads)) {
            for (int v = 0; v < w.villages; v++) {
                int bad = v;
                VillageProcess broken = (world, village) -> {
                    if (village == bad) {
                        throw new InvariantViolation("village " + bad);
                    }
                };
                assertThatThrownBy(() -> crew.villages(broken, w)).hasMessage("village " + bad);
            }
            crew.villages((world, v) -> done.incrementAndGet(v), w);
            for (int v = 0; v < w.villages; v++) {
                assertThat(done.get(v)).isEqualTo(1);
            }
        }
    }
}
