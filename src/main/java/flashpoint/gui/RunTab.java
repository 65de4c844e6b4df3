package flashpoint.gui;

import flashpoint.gui.control.InterventionPanel;
import flashpoint.gui.control.LookPanel;
import flashpoint.gui.control.ScenarioPanel;
import flashpoint.gui.control.SpeedPanel;
import flashpoint.gui.look.Look;
import flashpoint.gui.replay.ReplayPanel;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import java.awt.Dimension;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** The console's first tab: all a class needs, from top to bottom in the order of use. */
final class RunTab extends JPanel implements ViewListeners.Listener, Scrollable {

    private static final long serialVersionUID = 1L;

    private final ScenarioPanel scenario;
    private final SpeedPanel speed;
    private final InterventionPanel interventions;
    private final ReplayPanel replay;
    private final LookPanel looks;

    RunTab(FlashpointGui gui, FlashpointConsole console, JFrame compare, LatticeWindow lattices) {
        setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
        scenario = new ScenarioPanel(new Choice(gui, console, lattices));
        speed = new SpeedPanel(new Pace(gui, console));
        interventions = new InterventionPanel(
                () -> gui.session().scenario(), gui::act, () -> gui.session().over());
        replay = new ReplayPanel(new Replayed(gui, console), () -> {
            compare.setVisible(true);
            compare.toFront();
        });
        looks = new LookPanel(gui::look, gui::applyTheme);
        for (JComponent part : new JComponent[] {scenario, speed, interventions, replay, looks}) {
            part.setAlignmentX(LEFT_ALIGNMENT);
            add(part);
        }
    }

    /** Actions of the chooser. */
    private record Choice(FlashpointGui gui, FlashpointConsole console, LatticeWindow lattices)
            implements ScenarioPanel.Chooser {

        @Override
        public Scenario next() {
            return gui.next().scenario();
        }

        @Override
        public long seed() {
            return gui.next().seed();
        }

        @Override
        public void choose(Scenario scenario) {
            gui.next().choose(scenario);
            gui.pulse();
            console.modelChanged();
        }

        @Override
        public Scenario asRead() {
            return gui.next().asRead();
        }

        @Override
        public void change(Scenario changed) {
            gui.next().change(changed);
            gui.pulse();
        }

        @Override
        public void seed(long seed) {
            gui.next().seed(seed);
        }

        @Override
        public void setUp() {
            console.setUp();
        }

        @Override
        public void lattice(Scenario scenario) {
            lattices.open(scenario);
        }

        @Override
        public Look look() {
            return gui.look();
        }

        @Override
        public void undo() {
            console.undoSetUp();
        }

        @Override
        public boolean canUndo() {
            return gui.former() != null;
        }

        @Override
        public Scenario touched() {
            return gui.touched();
        }
    }

    /** The run as the panel of speed drives it. */
    private record Pace(FlashpointGui gui, FlashpointConsole console) implements SpeedPanel.Pace {

        @Override
        public void limit(double ticks) {
            gui.engine().speed(ticks);
        }

        @Override
        public double rate() {
            return gui.engine().rate();
        }

        @Override
        public void step() {
            console.stepOnce();
        }

        @Override
        public void pauseAt(double hour) {
            console.pauseAt(hour);
        }

        @Override
        public double pausesAt() {
            return console.pausesAt();
        }
    }

    /** The run as the replay slider sees it. */
    private record Replayed(FlashpointGui gui, FlashpointConsole console) implements ReplayPanel.Run {

        @Override
        public int tick() {
            return gui.session().tick();
        }

        @Override
        public int made() {
            return gui.session().seen().ticks();
        }

        @Override
        public void seek(int tick) {
            console.rest();
            gui.seek(tick);
        }

        @Override
        public Scenario scenario() {
            return gui.session().scenario();
        }

        @Override
        public long seed() {
            return gui.session().seed();
        }

        @Override
        public void behind(Ensemble runs) {
            gui.behind(runs);
        }

        @Override
        public Look look() {
            return gui.look();
        }
    }

    ScenarioPanel scenario() {
        return scenario;
    }

    InterventionPanel interventions() {
        return interventions;
    }

    SpeedPanel speed() {
        return speed;
    }

    ReplayPanel replay() {
        return replay;
    }

    LookPanel looks() {
        return looks;
    }

    JScrollPane scrolled() {
        JScrollPane pane = new JScrollPane(this);
        pane.setBorder(null);
        pane.getVerticalScrollBar().setUnitIncrement(16);
        return pane;
    }

    @Override
    public void shown() {
        scenario.refresh();
        interventions.refresh();
        passed();
    }

    @Override
    public void passed() {
        speed.refresh();
        interventions.refresh();
        scenario.refresh();
        replay.refresh();
    }

    @Override
    public void applyTheme(Look look) {
        looks.refresh(look);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(java.awt.Rectangle visible, int orientation, int direction) {
        return 16;
    }

    @Override
    public int getScrollableBlockIncrement(java.awt.Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
