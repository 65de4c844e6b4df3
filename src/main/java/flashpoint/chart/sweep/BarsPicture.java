package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Bars with whiskers for intervals and ticks for limits; names stand to their left, the key of each small below. */
final class BarsPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 320;
    private static final int RIGHT = 40;
    private static final int TOP = 76;
    private static final int ROW = 38;
    private static final int BOTTOM = 52;

    private final IndexBars bars;
    private final Axis x;

    BarsPicture(IndexBars bars) {
        this.bars = bars;
        double least = 0;
        double most = 0;
        for (IndexBars.Bar b : bars.bars()) {
            for (double v :
                    new double[] {b.value(), b.low(), b.high(), b.outer(), b.outerLow(), b.outerHigh(), b.limit()}) {
                if (!Double.isNaN(v)) {
                    least = Math.min(least, v);
                    most = Math.max(most, v);
                }
            }
        }
        double pad = most > least ? (most - least) * 0.03 : 0.5;
        x = new Axis(least < 0 ? least - pad : 0, most + pad, LEFT, WIDTH - RIGHT);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + bars.bars().size() * ROW + BOTTOM;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, bars.title(), WIDTH);
        key(g);
        int foot = height() - BOTTOM;
        g.setFont(Theme.SMALL);
        g.setStroke(Theme.THIN);
        for (double mark : x.marks(6)) {
            g.setColor(Theme.GRID);
            g.draw(new Line2D.Double(x.at(mark), TOP, x.at(mark), foot));
            g.setColor(Theme.SOFT);
            String text = Axis.text(mark);
            g.drawString(text, (float) x.at(mark) - g.getFontMetrics().stringWidth(text) / 2f, foot + 16f);
        }
        g.setColor(Theme.SOFT);
        g.draw(new Line2D.Double(x.at(0), TOP, x.at(0), foot));
        for (int k = 0; k < bars.bars().size(); k++) {
            bar(g, bars.bars().get(k), TOP + k * ROW);
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        g.drawString(Theme.fit(g, bars.axis(), WIDTH - LEFT - RIGHT), LEFT, height() - 12);
    }

    private void key(Graphics2D g) {
        g.setFont(Theme.SMALL);
        float left = 16;
        g.setColor(Palette.LIGHT.colour(Meaning.DATA));
        g.fill(new Rectangle2D.Double(left, 42, 18, 10));
        g.setColor(Theme.INK);
        g.drawString(bars.filled(), left + 24, 51);
        left += 44 + g.getFontMetrics().stringWidth(bars.filled());
        if (!bars.open().isEmpty()) {
            g.setColor(Palette.LIGHT.colour(Meaning.DATA));
            g.draw(new Rectangle2D.Double(left, 42, 18, 10));
            g.setColor(Theme.INK);
            g.drawString(bars.open(), left + 24, 51);
            left += 44 + g.getFontMetrics().stringWidth(bars.open());
        }
        if (!bars.limit().isEmpty()) {
            g.setColor(Palette.LIGHT.colour(Meaning.LIMIT));
            g.setStroke(Theme.STRONG);
            g.draw(new Line2D.Double(left + 4, 40, left + 4, 54));
            g.setColor(Theme.INK);
            g.drawString(bars.limit(), left + 14, 51);
        }
    }

    private void bar(Graphics2D g, IndexBars.Bar b, int top) {
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        String label = Theme.fit(g, b.label(), LEFT - 30);
        g.drawString(
                label,
                LEFT - 12f - g.getFontMetrics().stringWidth(label),
                top + (b.key().isEmpty() ? 22f : 16f));
        if (!b.key().isEmpty()) {
            g.setFont(Theme.SMALL);
            g.setColor(Theme.SOFT);
            String key = Theme.fit(g, b.key(), LEFT - 30);
            g.drawString(key, LEFT - 12f - g.getFontMetrics().stringWidth(key), top + 30f);
        }
        Color colour = b.luck() ? Theme.SOFT : Palette.LIGHT.colour(Meaning.DATA);
        double middle = top + ROW / 2.0;
        g.setColor(colour);
        if (!Double.isNaN(b.value())) {
            g.fill(box(b.value(), middle, 12));
        }
        if (!Double.isNaN(b.outer())) {
            g.setStroke(Theme.OUTLINE);
            g.draw(box(b.outer(), middle, 20));
        }
        whisker(g, b.low(), b.high(), middle);
        whisker(g, b.outerLow(), b.outerHigh(), middle + 7);
        if (!Double.isNaN(b.limit())) {
            g.setColor(Palette.LIGHT.colour(Meaning.LIMIT));
            g.setStroke(Theme.STRONG);
            g.draw(new Line2D.Double(x.at(b.limit()), middle - 13, x.at(b.limit()), middle + 13));
        }
    }

    private Rectangle2D box(double value, double middle, double high) {
        double from = Math.min(x.at(0), x.at(value));
        return new Rectangle2D.Double(from, middle - high / 2, Math.abs(x.at(value) - x.at(0)), high);
    }

    private void whisker(Graphics2D g, double low, double high, double at) {
        if (Double.isNaN(low) || Double.isNaN(high)) {
            return;
        }
        g.setColor(Theme.INK);
        g.setStroke(Theme.INTERVAL);
        g.draw(new Line2D.Double(x.at(low), at, x.at(high), at));
        g.draw(new Line2D.Double(x.at(low), at - 3, x.at(low), at + 3));
        g.draw(new Line2D.Double(x.at(high), at - 3, x.at(high), at + 3));
    }
}
