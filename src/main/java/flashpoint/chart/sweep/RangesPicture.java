package flashpoint.chart.sweep;

import flashpoint.chart.draw.Axis;
import flashpoint.chart.draw.Meaning;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.TextLines;
import flashpoint.chart.draw.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Each range as a pale bar from end to end, the part of it dark, with the ends of both in figures. */
final class RangesPicture implements Picture {

    private static final int WIDTH = Theme.WIDTH;
    private static final int LEFT = 320;
    private static final int RIGHT = 70;
    private static final int TOP = 56;
    private static final int ROW = 46;

    private final Ranges ranges;

    RangesPicture(Ranges ranges) {
        this.ranges = ranges;
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + ranges.rows().size() * ROW + 16;
    }

    @Override
    public void paint(Graphics2D g) {
        Theme.title(g, ranges.title(), WIDTH);
        for (int k = 0; k < ranges.rows().size(); k++) {
            row(g, ranges.rows().get(k), TOP + k * ROW);
        }
    }

    private static void row(Graphics2D g, Ranges.Row row, int top) {
        g.setFont(Theme.TEXT);
        g.setColor(Theme.INK);
        List<String> label = TextLines.of(g, row.label(), LEFT - 80, 3);
        TextLines.right(g, label, LEFT - 64, top + 15 - (label.size() - 1) * 7);
        g.setFont(Theme.SMALL);
        g.setColor(Theme.SOFT);
        right(g, Theme.fit(g, row.key(), LEFT - 80), LEFT - 64f, top + 30f + (label.size() - 1) * 5);
        Axis x = new Axis(row.least(), row.most() > row.least() ? row.most() : row.least() + 1, LEFT, WIDTH - RIGHT);
        g.setColor(Theme.GRID);
        g.fill(new Rectangle2D.Double(LEFT, top + 6, x.to() - x.from(), 14));
        g.setColor(Palette.LIGHT.colour(Meaning.DATA));
        double from = x.at(row.low());
        double to = x.at(row.high());
        g.fill(new Rectangle2D.Double(from, top + 3, Math.max(3, to - from), 20));
        g.setColor(Theme.SOFT);
        right(g, Axis.text(row.least()), LEFT - 6f, top + 17f);
        g.drawString(Axis.text(row.most()), WIDTH - RIGHT + 6, top + 17);
        g.setColor(Theme.INK);
        float width = g.getFontMetrics().stringWidth(row.lowText());
        float highWidth = g.getFontMetrics().stringWidth(row.highText());
        float low = (float) Math.max(LEFT, from - width / 2);
        float high = (float) Math.min(x.to() - highWidth, to - highWidth / 2);
        if (!row.lowText().isEmpty()) {
            g.drawString(row.lowText(), Math.min(low, high - width - 10), top + 37);
        }
        g.drawString(row.highText(), high, top + 37);
    }

    private static void right(Graphics2D g, String text, float x, float y) {
        g.drawString(text, x - g.getFontMetrics().stringWidth(text), y);
    }
}
