package flashpoint.gui;

import flashpoint.gui.look.Look;
import flashpoint.scenario.Scenario;
import java.util.function.Supplier;

/** The window of the lattice beside the console: opened when it is first needed, and used again. */
final class LatticeWindow implements Look.Themed {

    private final Supplier<Look> look;
    private LatticeFrame frame;

    LatticeWindow(Supplier<Look> look) {
        this.look = look;
    }

    /** Shows a scenario of the lattice. */
    void open(Scenario scenario) {
        if (frame == null || !frame.isDisplayable()) {
            frame = new LatticeFrame(scenario);
            frame.setLocationRelativeTo(null);
        } else {
            frame.choose(scenario);
        }
        frame.applyTheme(look.get());
        frame.setVisible(true);
        frame.toFront();
    }

    /** The window; null before the first time. */
    LatticeFrame frame() {
        return frame;
    }

    @Override
    public void applyTheme(Look other) {
        if (frame != null) {
            frame.applyTheme(other);
        }
    }

    void close() {
        if (frame != null) {
            frame.dispose();
        }
    }
}
