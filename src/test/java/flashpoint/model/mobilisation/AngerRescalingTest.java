package flashpoint.model.mobilisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.model.Simulation;
import flashpoint.model.world.PersonKind;
import flashpoint.model.world.World;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anger is stored as of the last rescaling; what a person feels decays all the same. */
class AngerRescalingTest {

    /** A world in which nothing is told and nothing happens, and one man who is angry. */
    private static Simulation world(double tau) {
        return new Simulation(Scenarios.uneventful(Scenarios.threeVillages("anger.tau=" + tau, "meta.days=4")), 1);
    }

    private static int man(World w) {
        int i = 0;
        while (w.people.kind[i] != PersonKind.MAN) {
            i++;
        }
        return i;
    }

    /** At a half-life of a tick, of hours, of days; at an hour between reckonings and right at one. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.36, 2, 30, 1000})
    void whatIsFeltFallsByTheSameShareInEveryTick(double tau) {
        Simulation s = world(tau);
        World w = s.world();
        s.advance();
        s.advance();
        int i = man(w);
        AngerDecay.add(w, i, 1 - w.people.group(i), 0.75);
        double felt = w.people.kept(0, i);
        assertThat(felt).isCloseTo(0.75, within(1e-7));
        for (int t = 1; t < 60 && felt > 0.001; t++) {
            s.advance();
            felt = w.people.kept(0, i);
            assertThat(felt).isCloseTo(0.75 * FastMath.exp(-t * w.dt / tau), within(1e-6));
        }
    }

    @Test
    void tracesAreForgottenAtTheNextReckoningAndThePersonIsNoLongerListed() {
        Simulation s = world(2);
        World w = s.world();
        s.advance();
        int i = man(w);
        AngerDecay.add(w, i, 1 - w.people.group(i), 0.0002);
        int interval = AngerRescaling.interval(FastMath.exp(-w.dt / 2));
        for (int t = 0; t < interval + 8; t++) {
            s.advance();
        }
        assertThat(w.people.kept(0, i)).isZero();
        assertThat(w.people.angry.contains(w.people.block(i), i)).isFalse();
        assertThat(w.census.anger[w.people.block(i)]).isZero();
    }

    @Test
    void angerAddedBetweenReckoningsNeverExceedsOne() {
        Simulation s = world(30);
        World w = s.world();
        for (int t = 0; t < 40; t++) {
            s.advance();
            int i = man(w) + t;
            if (w.people.adult(i)) {
                AngerDecay.add(w, i, 1 - w.people.group(i), 1);
                assertThat(w.people.kept(0, i)).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-6));
            }
        }
    }

    /** So that sums in whole numbers keep their precision and stay far from overflow. */
    @Test
    void whatIsWrittenDownIsAtMostSixteenTimesWhatIsFelt() {
        for (double left = 1e-12; left < 1; left += 0.001) {
            int interval = AngerRescaling.interval(left);
            assertThat(interval).isBetween(1, 16);
            assertThat(interval == 1 || FastMath.pow(left, interval) >= 1 / 16.001)
                    .isTrue();
        }
        assertThat(AngerRescaling.interval(0.99)).isEqualTo(16);
        assertThat(AngerRescaling.interval(0.3)).isEqualTo(2);
    }
}
