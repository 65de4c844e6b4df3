package flashpoint.gui.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.gui.look.Look;
import flashpoint.lattice.LatticeObservation;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;

/**
 * Map of a torus: a square for each quiet citizen, a disc for each active one, a triangle for each cop, in the largest
 * cells that fit. Below it the key.
 */
public final class TorusMap extends JComponent {

    private static final long serialVersionUID = 1L;

    private static final int KEY = 26;

    private transient Look look = Look.PLAIN;
    private transient List<String> groups = List.of("citizen");
    private transient byte[] cells = {};
    private int width = 1;

    /** A map without a run. */
    public TorusMap() {
        setPreferredSize(new Dimension(520, 560));
    }

    /**
     * Shows another moment.
     *
     * @param columns width of the torus
     * @param what as {@link LatticeObservation#cells} gives it
     * @param names of the groups, in order
     */
    public void show(int columns, byte[] what, List<String> names) {
        width = columns;
        cells = what;
        groups = names;
        repaint();
    }

    /**
     * Changes how it looks.
     *
     * @param other colours and size
     */
    public void applyTheme(Look other) {
        look = other;
        repaint();
    }

    /**
     * Side of a cell, in points.
     *
     * @return 1 or more
     */
    int cell() {
        int rows = Math.max(1, cells.length / width);
        double key = KEY * look.size();
        return (int) Math.max(1, Math.min((double) getWidth() / width, (getHeight() - key) / rows));
    }

    private static Color colour(Palette palette, int code) {
        if (code == LatticeObservation.COP) {
            return palette.police();
        }
        int citizen = code - LatticeObservation.CITIZEN;
        return citizen % 2 == 1 ? palette.attack() : palette.house(citizen / 2);
    }

    private static void mark(Graphics2D g, Palette palette, int code, double x, double y, double side) {
        g.setPaint(colour(palette, code));
        double rim = side >= 6 ? 1 : 0;
        if (code == LatticeObservation.COP) {
            Path2D triangle = Theme.polygon(x, y + side - rim, x + side / 2, y + rim, x + side - rim, y + side - rim);
            g.fill(side >= 4 ? triangle : new Rectangle2D.Double(x, y, side, side));
        } else if ((code - LatticeObservation.CITIZEN) % 2 == 1) {
            g.fill(side >= 4 ? new Ellipse2D.Double(x, y, side, side) : new Rectangle2D.Double(x, y, side, side));
        } else {
            g.fill(new Rectangle2D.Double(x + rim, y + rim, side - 2 * rim, side - 2 * rim));
        }
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        Theme.hints(g);
        Palette palette = look.palette();
        g.setPaint(palette.ground());
        g.fillRect(0, 0, getWidth(), getHeight());
        int side = cell();
        int rows = cells.length / width;
        int left = (getWidth() - side * width) / 2;
        g.setPaint(palette.plot());
        g.fillRect(left, 0, side * width, side * rows);
        for (int k = 0; k < cells.length; k++) {
            if (cells[k] != LatticeObservation.NOBODY) {
                int row = k / width;
                mark(g, palette, cells[k], left + k % width * side, row * (double) side, side);
            }
        }
        g.setPaint(palette.soft());
        g.drawRect(left, 0, side * width, side * rows);
        key(g, left, side * rows + 6);
        g.dispose();
    }

    private void key(Graphics2D g, int left, int top) {
        List<String> words = new ArrayList<>();
        List<Integer> codes = new ArrayList<>();
        for (int k = 0; k < groups.size(); k++) {
            words.add(groups.size() == 1 ? "quiet citizen" : "quiet, " + groups.get(k));
            codes.add(LatticeObservation.CITIZEN + 2 * k);
        }
        words.add("active");
        codes.add(LatticeObservation.CITIZEN + 1);
        words.add("cop");
        codes.add((int) LatticeObservation.COP);
        g.translate(left, top);
        g.scale(look.size(), look.size());
        g.setFont(Theme.SMALL);
        double x = 2;
        for (int k = 0; k < words.size(); k++) {
            mark(g, look.palette(), codes.get(k), x, 3, 11);
            g.setPaint(look.palette().ink());
            g.drawString(words.get(k), (float) x + 16, 13);
            x += 30 + g.getFontMetrics().stringWidth(words.get(k));
        }
    }
}
