package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.commons.math3.util.FastMath;

/**
 * A heat map whose every cell also says its number. The colours run from light to dark in one hue, so that they keep
 * their order in grey and for colour-blind eyes.
 */
final class HeatPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 150;
    private static final int TOP = 56;
    private static final int BOTTOM = 60;
    private static final int RIGHT = 130;
    private static final int LEAST_HEIGHT = 300;

    private final Heat heat;
    private final int cell;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    HeatPicture(Heat heat) {
        this.heat = heat;
        int rows = Math.max(1, heat.rows().size());
        // High enough for the name of the factor beside them.
        cell = Math.max(Math.max(30, LEAST_HEIGHT / rows), Math.min(64, 480 / rows));
        for (double[] row : heat.mean()) {
            for (double v : row) {
                if (!Double.isNaN(v)) {
                    least = Math.min(least, v);
                    most = Math.max(most, v);
                }
            }
        }
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + Math.max(120, heat.rows().size() * cell) + BOTTOM;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, heat.title(), WIDTH);
        double wide = (WIDTH - LEFT - RIGHT) / (double) heat.columns().size();
        double foot = TOP + heat.rows().size() * (double) cell;
        for (int r = 0; r < heat.rows().size(); r++) {
            for (int c = 0; c < heat.columns().size(); c++) {
                cell(g, heat.mean()[r][c], heat.thin(r, c), LEFT + c * wide, foot - (r + 1.0) * cell, wide);
            }
        }
        labels(g, wide, foot);
        scale(g, foot);
    }

    private void cell(Graphics2D g, double value, boolean thin, double left, double top, double wide) {
        Rectangle2D box = new Rectangle2D.Double(left, top, wide - 1, cell - 1.0);
        if (Double.isNaN(value)) {
            g.setColor(Theme.GRID);
            g.draw(box);
            return;
        }
        double share = share(value);
        g.setColor(Theme.sequential(share));
        g.fill(box);
        g.setFont(Theme.SMALL);
        String text = Theme.fit(g, Axis.text(round(value)), (int) wide - 4);
        int width = g.getFontMetrics().stringWidth(text);
        if (thin) {
            Hatch.paint(g, box);
            // The number stands on the plain colour, not on the lines.
            g.setColor(Theme.sequential(share));
            g.fill(new Rectangle2D.Double(left + (wide - width) / 2 - 4, top + cell / 2.0 - 9, width + 8.0, 18));
        }
        g.setColor(Theme.onto(Theme.sequential(share)));
        g.drawString(text, (float) (left + (wide - width) / 2), (float) (top + cell / 2.0 + 4));
    }

    private static double round(double value) {
        double scale = Math.abs(value) >= 10 ? 10 : 1000;
        return FastMath.rint(value * scale) / scale;
    }

    private double share(double value) {
        return most > least ? (value - least) / (most - least) : 0.3;
    }

    private void labels(Graphics2D g, double wide, double foot) {
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        for (int c = 0; c < heat.columns().size(); c++) {
            String text = Theme.fit(g, heat.columns().get(c), (int) wide);
            int width = g.getFontMetrics().stringWidth(text);
            g.drawString(text, (float) (LEFT + (c + 0.5) * wide - width / 2.0), (float) foot + 18);
        }
        for (int r = 0; r < heat.rows().size(); r++) {
            String text = Theme.fit(g, heat.rows().get(r), LEFT - 50);
            int width = g.getFontMetrics().stringWidth(text);
            g.drawString(text, LEFT - 8f - width, (float) (foot - (r + 0.5) * cell + 4));
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        g.drawString(heat.across(), LEFT, (float) foot + 42);
        AffineTransform upright = g.getTransform();
        g.rotate(-Math.PI / 2);
        TextLines.left(g, TextLines.of(g, heat.up(), foot - TOP, 2), -foot, 16);
        g.setTransform(upright);
    }

    private void scale(Graphics2D g, double foot) {
        if (!(most >= least)) {
            return;
        }
        double high = Math.min(260, Math.max(100, foot - TOP - 8));
        ColourBar.paint(g, WIDTH - RIGHT + 28.0, TOP + 4.0, high, least, most, heat.outcome());
    }
}
