package flashpoint.lattice.grid;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.random.Purpose;
import org.junit.jupiter.api.Test;

class AgentDrawsTest {

    @Test
    void drawsDependOnTheAddressAndNotOnWhatWasDrawnBefore() {
        AgentDraws a = new AgentDraws(9);
        AgentDraws b = new AgentDraws(9);
        a.of(Purpose.LATTICE_MOVE, AgentDraws.COP, 1, 0).next();
        double first = a.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, 7, 0).next();
        assertThat(b.of(Purpose.LATTICE_ACT, AgentDraws.CITIZEN, 7, 0).next()).isEqualTo(first);
    }
}
