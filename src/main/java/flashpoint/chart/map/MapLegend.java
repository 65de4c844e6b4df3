package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Theme;
import flashpoint.model.observe.MapSnapshot;
import flashpoint.model.observe.SeriesMeasures;
import flashpoint.scenario.Group;
import flashpoint.scenario.MapLine;
import flashpoint.scenario.Scenario;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The key below a map: every mark with what it means, wrapped to the width of the page. */
final class MapLegend {

    private static final double LINE = 20;
    private static final double SYMBOL = 24;
    private static final double GAP = 12;
    private static final double LEFT = 10;

    private final List<Entry> entries = new ArrayList<>();
    private final double height;

    /** Drawing of a mark around a point. */
    private interface Sign {
        void draw(Graphics2D g, Palette palette, Point2D at);
    }

    private record Entry(String text, Sign sign, double x, double y) {}

    private final Theme.Ruler ruler = new Theme.Ruler();
    private final double width;
    private double x = LEFT;
    private double y = 15;

    /**
     * A key.
     *
     * @param scenario whose groups
     * @param width of the page, points
     * @param moving whether what moves between villages is shown
     * @param persons whether persons are drawn one by one
     */
    MapLegend(Scenario scenario, double width, boolean moving, boolean persons) {
        this.width = width;
        for (int k = 0; k < scenario.groups().size(); k++) {
            Group group = scenario.groups().get(k);
            boolean named = group.name() != null && !group.name().isBlank();
            int number = k;
            add(
                    (persons ? "at home, " : "house, ") + (named ? group.name() : "group " + group.label()),
                    (g, p, at) -> square(g, p.house(number), at));
        }
        if (persons) {
            for (byte state = MapSnapshot.BELIEVER; state <= MapSnapshot.HURT; state++) {
                byte of = state;
                add(PersonPainter.WORDS.get(state), (g, p, at) -> PersonPainter.sign(g, p, of, at));
            }
        } else if (moving) {
            add("paler: some, then all have left", MapLegend::left);
        }
        add("burned house", (g, p, at) -> square(g, p.burnt(), at));
        if (moving && !persons && SeriesMeasures.hasShops(scenario)) {
            add("with a shop", (g, p, at) -> shop(g, p, at, p.plot()));
            add("burned shop", (g, p, at) -> shop(g, p, at, p.burnt()));
        }
        add("attackers", (g, p, at) -> new Symbols(g, p).attackers(at, 0, 7));
        if (moving) {
            moving();
        }
        add("officers", (g, p, at) -> square(g, p.police(), at));
        add("border post", (g, p, at) -> GroundPainter.refuge(g, p, at, true));
        add("shelter", (g, p, at) -> GroundPainter.refuge(g, p, at, false));
        for (MapLine.Kind kind : MapLine.Kind.values()) {
            if (scenario.lines().stream().anyMatch(line -> line.kind() == kind)) {
                add(MapLines.word(kind), (g, p, at) -> MapLines.sign(g, p, kind, at));
            }
        }
        height = y + 9;
    }

    private void moving() {
        add("gathering", (g, p, at) -> new Symbols(g, p).gathering(at, 0));
        add("mob on the way", (g, p, at) -> new Symbols(g, p).convoy(at, 0));
        add("police on the way", (g, p, at) -> new Symbols(g, p).patrol(at, false));
        add("people fleeing", (g, p, at) -> new Symbols(g, p).walkers(at, 200, false));
        add("going home", (g, p, at) -> new Symbols(g, p).walkers(at, 200, true));
        add("spreaders", (g, p, at) -> new Symbols(g, p).talkers(at, 1, false));
    }

    private void add(String text, Sign sign) {
        double wide = SYMBOL + ruler.width(text, Theme.SMALL) + GAP;
        if (x + wide > width && x > LEFT) {
            x = LEFT;
            y += LINE;
        }
        entries.add(new Entry(text, sign, x, y));
        x += wide;
    }

    private static void square(Graphics2D g, Color colour, Point2D at) {
        g.setPaint(colour);
        g.fill(new Rectangle2D.Double(at.getX() - 5, at.getY() - 5, 10, 10));
    }

    private static void shop(Graphics2D g, Palette palette, Point2D at, Color state) {
        square(g, palette.house(0), at);
        g.setPaint(state);
        g.fill(new Rectangle2D.Double(at.getX() + 1, at.getY() + 1, 4, 4));
    }

    private static void left(Graphics2D g, Palette palette, Point2D at) {
        square(g, Theme.faint(palette.house(0), 0.55), new Point2D.Double(at.getX() - 6, at.getY()));
        square(g, Theme.faint(palette.house(0), 0.25), new Point2D.Double(at.getX() + 6, at.getY()));
    }

    double height() {
        return height;
    }

    /** Paints the key at the foot of a page. */
    void paint(Graphics2D g, Palette palette, double foot) {
        double top = foot - height;
        for (Entry e : entries) {
            e.sign.draw(g, palette, new Point2D.Double(e.x + 9, top + e.y - 4));
            TextPainter.left(g, e.text, e.x + SYMBOL, top + e.y, Theme.SMALL, palette.ink());
        }
    }
}
