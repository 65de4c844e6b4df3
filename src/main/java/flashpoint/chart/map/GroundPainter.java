package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimePicture;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.apache.commons.math3.util.FastMath;

/** Painter of what does not change in a run: the land, roads, the blocks of villages, refuges, names, the key. */
final class GroundPainter {

    private final MapLayout page;
    private final Palette palette;
    private final Graphics2D g;

    GroundPainter(MapLayout page, Palette palette, Graphics2D g) {
        this.page = page;
        this.palette = palette;
        this.g = g;
    }

    void paint() {
        g.setPaint(palette.ground());
        g.fill(new Rectangle2D.Double(0, 0, page.width(), page.height()));
        MapPlan plan = page.plan();
        g.setPaint(palette.land());
        g.fill(plan.area());
        g.setPaint(palette.grid());
        g.setStroke(Theme.THIN);
        g.draw(plan.area());
        MapLines.paint(
                g,
                page.scenario(),
                plan.area(),
                (x, y) -> plan.at(page.scenario(), x, y),
                palette.soft(),
                palette.soft());
        roads();
        for (MapPlan.Block block : plan.blocks()) {
            if (block != null) {
                block(block.box());
            }
        }
        for (int v = 0; v < plan.blocks().size(); v++) {
            if (plan.blocks().get(v) == null) {
                portal(plan.portals().get(v));
            }
        }
        for (int k = 0; k < plan.refuges().size(); k++) {
            refuge(g, palette, page.refuge(k), page.scenario().refuges().get(k).type() == Refuge.Type.BORDER);
        }
        page.villageNames().forEach(this::name);
        page.refugeNames().forEach(this::name);
        Rectangle2D scale = page.scale();
        MapScale.paint(g, scale.getX() + 8, scale.getMaxY() - 8, plan.pixelsPerKm(), plan.schematic(), palette.ink());
        String star = MapText.star(page.scenario());
        if (!star.isEmpty()) {
            TimePicture.text(g, star, scale.getX() + 8, scale.getY() + 10, Theme.SMALL, palette.ink());
        }
        page.key().paint(g, palette, page.height());
    }

    /** Where no roads are given, travel is straight and no line is drawn. */
    private void roads() {
        g.setPaint(palette.soft());
        g.setStroke(Theme.INTERVAL);
        for (Road road : page.scenario().roads()) {
            g.draw(page.plan()
                    .road(page.scenario().village(road.from()), page.scenario().village(road.to())));
        }
    }

    private void block(Rectangle2D box) {
        Shape round = new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 6, 6);
        g.setPaint(palette.plot());
        g.fill(round);
        g.setPaint(palette.soft());
        g.setStroke(Theme.FINE);
        g.draw(round);
    }

    /** An arrow towards a place beyond the map. */
    private void portal(Point2D at) {
        double dx = at.getX() - page.plan().area().getCenterX();
        double dy = at.getY() - page.plan().area().getCenterY();
        double length = Math.max(1e-9, FastMath.hypot(dx, dy));
        double ux = dx / length * 7;
        double uy = dy / length * 7;
        g.setPaint(palette.soft());
        g.fill(Theme.polygon(
                at.getX() + ux,
                at.getY() + uy,
                at.getX() - ux - uy,
                at.getY() - uy + ux,
                at.getX() - ux + uy,
                at.getY() - uy - ux));
    }

    /** A triangle for a border post, a house with a roof for a shelter. */
    static void refuge(Graphics2D g, Palette palette, Point2D at, boolean border) {
        double x = at.getX();
        double y = at.getY();
        Shape shape = border
                ? Theme.polygon(x, y - 9, x + 9, y + 7, x - 9, y + 7)
                : Theme.polygon(
                        x, y - 9, x + 9, y - 1, x + 7, y - 1, x + 7, y + 7, x - 7, y + 7, x - 7, y - 1, x - 9, y - 1);
        g.setPaint(palette.plot());
        g.fill(shape);
        g.setPaint(palette.ink());
        g.setStroke(Theme.MEAN);
        g.draw(shape);
    }

    private void name(MapLayout.Name name) {
        if (name.leader() != null) {
            g.setPaint(palette.soft());
            g.setStroke(Theme.FINE);
            g.draw(name.leader());
        }
        TextPainter.grounded(
                g,
                name.text(),
                name.box().getCenterX(),
                name.box().getY() + 11,
                Theme.BOLD,
                palette.ink(),
                palette.land());
    }
}
