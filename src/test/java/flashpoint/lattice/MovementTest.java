package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.rule.MoveRule;
import flashpoint.lattice.rule.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

    @ParameterizedTest
    @CsvSource({"JUMP, 7", "JUMP, 1", "WALK, 7", "NONE, 7"})
    void whoseMoveIsForeseenGoesWhereItWouldHaveGoneOnItsOwn(MoveRule rule, double vision) {
        LatticeConfig config =
                LatticeFixture.config(RuleSet.paper()).change().vision(vision).build();
        LatticeFixture ahead = stage(config);
        LatticeFixture alone = stage(config);
        Movement foreseen = ahead.movement(rule);
        Movement plain = alone.movement(rule);
        int[] agents = {9, 3, 0, 7, 1, 5, 4, 2, 6, 8};
        int moved = 0;
        for (int tick = 0; tick < 200; tick++) {
            foreseen.tick(tick);
            plain.tick(tick);
            ahead.draws.tick(tick);
            alone.draws.tick(tick);
            foreseen.prefetch(agents, 1, agents.length - 1);
            for (int i = 1; i < agents.length; i++) {
                int before = ahead.state.at(agents[i]);
                foreseen.turn(i - 1);
                foreseen.go(agents[i]);
                plain.prefetch(agents[i], 0);
                plain.go(agents[i]);
                assertThat(ahead.state.at(agents[i])).isEqualTo(alone.state.at(agents[i]));
                moved += ahead.state.at(agents[i]) == before ? 0 : 1;
            }
        }
        assertThat(moved).matches(count -> rule == MoveRule.NONE ? count == 0 : count > 100);
    }

    /** Three cops, seven citizens, and a wall of others so that tries fail, too. */
    private static LatticeFixture stage(LatticeConfig config) {
        LatticeFixture stage = new LatticeFixture(config, 3);
        for (int i = 0; i < 3; i++) {
            stage.cop(i, 1);
        }
        for (int i = 0; i < 7; i++) {
            stage.citizen(i, 0, i % 2 == 0);
        }
        for (int number = 0; number < stage.torus.size(); number++) {
            int cell = stage.torus.cellOf(number);
            if (number % 8 != 0 && stage.state.empty.has(cell)) {
                stage.state.empty.clear(cell);
            }
        }
        return stage;
    }
}
