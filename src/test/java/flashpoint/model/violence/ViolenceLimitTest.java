package flashpoint.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.model.Simulation;
import flashpoint.model.world.Activity;
import flashpoint.model.world.Location;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * One mob in one village, and one process at a time: assaults, fires, arrests and fatigue follow their elementary laws.
 * Nobody joins, stops or flees unless a test says so. Bounds are five standard errors of a fixed seed: another seed would
 * fail one of them about once in 100,000.
 */
class ViolenceLimitTest {

    private static final double DT = 0.25;

    static Scenarios.Small twoVillages(int attackers, int residents) {
        return Scenarios.small(DT, 10)
                .groups("A", "B")
                .village("From", 0, attackers, 1.0, 0.0)
                .village("To", 10, residents, 0.0, 1.0)
                .set(Parameter.DECIDE_RATE, 0)
                .set(Parameter.FATIGUE_TAU, 1e6)
                .set(Parameter.MOB_Q_MIN, 1)
                .set(Parameter.MOB_ASSEMBLE, 0)
                .set(Parameter.MOB_DEPART, 1e6)
                .set(Parameter.MOB_STAY, 1000)
                .set(Parameter.MOB_P_NEXT, 0)
                .set(Parameter.ATTACK_ARSON, 0)
                .set(Parameter.ATTACK_ASSAULT, 0)
                .set(Parameter.ATTACK_VEHICLES, 0)
                .set(Parameter.ATTACK_LETHALITY, 0)
                .set(Parameter.DEFENCE_LETHALITY, 0)
                .set(Parameter.POLICE_DISPERSE_RATE, 0)
                .set(Parameter.POLICE_ARREST, 0)
                .set(Parameter.POLICE_PASSIVITY_LOCAL, 0)
                .set(Parameter.ATTACK_POLICE_SUPPRESS, 0);
    }

    /** A world in which all of the first village are about to arrive in the second. */
    static Simulation attack(Scenarios.Small small, long seed) {
        Simulation s = new Simulation(small.scenario(), seed);
        World w = s.world();
        for (int i = w.people.firstOfBlock[0]; i < w.people.firstOfBlock[1]; i++) {
            w.people.act(i, Activity.ACTIVE);
        }
        s.advance();
        assertThat(w.census.at(0, Location.CONVOY)).isEqualTo(w.people.firstOfBlock[1]);
        return s;
    }

    private static final int B_IN_TO = 3;

    /** injured = M (1 - exp(-N b t / M)), written for ticks. Repeated hits count once; the mean of 20 runs. */
    @Test
    void assaultsFollowMassAction() {
        int attackers = 100;
        int residents = 1000;
        int ticks = 60;
        int runs = 20;
        double chance = Decision.chance(0.28, DT);
        double sum = 0;
        for (int seed = 1; seed <= runs; seed++) {
            Simulation s = attack(twoVillages(attackers, residents).set(Parameter.ATTACK_ASSAULT, 0.28), seed);
            World w = s.world();
            for (int t = 0; t < ticks; t++) {
                s.advance();
            }
            sum += w.census.injured[B_IN_TO];
        }
        double expected = residents * (1 - FastMath.pow(1 - chance / residents, attackers * ticks));
        double error = Math.sqrt(attackers * ticks * chance / runs);
        assertThat(sum / runs).isCloseTo(expected, within(5 * error));
        double continuous = residents * (1 - FastMath.exp(-attackers * 0.28 * ticks * DT / residents));
        assertThat(expected).isCloseTo(continuous, within(0.04 * continuous));
    }

    /** burnt = min(Z, N a t) in the mean. */
    @Test
    void firesAreProportionalToAttackersUntilNothingStands() {
        Simulation s = attack(twoVillages(200, 800).set(Parameter.ATTACK_ARSON, 0.035), 1);
        World w = s.world();
        double chance = Decision.chance(0.035, DT);
        for (int t = 1; t <= 40; t++) {
            s.advance();
            double error = Math.sqrt(200 * t * chance);
            assertThat((double) w.census.housesBurned[B_IN_TO]).isCloseTo(200 * t * chance, within(5 * error));
        }
        Simulation ruinRun = attack(twoVillages(200, 50).set(Parameter.ATTACK_ARSON, 2), 1);
        World ruin = ruinRun.world();
        while (ruinRun.advance()) {
            assertThat(ruin.census.housesBurned[B_IN_TO]).isLessThanOrEqualTo(50);
        }
        assertThat(ruin.census.housesBurned[B_IN_TO]).isEqualTo(50);
        assertThat(ruin.mobs.live).as("nothing is left to stay for").isZero();
    }

