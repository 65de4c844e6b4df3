package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Scenario;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.BiFunction;

/** Painter of a scenario's rivers, borders and drawn roads, below everything else on a map. */
public final class MapLines {

    private MapLines() {}

    /**
     * Paints them, rivers lowest.
     *
     * @param g to paint on; paint and stroke change
     * @param scenario whose lines
     * @param area the map; nothing is painted outside
     * @param place where a place of the scenario, in km, stands on the page
     * @param road colour of roads
     * @param ink colour of borders
     */
    public static void paint(
            Graphics2D g,
            Scenario scenario,
            Rectangle2D area,
            BiFunction<Double, Double, Point2D> place,
            Color road,
            Color ink) {
        Shape before = g.getClip();
        g.clip(area);
        for (MapLine.Kind kind : MapLine.Kind.values()) {
            style(g, kind, road, ink);
            scenario.lines().stream().filter(l -> l.kind() == kind).forEach(l -> g.draw(path(l, place)));
        }
        g.setClip(before);
    }

    private static void style(Graphics2D g, MapLine.Kind kind, Color road, Color ink) {
        g.setPaint(
                switch (kind) {
                    case RIVER -> Theme.WATER;
                    case BORDER -> ink;
                    case ROAD -> road;
                });
        g.setStroke(
                switch (kind) {
                    case RIVER -> Theme.RIVER;
                    case BORDER -> Theme.BORDER;
                    case ROAD -> Theme.INTERVAL;
                });
    }

    /** A piece of a line around a point, for a key. */
    static void sign(Graphics2D g, Palette palette, MapLine.Kind kind, Point2D at) {
        style(g, kind, palette.soft(), palette.soft());
        g.draw(new Line2D.Double(at.getX() - 9, at.getY(), at.getX() + 9, at.getY()));
    }

    /** Noun for a kind of line. */
    static String word(MapLine.Kind kind) {
        return switch (kind) {
            case RIVER -> "river";
            case BORDER -> "border";
            case ROAD -> "road";
        };
    }

    private static Path2D path(MapLine line, BiFunction<Double, Double, Point2D> place) {
        Path2D path = new Path2D.Double();
        for (MapLine.Corner corner : line.points()) {
            Point2D at = place.apply(corner.x(), corner.y());
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        return path;
    }

    /**
     * What the lines of a map are, for its caption.
     *
     * @param scenario whose lines
     * @return sentences with a leading blank; empty without lines
     */
    static String caption(Scenario scenario) {
        boolean hand = scenario.lines().stream().anyMatch(MapLine::stylised);
        StringBuilder text = new StringBuilder();
        if (scenario.lines().stream().anyMatch(l -> l.kind() == MapLine.Kind.RIVER)) {
            text.append(" The broad blue line is a river.");
        }
        if (scenario.lines().stream().anyMatch(l -> l.kind() == MapLine.Kind.BORDER)) {
            text.append(" The line of dashes and dots is a border.");
        }
        return text.append(hand ? " Some lines are drawn by hand." : "").toString();
    }
}
