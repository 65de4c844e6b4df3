package flashpoint.gui;

import flashpoint.chart.time.LiveChart;
import flashpoint.gui.look.Look;
import flashpoint.model.observe.SeriesRecorder;
import java.awt.BorderLayout;
import javax.swing.JFrame;
import org.jfree.chart.ChartPanel;

/** A window with one live chart. */
final class ChartFrame extends JFrame implements ViewListeners.Listener {

    private static final long serialVersionUID = 1L;

    private final transient FlashpointGui gui;
    private final int number;
    private final ChartPanel panel;
    private transient LiveChart live;

    /** The chart of that number among {@link LiveChart#of}. */
    ChartFrame(FlashpointGui gui, int number, int width, int height) {
        this.gui = gui;
        this.number = number;
        live = LiveChart.of(gui.session().scenario()).get(number);
        // No properties and no printing: their dialogs know nothing of charts with several panels.
        panel = new ChartPanel(
                live.chart(), width, height, 120, 100, 4000, 3000, true, false, true, true, false, true, true);
        setTitle(live.title());
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
        pack();
    }

    @Override
    public void shown() {
        live = LiveChart.of(gui.session().scenario()).get(number);
        live.dress(gui.look().palette(), gui.look().size());
        panel.setChart(live.chart());
        passed();
    }

    @Override
    public void passed() {
        if (isVisible()) {
            SeriesRecorder seen = gui.session().seen();
            live.show(
                    seen.series(),
                    gui.between(() -> Math.min(seen.ticks(), gui.session().tick() + 1)));
        }
    }

    @Override
    public void applyTheme(Look look) {
        live.dress(look.palette(), look.size());
    }

    /** The chart, for tests. */
    LiveChart live() {
        return live;
    }
}
