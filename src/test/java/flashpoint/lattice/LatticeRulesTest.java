package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.grid.Torus;
import flashpoint.lattice.rule.ArrestRule;
import flashpoint.lattice.rule.JailRule;
import flashpoint.lattice.rule.KillRule;
import flashpoint.lattice.rule.LifeRule;
import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.ReleaseRule;
import flashpoint.lattice.rule.RuleSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One rule a test, on lattices set up by hand. */
class LatticeRulesTest {

    @Test
    void thePapersCopArrestsAnyActiveInViewAndStays() {
        Set<Integer> taken = new TreeSet<>();
        for (int tick = 0; tick < 60; tick++) {
            LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 1);
            stage.draws.tick(tick);
            int cop = stage.cop(5, 5);
            stage.citizen(6, 5, true);
            stage.citizen(12, 5, true);
            stage.citizen(38, 5, true);
            stage.citizen(5, 6, false);
            stage.citizen(13, 5, true);
            stage.cops().act(cop, 0);
            assertThat(stage.state.at(cop)).isEqualTo(stage.torus.cell(5, 5));
            assertThat(stage.state.tally.arrests).isEqualTo(1);
            for (int i = 1; i < stage.state.slots; i++) {
                if (stage.state.status(i) == LatticeState.JAILED) {
                    taken.add(i);
                }
            }
        }
        // Missing one of three in 60 ticks: 3 (2/3)^60 = 8e-11. The quiet and the distant are never taken.
        assertThat(taken).containsExactly(1, 2, 3);
    }

    @Test
    void theCodesCopArrestsTheNearestAndGoesThere() {
        LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.asCoded()), 1);
        int cop = stage.cop(0, 0);
        stage.citizen(5, 5, true);
        int near = stage.citizen(39, 35, true);
        stage.cops().act(cop, 0);
        assertThat(stage.state.status(near)).isEqualTo(LatticeState.JAILED);
        assertThat(stage.state.at(cop)).isEqualTo(stage.torus.cell(39, 35));
        assertThat(stage.state.tally.arrests).isEqualTo(1);
    }

    @Test
    void theCodesCopDoesNotReachTheRimOfItsViewAndThePapersDoes() {
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            LatticeFixture stage = new LatticeFixture(LatticeFixture.config(rules), 1);
            int cop = stage.cop(5, 5);
            stage.citizen(12, 5, true);
            stage.cops().act(cop, 0);
            assertThat(stage.state.tally.arrests).isEqualTo(rules.arrest() == ArrestRule.RANDOM ? 1 : 0);
        }
    }

    @Test
    void whoStaysInJailKeepsTheCellAndTheCopKeepsOff() {
        LatticeFixture stage =
                new LatticeFixture(LatticeFixture.config(RuleSet.asCoded().with(ReleaseRule.STAY)), 1);
        int cop = stage.cop(5, 5);
        int citizen = stage.citizen(6, 5, true);
        stage.cops().act(cop, 0);
        assertThat(stage.state.keepsCell(citizen)).isTrue();
        assertThat(stage.state.at(cop)).isEqualTo(stage.torus.cell(5, 5));
        stage.state.term[citizen] = 1;
        stage.jail.serve(citizen, 0);
        assertThat(stage.state.at(citizen)).isEqualTo(stage.torus.cell(6, 5));
        assertThat(stage.state.status(citizen)).isEqualTo(LatticeState.QUIET);
    }

    @Test
    void termsRunFromOneOrFromZeroToTheLongest() {
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            Set<Integer> terms = new TreeSet<>();
            for (int tick = 0; tick < 2000; tick++) {
                LatticeFixture stage = new LatticeFixture(
                        LatticeFixture.config(rules).change().maxJail(30).build(), 1);
                stage.draws.tick(tick);
                int citizen = stage.citizen(1, 1, true);
                stage.jail.take(citizen, 0, 0);
                terms.add(stage.state.term[citizen]);
            }
            // Missing one of 31 values in 2,000 draws: below 31 (30/31)^2000 = 1e-27.
            int least = rules.jail() == JailRule.END_OF_TICK ? 1 : 0;
            assertThat(terms).hasSize(31 - least).contains(least, 30).allMatch(t -> t >= least && t <= 30);
        }
    }

    @Test
    void aTermOfOneEndsWithTheTickOfTheArrestInThePaperAndAtTheNextTurnInTheCode() {
        LatticeFixture paper = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 1);
        int citizen = paper.citizen(5, 5, true);
        paper.jail.take(citizen, 0, 0);
        paper.state.term[citizen] = 2;
        paper.jail.closeTick();
        assertThat(paper.state.status(citizen)).isEqualTo(LatticeState.JAILED);
        paper.jail.closeTick();
        assertThat(paper.state.status(citizen)).isEqualTo(LatticeState.QUIET);

        LatticeFixture code = new LatticeFixture(LatticeFixture.config(RuleSet.asCoded()), 1);
        citizen = code.citizen(5, 5, true);
        code.state.hardship[citizen] = 0.9;
        code.jail.take(citizen, 0, 0);
        code.state.term[citizen] = 1;
        code.jail.closeTick();
        assertThat(code.state.status(citizen)).isEqualTo(LatticeState.JAILED);
        code.citizens().act(citizen, 0);
        assertThat(code.state.status(citizen))
                .as("released, and decides in the same turn")
                .isEqualTo(LatticeState.ACTIVE);
    }

    @Test
    void nobodyServesAnInfiniteTerm() {
        LatticeFixture stage = new LatticeFixture(
                LatticeFixture.config(RuleSet.paper())
                        .change()
                        .maxJail(LatticeConfig.FOR_EVER)
                        .build(),
                1);
        int citizen = stage.citizen(5, 5, true);
        stage.jail.take(citizen, 0, 0);
        for (int tick = 0; tick < 10_000; tick++) {
            stage.jail.closeTick();
        }
        assertThat(stage.state.status(citizen)).isEqualTo(LatticeState.JAILED);
        assertThat(stage.state.term[citizen]).isEqualTo(LatticeConfig.FOR_EVER);
    }

    @Test
    void theReleasedComeToTheNearestEmptyCellTiesAtRandom() {
        Set<Integer> places = new TreeSet<>();
        Torus torus = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 1).torus;
        for (int tick = 0; tick < 80; tick++) {
            LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 1);
            stage.draws.tick(tick);
            int citizen = stage.citizen(0, 0, true);
            stage.jail.take(citizen, 0, 0);
            stage.citizen(0, 0, false);
            stage.citizen(1, 0, false);
            stage.state.term[citizen] = 1;
            stage.jail.closeTick();
            places.add(stage.state.at(citizen));
        }
        // Three cells at distance 1 are left; missing one in 80: 3 (2/3)^80 = 2e-14.
        assertThat(places).containsExactlyInAnyOrder(torus.cell(39, 0), torus.cell(0, 1), torus.cell(0, 35));
    }

    @Test
    void nobodyIsReleasedOntoAFullLattice() {
        LatticeFixture stage = new LatticeFixture(
                LatticeConfig.of(RuleSet.paper()).change().size(4, 4).vision(1).build(), 1);
        int citizen = stage.citizen(0, 0, true);
        stage.jail.take(citizen, 0, 0);
        for (int cell = 0; cell < 16; cell++) {
            stage.citizen(cell % 4, cell / 4, false);
        }
        stage.state.term[citizen] = 1;
        stage.jail.closeTick();
        stage.jail.closeTick();
        assertThat(stage.state.status(citizen)).isEqualTo(LatticeState.JAILED);
        stage.state.die(16, false);
        stage.jail.closeTick();
        assertThat(stage.state.status(citizen)).isEqualTo(LatticeState.QUIET);
    }

    @Test
    void aJumpIsUniformOverTheEmptyCellsInView() {
        // 146 cells, 30,000 jumps: chi-squared with 145 degrees exceeds 260 with probability 1e-8.
        Map<Integer, Integer> seen = new HashMap<>();
        int jumps = 30_000;
        LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 1);
        int citizen = stage.citizen(2, 3, false);
        stage.citizen(3, 3, false);
        stage.citizen(2, 34, false);
        Movement movement = stage.movement(MoveRule.JUMP);
        for (int tick = 0; tick < jumps; tick++) {
            movement.tick(tick);
            movement.prefetch(citizen, 0);
            movement.go(citizen);
            seen.merge(stage.state.at(citizen), 1, Integer::sum);
            stage.state.move(citizen, stage.torus.cell(2, 3));
        }
        assertThat(seen).hasSize(146).doesNotContainKeys(stage.torus.cell(3, 3), stage.torus.cell(2, 34));
        double expected = jumps / 146.0;
        assertThat(seen.values().stream()
                        .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                        .sum())
                .isLessThan(260);
    }

    @Test
    void aWalkFailsIfTheOneCellDrawnIsTaken() {
        // One neighbour of eight is taken: 5.5 standard errors of 20,000 draws, false alarm 4e-8.
        LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.asCoded()), 1);
        int citizen = stage.citizen(0, 0, false);
        stage.citizen(39, 35, false);
        Movement movement = stage.movement(MoveRule.WALK);
        int home = stage.torus.cell(0, 0);
        int stayed = 0;
        int trials = 20_000;
        for (int tick = 0; tick < trials; tick++) {
            movement.tick(tick);
            movement.prefetch(citizen, 0);
            movement.go(citizen);
            if (stage.state.at(citizen) == home) {
                stayed++;
            } else {
                assertThat(stage.state.torus.squaredDistance(stage.state.at(citizen), home))
                        .isLessThanOrEqualTo(2);
                stage.state.move(citizen, home);
            }
        }
        double sd = Math.sqrt(trials * 7.0 / 64);
        assertThat(Math.abs(stayed - trials / 8.0)).isLessThan(5.5 * sd);
    }

    @Test
    void thePapersKillerStaysAndTheCodesGoesToItsVictim() {
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            LatticeFixture stage = new LatticeFixture(groups(rules), 0);
            int killer = stage.citizen(5, 5, false);
            stage.state.hardship[killer] = 0.9;
            int victim = other(stage, killer, 6, 6);
            stage.citizens().act(killer, 0);
            assertThat(stage.state.status(victim)).isEqualTo(LatticeState.DEAD);
            assertThat(stage.state.tally.kills).isEqualTo(1);
            int expected = rules.kill() == KillRule.RANDOM ? stage.torus.cell(5, 5) : stage.torus.cell(6, 6);
            assertThat(stage.state.at(killer)).isEqualTo(expected);
        }
    }

    @Test
    void withoutAnOpponentInViewThePapersCitizenIsActiveAndTheCodesIsNot() {
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            LatticeFixture stage = new LatticeFixture(groups(rules), 0);
            int alone = stage.citizen(5, 5, false);
            stage.state.hardship[alone] = 0.9;
            other(stage, alone, 15, 15);
            stage.citizens().act(alone, 0);
            assertThat(stage.state.status(alone))
                    .isEqualTo(rules.kill() == KillRule.RANDOM ? LatticeState.ACTIVE : LatticeState.QUIET);
            assertThat(stage.state.tally.kills).isZero();
        }
    }

    private static LatticeConfig groups(RuleSet rules) {
        return LatticeFixture.config(rules)
                .change()
                .model(EpsteinModel.II)
                .vision(1.7)
                .cloneProbability(0)
                .groupShare(1)
                .build();
    }

    private static int other(LatticeFixture stage, int of, int x, int y) {
        int citizen = stage.life.found();
        stage.state.group[citizen] = (byte) (1 - stage.state.group[of]);
        stage.state.enter(citizen, stage.torus.cell(x, y));
        return citizen;
    }

    @Test
    void withoutBirthsTheFoundersDieOneByOneOverTheMaximumAge() {
        // Founders alive after tick t are Binomial(1120, 1 - t/200) in both sets (the code counts ages 0 to 200).
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            LatticeConfig config = PaperRuns.run6(rules)
                    .change()
                    .cloneProbability(0)
                    .ticks(210)
                    .build();
            LatticeResult result = Lattice.run(config, 4);
            int last = rules.life() == LifeRule.END_OF_TICK ? 200 : 201;
            int[] people = new int[210];
            Arrays.setAll(people, t -> result.populationA()[t] + result.populationB()[t]);
            assertThat(people[last - 1]).isZero();
            for (int t = 20; t < 180; t += 40) {
                double share = 1 - (t + 1.0) / last;
                double sd = Math.sqrt(1120 * share * (1 - share));
                assertThat(Math.abs(people[t] - 1120 * share)).isLessThan(5.5 * sd);
            }
        }
    }

    @Test
    void aChildHasItsParentsGroupAndHardshipAndInTheCodeItsRiskAversionToo() {
        for (RuleSet rules : new RuleSet[] {RuleSet.paper(), RuleSet.asCoded()}) {
            LatticeFixture stage = new LatticeFixture(
                    LatticeFixture.config(rules)
                            .change()
                            .model(EpsteinModel.II)
                            .vision(1.7)
                            .cloneProbability(1)
                            .build(),
                    0);
            int parent = stage.citizen(5, 5, false);
            assertThat(stage.life.liveOn(parent, 0)).isTrue();
            stage.life.closeTick(new int[] {parent}, 1);
            LatticeState state = stage.state;
            assertThat(state.tally.births).isEqualTo(1);
            int child = parent + 1;
            assertThat(state.group[child]).isEqualTo(state.group[parent]);
            assertThat(state.hardship[child]).isEqualTo(state.hardship[parent]);
            assertThat(state.risk[child] == state.risk[parent]).isEqualTo(rules.life() == LifeRule.OWN_TURN);
            assertThat(state.age[child]).isZero();
            assertThat(state.torus.squaredDistance(state.at(child), stage.torus.cell(5, 5)))
                    .isBetween(1, 2);
        }
    }

    @Test
    void theNumberOfTheDeadRestsForATick() {
        LatticeFixture stage = new LatticeFixture(LatticeFixture.config(RuleSet.paper()), 0);
        int first = stage.citizen(1, 1, false);
        int second = stage.citizen(2, 1, false);
        stage.state.die(first, true);
        assertThat(stage.state.newCitizen()).isEqualTo(2);
        stage.state.openTick();
        stage.state.die(second, true);
        assertThat(stage.state.newCitizen()).isEqualTo(first);
        assertThat(stage.state.newCitizen()).isEqualTo(3);
        stage.state.openTick();
        assertThat(stage.state.newCitizen()).isEqualTo(second);
    }
}
