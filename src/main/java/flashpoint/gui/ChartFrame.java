package flashpoint.gui;

import flashpoint.chart.time.EventMark;
import flashpoint.chart.time.LiveChart;
import flashpoint.gui.look.Look;
import flashpoint.gui.look.PlainText;
import flashpoint.model.observe.SeriesRecorder;
import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import java.util.List;
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
        panel =
                new ChartPanel(
                        live.chart(), width, height, 120, 100, 4000, 3000, true, false, true, true, false, true, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String getToolTipText(MouseEvent e) {
                        return key();
                    }
                };
        setTitle(live.title());
        setLayout(new BorderLayout());
        add(panel, BorderLayout.CENTER);
        pack();
    }

    /** What numbered marks stand for. */
    private String key() {
        List<String> lines = live.key();
        return lines.isEmpty()
                ? null
                : "<html>"
                        + String.join(
                                "<br>", lines.stream().map(PlainText::escaped).toList()) + "</html>";
    }

    @Override
    public void shown() {
        live = LiveChart.of(gui.session().scenario()).get(number);
        live.dress(gui.look().palette(), gui.look().size());
        live.behind(gui.behind());
        panel.setChart(live.chart());
        passed();
    }

    @Override
    public void passed() {
        if (isVisible()) {
            SeriesRecorder seen = gui.session().seen();
            live.show(
                    seen.series(),
                    gui.between(() -> Math.min(seen.ticks(), gui.session().tick() + 1)),
                    seen.ticks());
            live.mark(gui.between(() -> EventMark.of(
                    gui.session().scenario(), gui.session().simulation().log())));
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
