package flashpoint.gui;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.lattice.LatticeObservation;
import flashpoint.run.Run;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.BundledScenarios;
import java.util.Arrays;
import javax.swing.JButton;
import javax.swing.JSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scenario of the lattice in its window. */
@Tag("display")
class LatticeFrameTest {

    private static final Scenario SCENARIO = BundledScenarios.shipped("epstein-1-run-2-paper", "lattice.ticks=120");

    private LatticeFrame frame;

    @BeforeEach
    void open() throws Exception {
        Assumptions.assumeTrue(Gui.obstacle().isEmpty());
        WindowManager.start();
        frame = Gui.lattice(SCENARIO);
    }

    @AfterEach
    void close() {
        if (frame != null) {
            GuiFixture.doing(frame::dispose);
        }
    }

    private <T extends java.awt.Component> T named(Class<T> kind, String name) {
        return GuiFixture.on(() -> GuiFixture.all(frame, kind, c -> name.equals(c.getName())))
                .get(0);
    }

    @Test
    void playedToItsEndItIsTheRunWithoutWindows() throws Exception {
        JSlider speed = named(JSlider.class, "speed of the lattice");
        GuiFixture.doing(() -> speed.setValue(speed.getMaximum()));
        GuiFixture.doing(named(JButton.class, "play lattice")::doClick);
        GuiFixture.until("the run is over", () -> frame.run().over());
        RunResult plain = Run.of(SCENARIO, SCENARIO.meta().seed()).result();
        assertThat(Arrays.deepToString(frame.run().series())).isEqualTo(Arrays.deepToString(plain.series()));
        GuiFixture.until("charts show all of it", () -> frame.live().get(0).shown() == plain.ticks());
        assertThat(frame.words())
                .startsWith("tick " + (plain.ticks() - 1) + ": ")
                .contains(" active", " in jail", " cops");
    }

    @Test
    void goingBackShowsTheSameCellsAndWhatWasMade() throws Exception {
        JButton step = named(JButton.class, "step lattice");
        for (int k = 0; k < 30; k++) {
            GuiFixture.doing(step::doClick);
        }
        byte[] there = GuiFixture.on(() -> frame.run().cells());
        GuiFixture.doing(() -> frame.seek(10));
        LatticeObservation again =
                new LatticeObservation(SCENARIO, SCENARIO.meta().seed());
        for (int k = 0; k < 10; k++) {
            again.advance();
        }
        assertThat(GuiFixture.<byte[]>on(() -> frame.run().cells())).isEqualTo(again.cells());
        GuiFixture.until(
                "the charts show what lies ahead", () -> frame.live().get(0).ahead() == 20);
        GuiFixture.doing(() -> frame.seek(30));
        assertThat(GuiFixture.<byte[]>on(() -> frame.run().cells())).isEqualTo(there);
    }

    /** Who is counted stands on the torus, except those in jail. */
    @Test
    void theCellsAreThoseOfTheCounts() {
        LatticeObservation run = new LatticeObservation(SCENARIO, 3);
        for (int t = 0; t < 60; t++) {
            run.advance();
            int active = 0;
            int quiet = 0;
            for (byte c : run.cells()) {
                active += c == LatticeObservation.CITIZEN + 1 ? 1 : 0;
                quiet += c == LatticeObservation.CITIZEN ? 1 : 0;
            }
            assertThat((double) active).isEqualTo(run.series()[0][t]);
            assertThat((double) quiet).isEqualTo(run.series()[15][t]);
        }
    }
}
