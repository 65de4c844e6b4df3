package flashpoint.gui.control;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.lattice.LatticeObservation;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.Icon;

/**
 * Small picture of a scenario, from its file alone: its villages as discs, their area by population and their sectors by
 * group, its roads and refuges; of a lattice, its first moment.
 */
final class Thumbnail implements Icon {

    private final Scenario scenario;
    private final int width;
    private final int height;
    private final Palette palette;
    private byte[] cells;
    private int columns;

    Thumbnail(Scenario scenario, int width, int height, Palette palette) {
        this.scenario = scenario;
        this.width = width;
        this.height = height;
        this.palette = palette;
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create(x, y, width, height);
        Theme.hints(g);
        g.setPaint(palette.land());
        g.fillRect(0, 0, width, height);
        if (scenario.lattice()) {
            lattice(g);
        } else {
            map(g);
        }
        g.setPaint(palette.grid());
        g.drawRect(0, 0, width - 1, height - 1);
        g.dispose();
    }

    private void lattice(Graphics2D g) {
        if (cells == null) {
            LatticeObservation first =
                    new LatticeObservation(scenario, scenario.meta().seed());
            cells = first.cells();
            columns = first.width();
        }
        double side = Math.min((double) width / columns, height / (cells.length / (double) columns));
        for (int k = 0; k < cells.length; k++) {
            if (cells[k] != LatticeObservation.NOBODY) {
                int citizen = Math.max(0, cells[k] - LatticeObservation.CITIZEN) / 2;
                g.setPaint(cells[k] == LatticeObservation.COP ? palette.ink() : palette.house(citizen));
                double left = (width - side * columns) / 2;
                int row = k / columns;
                g.fill(new Rectangle2D.Double(left + k % columns * side, row * side, side, side));
            }
        }
    }

    private void map(Graphics2D g) {
        double[] x = new double[scenario.villages().size()];
        double[] y = new double[x.length];
        places(x, y);
        g.setPaint(palette.soft());
        g.setStroke(new BasicStroke(0.7f));
        for (Road r : scenario.roads()) {
            int a = scenario.village(r.from());
            int b = scenario.village(r.to());
            g.draw(new Line2D.Double(x[a], y[a], x[b], y[b]));
        }
        double most =
                scenario.villages().stream().mapToInt(Village::population).max().orElse(1);
        for (int v = 0; v < x.length; v++) {
            double r = Math.max(
                    1, height / 6.0 * Math.sqrt(scenario.villages().get(v).population() / most));
            double from = 90;
            List<Double> shares = scenario.villages().get(v).shares();
            for (int k = 0; k < shares.size(); k++) {
                g.setPaint(palette.house(k));
                g.fill(new Arc2D.Double(x[v] - r, y[v] - r, 2 * r, 2 * r, from, -360 * shares.get(k), Arc2D.PIE));
                from -= 360 * shares.get(k);
            }
        }
    }

    /** Places in the picture, with a rim for the discs. */
    private void places(double[] x, double[] y) {
        Rectangle2D frame = null;
        for (Village v : scenario.villages()) {
            Rectangle2D at = new Rectangle2D.Double(v.x(), v.y(), 0, 0);
            frame = frame == null ? at : frame.createUnion(at);
        }
        for (Refuge r : scenario.refuges()) {
            frame = frame == null ? null : frame.createUnion(new Rectangle2D.Double(r.x(), r.y(), 0, 0));
        }
        if (frame == null) {
            return;
        }
        double rim = height / 5.0;
        double scale = Math.min(
                (width - 2 * rim) / Math.max(1e-9, frame.getWidth()),
                (height - 2 * rim) / Math.max(1e-9, frame.getHeight()));
        for (int v = 0; v < x.length; v++) {
            Village village = scenario.villages().get(v);
            x[v] = width / 2.0 + (village.x() - frame.getCenterX()) * scale;
            y[v] = height / 2.0 - (village.y() - frame.getCenterY()) * scale;
        }
    }

    @Override
    public int getIconWidth() {
        return width;
    }

    @Override
    public int getIconHeight() {
        return height;
    }
}
