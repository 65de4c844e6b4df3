package flashpoint.model.violence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.core.Decision;
import flashpoint.core.IncidentType;
import flashpoint.model.Simulation;
import flashpoint.model.world.Households;
import flashpoint.model.world.World;
import flashpoint.scenario.Parameter;
import flashpoint.testing.Scenarios;
import org.junit.jupiter.api.Test;

/**
 * Lethalities of attack, defence and police fire apart, and the choice of buildings, by their elementary laws. Bounds are
 * five standard errors: with free seeds each would fail about once in two million runs.
 */
class WeaponsTest {

    private static final double DT = 0.25;
    private static final int B_IN_TO = 3;

    private static double spread(double p, double n) {
        return 5 * Math.sqrt(p * (1 - p) * n);
    }

    @Test
    void armamentIsThatOfSoManyIndependentHits() {
        assertThat(Armament.raised(0.058, 1)).isEqualTo(0.058);
        assertThat(Armament.raised(0.058, 0)).isZero();
        assertThat(Armament.raised(0.1, 2)).isCloseTo(0.19, within(1e-15));
        assertThat(Armament.raised(0.1, 3)).isCloseTo(0.271, within(1e-15));
        assertThat(Armament.raised(1, 0.5)).isEqualTo(1);
    }

    /** Hits of attackers by group A kill as two hits at .1 would. */
    @Test
    void hitsKillByTheArmamentOfWhoHits() {
        Simulation s = ViolenceLimitTest.attack(
                ViolenceLimitTest.twoVillages(200, 4000)
                        .set(Parameter.ATTACK_ASSAULT, 0.5)
                        .set(Parameter.ATTACK_LETHALITY, 0.1)
                        .set(Parameter.WEAPONS_ARMS, 2),
                1);
        World w = s.world();
        double hits = 0;
        for (int t = 0; t < 100; t++) {
            s.advance();
            hits += w.hurtNow[B_IN_TO];
        }
        assertThat(hits).isGreaterThan(1500);
        assertThat((double) w.census.killedHere[B_IN_TO]).isCloseTo(0.19 * hits, within(spread(0.19, hits)));
    }

    private static Scenarios.Small post(int attackers, int officers) {
        return ViolenceLimitTest.twoVillages(attackers, 100)
                .station("post", "To", 1, officers)
                .set(Parameter.POLICE_REINF_SIZE, 0);
    }

    /** In the first tick of the attack each officer hits with chance p(rate hill(n/Q; ratio, 2)); who is hit twice is rare. */
    @Test
    void officersFireByTheRatioTheyFace() {
        int officers = 1000;
        int attackers = 20_000;
        Simulation s = ViolenceLimitTest.attack(
                post(attackers, officers)
                        .set(Parameter.POLICE_FIRE_RATE, 1)
                        .set(Parameter.POLICE_FIRE_RATIO, 20)
                        .set(Parameter.POLICE_FIRE_LETHALITY, 0.3),
                1);
        World w = s.world();
        while (w.attackersHere[w.subgroups.of(1, 0)] == 0) {
            s.advance();
        }
        double p = Decision.chance(0.5, DT);
        int hurt = w.census.injured[0];
        assertThat((double) hurt).isCloseTo(p * officers, within(spread(p, officers)));
        assertThat((double) w.census.killedHere[w.subgroups.of(1, 0)]).isCloseTo(0.3 * hurt, within(spread(0.3, hurt)));
        assertThat(w.census.injured[B_IN_TO]).as("residents").isZero();
    }

    @Test
    void withoutFireNoOfficerHurtsAnybody() {
        Simulation s = ViolenceLimitTest.attack(post(500, 50), 1);
        while (s.advance()) {
            assertThat(s.world().census.injured[0]).isZero();
        }
    }