    /** Arrests a tick are Binomial(officers, p(rate)); an attacker drawn twice is rare, 2,000 stand against 20. */
    @Test
    void arrestsAreBinomial() {
        int ticks = 400;
        Simulation s = attack(
                twoVillages(2000, 100)
                        .station("post", "To", 1, 20)
                        .set(Parameter.POLICE_ARREST, 0.12)
                        .set(Parameter.POLICE_REINF_SIZE, 0)
                        .set(Parameter.POLICE_DETENTION_CAP, 1e6)
                        .set(Parameter.POLICE_DETENTION_JAIL, 10_000),
                1);
        World w = s.world();
        double p = Decision.chance(0.12, DT);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < ticks; t++) {
            int before = w.census.arrests[0];
            s.advance();
            double deviation = w.census.arrests[0] - before - 20 * p;
            sum += deviation;
            squares += deviation * deviation;
        }
        double variance = 20 * p * (1 - p);
        assertThat(sum / ticks).isCloseTo(0, within(5 * Math.sqrt(variance / ticks)));
        // Fourth moment of a binomial: 3 v^2 + v (1 - 6 p (1 - p)).
        double spread = Math.sqrt((2 * variance * variance + variance * (1 - 6 * p * (1 - p))) / ticks);
        assertThat(squares / ticks).isCloseTo(variance, within(5 * spread));
        assertThat(w.census.at(0, Location.DETAINED)).isEqualTo(w.census.arrests[0]);
    }

    @Test
    void detentionEndsAfterItsTermAndHasNoMorePlacesThanItHas() {
        Simulation s = attack(
                twoVillages(500, 100)
                        .station("post", "To", 1, 50)
                        .set(Parameter.POLICE_ARREST, 5)
                        .set(Parameter.POLICE_REINF_SIZE, 0)
                        .set(Parameter.POLICE_DETENTION_CAP, 30)
                        .set(Parameter.POLICE_DETENTION_JAIL, 6),
                1);
        World w = s.world();
        int most = 0;
        int firstRelease = -1;
        int firstArrest = -1;
        while (s.advance()) {
            most = Math.max(most, w.census.at(0, Location.DETAINED));
            firstArrest = firstArrest < 0 && w.census.arrests[0] > 0 ? w.tick() : firstArrest;
            firstRelease = firstRelease < 0 && w.census.released[0] > 0 ? w.tick() : firstRelease;
        }
        assertThat(most).isEqualTo(30);
        assertThat(firstRelease - firstArrest).isEqualTo(24);
    }

    /** A logarithmic slope of -1/tau within 5 %: with 20,000 people that is seven standard errors. */
    @Test
    void theActiveTireExponentially() {
        int people = 20_000;
        double tau = 9;
        Scenarios.Small crowd = twoVillages(people, 100)
                .set(Parameter.MOB_Q_MIN, 100_000)
                .set(Parameter.FATIGUE_TAU, tau)
                .set(Parameter.FATIGUE_REST, 12);
        Simulation s = new Simulation(crowd.scenario(), 1);
        World w = s.world();
        for (int i = 0; i < people; i++) {
            w.people.act(i, Activity.ACTIVE);
        }
        double xy = 0;
        double xx = 0;
        for (int t = 1; t <= 72; t++) {
            s.advance();
            double hours = t * DT;
            xy += hours * FastMath.log((double) w.census.active[0] / people);
            xx += hours * hours;
        }
        assertThat(-xy / xx).isCloseTo(1 / tau, within(0.05 / tau));
        // Those who tired twelve hours ago and more are quiet, the rest of them still tired.
        long tired = java.util.stream.IntStream.range(0, people)
                .filter(i -> w.people.act[i] == Activity.TIRED)
                .count();
        double expected = people * (FastMath.exp(-(18.0 - 12) / tau) - FastMath.exp(-18.0 / tau));
        assertThat((double) tired).isCloseTo(expected, within(5 * Math.sqrt(people) / 2));
    }
}
