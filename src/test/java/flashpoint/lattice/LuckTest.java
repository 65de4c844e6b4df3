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
        ahead.foresee(agents, 1, 4, cops);
        for (int i = 0; i < 4; i++) {
            int agent = agents[1 + i];
            int place = agent < cops ? Luck.COP : Luck.CITIZEN;
            int number = agent < cops ? agent : agent - cops;
            ahead.turn(i);
            ahead.ofMove(place, number, 0);
            plain.ofMove(place, number, 0);
            for (int word = 0; word < 10; word++) {
                assertThat(ahead.word()).isEqualTo(plain.word());
            }
            // The turn is over with its move: whoever draws now draws for itself.
            assertThat(ahead.ofMove(place, number + 1, 0).word())
                    .isEqualTo(plain.ofMove(place, number + 1, 0).word());
        }
    }
}
