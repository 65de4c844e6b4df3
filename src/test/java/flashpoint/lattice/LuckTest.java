package flashpoint.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.random.Purpose;
import org.junit.jupiter.api.Test;

class LuckTest {

    @Test
    void drawsDependOnTheAddressAndNotOnWhatWasDrawnBefore() {
        Luck a = new Luck(9);
        Luck b = new Luck(9);
        a.of(Purpose.LATTICE_MOVE, Luck.COP, 1, 0).next();
        double first = a.of(Purpose.LATTICE_ACT, Luck.CITIZEN, 7, 0).next();
        assertThat(b.of(Purpose.LATTICE_ACT, Luck.CITIZEN, 7, 0).next()).isEqualTo(first);
    }

    @Test
    void aMoveForeseenDrawsWhatItWouldHaveDrawnInItsTurn() {
        Luck ahead = new Luck(9);
        Luck plain = new Luck(9);
        ahead.tick(5);
        plain.tick(5);
        int[] agents = {99, 7, 0, 3, 12};
        int cops = 4;
        int n = 148;
        ahead.foresee(agents, 1, 4, cops, n);
        for (int i = 0; i < 4; i++) {
            int agent = agents[1 + i];
            int place = agent < cops ? Luck.COP : Luck.CITIZEN;
            int number = agent < cops ? agent : agent - cops;
            ahead.turn(i);
            ahead.ofMove(place, number, 0, n);
            plain.ofMove(place, number, 0, n);
            for (int four = 0; four < 5; four++) {
                assertThat(ahead.four(n)).isEqualTo(plain.four(n));
            }
            assertThat(ahead.word()).isEqualTo(plain.word());
        }
        // Nothing foreseen is left over for a later address, used up or not.
        ahead.turn(0);
        ahead.ofMove(Luck.CITIZEN, 3, 0, n).four(n);
        plain.of(Purpose.LATTICE_TERM, Luck.CITIZEN, 3, 0);
        assertThat(ahead.of(Purpose.LATTICE_TERM, Luck.CITIZEN, 3, 0).four(n)).isEqualTo(plain.four(n));
    }

    @Test
    void whoChoosesOutOfAnotherNumberDrawsInItsOwnTurn() {
        Luck ahead = new Luck(9);
        Luck plain = new Luck(9);
        ahead.foresee(new int[] {5}, 0, 1, 4, 148);
        ahead.turn(0);
        assertThat(ahead.ofMove(Luck.CITIZEN, 1, 0, 48).four(48))
                .isEqualTo(plain.ofMove(Luck.CITIZEN, 1, 0, 48).four(48));
    }
}
