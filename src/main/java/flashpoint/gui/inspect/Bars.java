package flashpoint.gui.inspect;

import flashpoint.chart.draw.LineStyle;
import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.core.Numbers;
import flashpoint.gui.look.Look;
import flashpoint.model.explain.Term;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JComponent;
import org.apache.commons.math3.util.FastMath;

/**
 * Terms of a decision as bars from a common zero: to the right what speaks for, to the left what speaks against, hatched
 * besides, and the sum below a line. Pointing at a bar tells what it is made of.
 */
final class Bars extends JComponent {

    private static final long serialVersionUID = 1L;

    private static final double HATCH = 5;

    private transient List<Term> terms = List.of();
    private transient Term total;
    private transient Look look = Look.PLAIN;

    Bars() {
        setToolTipText("");
    }

    void show(List<Term> of, Term sum, Look in) {
        terms = of;
        total = sum;
        look = in;
        revalidate();
        repaint();
    }

    private int line() {
        return (int) FastMath.round(20 * look.size());
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension((int) (300 * look.size()), terms.isEmpty() ? 0 : (terms.size() + 1) * line() + 8);
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(200, getPreferredSize().height);
    }

    @Override
    public String getToolTipText(MouseEvent e) {
        int row = e.getY() / line();
        if (terms.isEmpty() || row > terms.size()) {
            return null;
        }
        Term t = row == terms.size() ? total : terms.get(row);
        return t.name() + " (" + t.symbol() + "): " + t.meaning();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (terms.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        Theme.hints(g);
        Palette p = look.palette();
        g.setPaint(p.ground());
        g.fillRect(0, 0, getWidth(), getHeight());
        Font plain = Theme.SMALL.deriveFont((float) (11 * look.size()));
        g.setFont(plain);
        FontMetrics metrics = g.getFontMetrics();
        int names = metrics.stringWidth(total.name());
        for (Term t : terms) {
            names = Math.max(names, metrics.stringWidth(t.name()));
        }
        double[] span = span();
        double left = names + 12;
        double numbers = metrics.stringWidth("\u22120.000") + 8.0;
        double scale = (getWidth() - left - numbers) / (span[1] - span[0]);
        double zero = left - span[0] * scale;
        for (int row = 0; row < terms.size(); row++) {
            bar(g, terms.get(row), row * line(), zero, scale, plain);
        }
        g.setPaint(p.soft());
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(0, terms.size() * line() + 2, getWidth(), terms.size() * line() + 2));
        bar(g, total, terms.size() * line() + 4, zero, scale, plain.deriveFont(Font.BOLD));
        g.setPaint(p.ink());
        g.draw(new Line2D.Double(zero, 0, zero, getHeight()));
        g.dispose();
    }

    private double[] span() {
        double least = Math.min(0, total.value());
        double most = Math.max(0, total.value());
        for (Term t : terms) {
            least = Math.min(least, t.value());
            most = Math.max(most, t.value());
        }
        return new double[] {least, Math.max(most, least + 1e-9)};
    }

    private void bar(Graphics2D g, Term t, int top, double zero, double scale, Font font) {
        Palette p = look.palette();
        FontMetrics metrics = g.getFontMetrics(font);
        double baseline = top + line() * 0.7;
        boolean against = t.value() < 0;
        double wide = Math.abs(t.value()) * scale;
        Rectangle2D bar = new Rectangle2D.Double(against ? zero - wide : zero, top + 3, wide, line() - 6.0);
        Color colour = p.colour(LineStyle.thing(against ? 1 : 0));
        g.setPaint(colour);
        g.fill(bar);
        if (against) {
            hatch(g, bar, p.ground());
        }
        g.setFont(font);
        g.setPaint(p.ink());
        g.drawString(t.name(), 4f, (float) baseline);
        String number = number(t.value());
        g.drawString(number, (float) (getWidth() - metrics.stringWidth(number) - 4), (float) baseline);
    }

    private static void hatch(Graphics2D g, Rectangle2D bar, Color colour) {
        Graphics2D inside = (Graphics2D) g.create();
        inside.clip(bar);
        inside.setPaint(colour);
        inside.setStroke(new BasicStroke(1));
        for (double x = bar.getX() - bar.getHeight(); x < bar.getMaxX(); x += HATCH) {
            inside.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getY()));
        }
        inside.dispose();
    }

    /** Three digits behind the point, and a true minus. */
    static String number(double value) {
        String text = Numbers.fixed(value, Math.abs(value) >= 100 ? 0 : 3);
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }
}
