package flashpoint.gui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * Icon of a button of the console: play, pause or stop, in the colours of the theme, at any scale of the screen. It is
 * filled with the accent while the console is in that state.
 */
final class TransportIcon implements Icon {

    private static final int SIZE = 24;

    private final Path2D shape;
    private final BooleanSupplier active;

    private TransportIcon(Path2D shape, BooleanSupplier active) {
        this.shape = shape;
        this.active = active;
    }

    /**
     * Puts the icon on a button, and keeps it there: MASON sets its own pictures whenever the state changes.
     *
     * @param button one of MASON's three
     * @param name play, pause or stop
     * @param active whether the console is in that state
     */
    static void keep(AbstractButton button, String name, BooleanSupplier active) {
        TransportIcon icon = new TransportIcon(shape(name), active);
        button.setName(name);
        button.getAccessibleContext().setAccessibleName(name);
        button.setIcon(icon);
        button.setPressedIcon(icon);
        button.addPropertyChangeListener("icon", e -> {
            if (e.getNewValue() != icon) {
                button.setIcon(icon);
            }
        });
        button.addPropertyChangeListener("pressedIcon", e -> {
            if (e.getNewValue() != icon) {
                button.setPressedIcon(icon);
            }
        });
    }

    private static Path2D shape(String name) {
        Path2D path = new Path2D.Double();
        switch (name) {
            case "play" -> {
                path.moveTo(6, 4);
                path.lineTo(20, 12);
                path.lineTo(6, 20);
                path.closePath();
            }
            case "pause" -> {
                bar(path, 5);
                bar(path, 14);
            }
            case "stop" -> path.append(new Rectangle2D.Double(5, 5, 14, 14), false);
            default -> throw new IllegalArgumentException(name);
        }
        return path;
    }

    private static void bar(Path2D path, double x) {
        path.append(new Rectangle2D.Double(x, 4, 5, 16), false);
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        flashpoint.chart.draw.Theme.hints(g);
        g.translate(x, y);
        Shape outline = shape;
        g.setPaint(active.getAsBoolean() ? UIManager.getColor("Component.accentColor") : c.getForeground());
        if (active.getAsBoolean()) {
            g.fill(outline);
        }
        g.setStroke(new java.awt.BasicStroke(1.8f));
        g.draw(outline);
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
