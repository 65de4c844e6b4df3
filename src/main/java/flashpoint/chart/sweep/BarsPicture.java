package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Bars with whiskers for intervals and ticks for limits; names stand to their left, the key of each small below. */
final class BarsPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 320;
    private static final int RIGHT = 40;
    private static final int ROOM = LEFT - 30;
    private static final int TOP = 76;
    /** Of names in one line, and what each further one adds. */
    private static final int ROW = 38;

    private static final int LINE = 10;
    private static final int LINES = 3;
    private static final int BOTTOM = 52;

    private final IndexBars bars;
    private final Axis x;
    private final int row;

    BarsPicture(IndexBars bars) {
        this.bars = bars;
        row = ROW + LINE * (lines() - 1);
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

    /** Lines of the longest name. */
    private int lines() {
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        Theme.hints(g);
        int most = 1;
        for (IndexBars.Bar b : bars.bars()) {
            g.setFont(Theme.TEXT);
            most = Math.max(most, TextLines.of(g, b.label(), ROOM, LINES).size());
        }
        g.dispose();
        return most;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + bars.bars().size() * row + BOTTOM;
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
            bar(g, bars.bars().get(k), TOP + k * row);
        }
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        TextLines.left(g, TextLines.of(g, bars.axis(), WIDTH - LEFT - RIGHT, 2), LEFT, height() - 18);
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
        List<String> label = TextLines.of(g, b.label(), ROOM, LINES);
        double high = (label.size() - 1) * TextLines.spacing(g) + (b.key().isEmpty() ? 0 : 14);
        double base = top + row / 2.0 - high / 2 + 4;
        TextLines.right(g, label, LEFT - 12, base);
        if (!b.key().isEmpty()) {
            g.setFont(Theme.SMALL);
            g.setColor(Theme.SOFT);
            TextLines.right(g, List.of(Theme.fit(g, b.key(), ROOM)), LEFT - 12, base + high);
        }
        Color colour = b.luck() ? Theme.SOFT : Palette.LIGHT.colour(Meaning.DATA);
        double middle = top + row / 2.0;
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
        Path2D line = new Path2D.Double();
        line.append(new Line2D.Double(x.at(low), at, x.at(high), at), false);
        line.append(new Line2D.Double(x.at(low), at - 3, x.at(low), at + 3), false);
        line.append(new Line2D.Double(x.at(high), at - 3, x.at(high), at + 3), false);
        // Ink on the colour of a bar is dark on dark: a light edge parts them.
        g.setColor(Theme.PAPER);
        g.setStroke(Theme.STRONG);
        g.draw(line);
        g.setColor(Theme.INK);
        g.setStroke(Theme.INTERVAL);
        g.draw(line);
    }
}
