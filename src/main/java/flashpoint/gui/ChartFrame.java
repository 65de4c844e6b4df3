package flashpoint.gui;

import flashpoint.chart.time.EventMark;
import flashpoint.chart.time.LiveChart;
import flashpoint.gui.look.Look;
import flashpoint.gui.look.PlainText;
import flashpoint.model.observe.SeriesRecorder;
import flashpoint.run.Ensemble;
import flashpoint.scenario.Scenario;
import java.awt.BorderLayout;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JFrame;

/** A window with one live chart. */
final class ChartFrame extends JFrame implements ViewListeners.Listener {

    private static final long serialVersionUID = 1L;

    private final transient FlashpointGui gui;
    private final int number;
    private final LiveChartPanel panel;
    private transient LiveChart live;
    private transient Ensemble behind;
    private transient Scenario watched;

    /** The chart of that number among {@link LiveChart#of}. */
    ChartFrame(FlashpointGui gui, int number, int width, int height) {
        this.gui = gui;
        this.number = number;
        live = LiveChart.of(gui.session().scenario()).get(number);
        panel = new LiveChartPanel(() -> live, width, height) {
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
        live.applyStyle(gui.look().palette(), gui.look().size());
        bands();
        panel.setChart(live.chart());
        passed();
    }

    /** Bands of runs, worked out anew for others or when the scenario was changed by hand. */
    private void bands() {
        behind = gui.behind();
        watched = gui.session().scenario();
        live.behind(behind, watched);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // The very same runs; what is asked is whether they were exchanged.
    public void passed() {
        boolean others = gui.behind() != behind;
        if (others || (behind != null && !gui.session().scenario().equals(watched))) {
            bands();
        }
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
        live.applyStyle(look.palette(), look.size());
    }

    /** The chart, for tests. */
    LiveChart live() {
        return live;
    }
}
