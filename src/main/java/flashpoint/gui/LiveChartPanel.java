package flashpoint.gui;

import flashpoint.chart.draw.Canvas;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.time.LiveChart;
import flashpoint.gui.look.Files;
import flashpoint.results.AtomicFile;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.function.Supplier;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.jfree.chart.ChartPanel;

/**
 * Panel of a live chart. Its menu copies it, saves it as the program saves everything else, and zooms; properties and
 * printing are left out, whose dialogs know nothing of charts with several panels.
 */
class LiveChartPanel extends ChartPanel {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<LiveChart> live;

    /**
     * A panel.
     *
     * @param live what it shows, which may be exchanged for the chart of another run
     * @param width preferred, pixels
     * @param height preferred, pixels
     */
    LiveChartPanel(Supplier<LiveChart> live, int width, int height) {
        super(live.get().chart(), width, height, 120, 100, 4000, 3000, true, false, true, false, false, true, true);
        this.live = live;
    }

    @Override
    protected JPopupMenu createPopupMenu(boolean properties, boolean copy, boolean save, boolean print, boolean zoom) {
        JPopupMenu menu = super.createPopupMenu(properties, copy, save, print, zoom);
        menu.insert(item("Save as PNG...", ".png"), 0);
        menu.insert(item("Save as SVG...", ".svg"), 1);
        menu.insert(new JPopupMenu.Separator(), 2);
        return menu;
    }

    private JMenuItem item(String text, String ending) {
        JMenuItem item = new JMenuItem(text);
        item.setName("save chart " + ending.substring(1));
        item.addActionListener(e -> ask(ending));
        return item;
    }

    @Override
    public void doSaveAs() {
        ask(".png");
    }

    private void ask(String ending) {
        Files.save(this, "Save the chart as a picture", live.get().name() + ending, this::save);
    }

    /** Writes the chart as it is seen, as SVG or PNG by the ending of the name. */
    private void save(File file) throws IOException {
        LiveChart shown = live.get();
        Picture picture = new Seen(shown, getWidth(), getHeight());
        AtomicFile.replace(file.toPath(), part -> {
            if (file.getName().endsWith(".svg")) {
                Canvas.svg(picture, shown.name(), shown.title(), part);
            } else {
                Canvas.png(picture, part);
            }
        });
    }

    /** A chart at the size at which it is seen. */
    private record Seen(LiveChart chart, int width, int height) implements Picture {

        @Override
        public void paint(Graphics2D g) {
            chart.chart().draw(g, new Rectangle2D.Double(0, 0, width, height));
        }
    }
}
