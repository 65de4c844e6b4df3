package flashpoint.lattice.grid;

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
}