    private static Scenarios.Small mixed(double owner) {
        return Scenarios.small(DT, 10)
                .groups("A", "B")
                .village("From", 0, 200, 1.0, 0.0)
                .village("To", 10, 4000, 0.75, 0.25)
                .set(Parameter.DECIDE_RATE, 0)
                .set(Parameter.FATIGUE_TAU, 1e6)
                .set(Parameter.MOB_Q_MIN, 1)
                .set(Parameter.MOB_ASSEMBLE, 0)
                .set(Parameter.MOB_DEPART, 1e6)
                .set(Parameter.MOB_STAY, 1000)
                .set(Parameter.MOB_P_NEXT, 0)
                .set(Parameter.ATTACK_ARSON, 0.1)
                .set(Parameter.ATTACK_ASSAULT, 0)
                .set(Parameter.ATTACK_VEHICLES, 0)
                .set(Parameter.ATTACK_OWNER, owner);
    }

    /** Without regard to the owner every building that stands is as likely; making sure in half of cases spares half. */
    @Test
    void whoDoesNotAskForTheOwnerBurnsAny() {
        for (double owner : new double[] {0, 0.5, 1}) {
            Simulation s = ViolenceLimitTest.attack(mixed(owner), 1);
            World w = s.world();
            for (int t = 0; t < 16; t++) {
                s.advance();
            }
            double others = w.census.housesBurned[w.subgroups.of(1, 0)];
            double all = others + w.census.housesBurned[B_IN_TO];
            double p = (1 - owner) * 0.75;
            assertThat(all).isGreaterThan(30);
            // The share changes as buildings go: at most all/4000 of them.
            assertThat(others).as("owner %s", owner).isCloseTo(p * all, within(spread(p, all) + all * all / 4000));
        }
    }

    @Test
    void shopsAreOwnedByTheirShareAndChosenByTheirs() {
        for (double chosen : new double[] {0, 0.4, 1}) {
            Simulation s = ViolenceLimitTest.attack(
                    ViolenceLimitTest.twoVillages(200, 4000)
                            .set(Parameter.ATTACK_ARSON, 0.1)
                            .set(Parameter.SPACE_SHOPS, 0.2)
                            .set(Parameter.ATTACK_SHOPS, chosen),
                    1);
            World w = s.world();
            assertThat((double) w.census.shops[B_IN_TO]).isCloseTo(800, within(spread(0.2, 4000)));
            for (int t = 0; t < 24; t++) {
                s.advance();
            }
            double shops = w.census.shopsBurned[B_IN_TO];
            double all = shops + w.census.housesBurned[B_IN_TO];
            assertThat(all).isGreaterThan(80);
            assertThat(shops).as("shops %s", chosen).isCloseTo(chosen * all, within(spread(chosen, all)));
            long burnt = 0;
            for (int h = 0; h < w.households.count; h++) {
                burnt += w.households.is(h, Households.SHOP_BURNT) ? 1 : 0;
                assertThat(w.households.is(h, Households.SHOP_BURNT) && !w.households.is(h, Households.SHOP))
                        .isFalse();
            }
            assertThat((double) burnt).isEqualTo(shops);
            long told = 0;
            for (int k = 0; k < s.log().size(); k++) {
                told += s.log().type(k) == IncidentType.SHOP_BURNED ? 1 : 0;
            }
            assertThat((double) told).isEqualTo(shops);
        }
    }

    /** When no shop is left dwellings burn, and the other way round. */
    @Test
    void whatDoesNotStandIsNotChosen() {
        Simulation s = ViolenceLimitTest.attack(
                ViolenceLimitTest.twoVillages(400, 60)
                        .set(Parameter.ATTACK_ARSON, 2)
                        .set(Parameter.SPACE_SHOPS, 1)
                        .set(Parameter.ATTACK_SHOPS, 1)
                        .set(Parameter.MOB_STAY, 1000),
                1);
        World w = s.world();
        while (s.advance() && w.census.housesBurned[B_IN_TO] < 60) {
            assertThat(w.census.shopsBurned[B_IN_TO]).isLessThanOrEqualTo(60);
            assertThat(w.census.housesBurned[B_IN_TO] == 0 || w.census.shopsBurned[B_IN_TO] == 60)
                    .isTrue();
        }
        assertThat(w.census.shopsBurned[B_IN_TO]).isEqualTo(60);
        assertThat(w.census.housesBurned[B_IN_TO]).isEqualTo(60);
    }
}
