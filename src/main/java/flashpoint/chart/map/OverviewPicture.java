package flashpoint.chart.map;

import flashpoint.chart.draw.Palette;
import flashpoint.chart.draw.Picture;
import flashpoint.chart.draw.Theme;
import flashpoint.chart.time.TimePicture;
import flashpoint.run.RunResult;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The map of a region with too many villages or houses to draw each: a disc for every village where it truly lies, its
 * area by population, cut by composition. Only the villages hit hardest and the largest have names.
 */
public final class OverviewPicture implements Picture {

    private static final int HEIGHT = 600;

    /** Most villages, and most persons, whose houses are drawn one by one. */
    private static final int MOST_BLOCKS = 60;

    private static final double MOST_PERSONS = 400_000;
    private static final double MARGIN = 40;
    private static final double LARGEST = 15;
    private static final double SMALLEST = 1.6;
    private static final double RING = 3;
    private static final double DOT = 3;
    private static final int NAMES_HIT = 10;
    private static final int NAMES_LARGE = 6;

    private final Scenario scenario;
    private final MapMoment moment;
    private final Point2D[] place;
    private final Point2D[] refuge;
    private final double[] radius;
    private final double pixelsPerKm;

    /** A map of one run at one tick. */
    public OverviewPicture(Scenario scenario, RunResult run, int tick) {
        this.scenario = scenario;
        moment = new MapMoment(scenario, run, tick);
        Rectangle2D frame = frame(scenario);
        pixelsPerKm = Math.min(
                (MapPlan.AREA.getWidth() - 2 * MARGIN) / Math.max(1e-9, frame.getWidth()),
                (MapPlan.AREA.getHeight() - 2 * MARGIN) / Math.max(1e-9, frame.getHeight()));
        place = scenario.villages().stream()
                .map(v -> onPage(frame, v.x(), v.y()))
                .toArray(Point2D[]::new);
        refuge = scenario.refuges().stream()
                .map(r -> onPage(frame, r.x(), r.y()))
                .toArray(Point2D[]::new);
        double most =
                scenario.villages().stream().mapToInt(Village::population).max().orElse(1);
        radius = scenario.villages().stream()
                .mapToDouble(v -> Math.max(SMALLEST, LARGEST * Math.sqrt(v.population() / most)))
                .toArray();
    }

    /** Whether a scenario is drawn in this way, so that no layout of its houses is needed. */
    public static boolean suits(Scenario scenario) {
        double persons = scenario.parameters().get(Parameter.POP_SCALE)
                * scenario.villages().stream().mapToLong(Village::population).sum();
        return scenario.villages().size() > MOST_BLOCKS || persons > MOST_PERSONS;
    }

    private static Rectangle2D frame(Scenario scenario) {
        Rectangle2D frame = null;
        for (Village v : scenario.villages()) {
            Rectangle2D at = new Rectangle2D.Double(v.x(), v.y(), 0, 0);
            frame = frame == null ? at : frame.createUnion(at);
        }
        for (Refuge r : scenario.refuges()) {
            frame = frame.createUnion(new Rectangle2D.Double(r.x(), r.y(), 0, 0));
        }
        return frame;
    }

    private Point2D onPage(Rectangle2D frame, double x, double y) {
        return new Point2D.Double(
                MapPlan.AREA.getCenterX() + (x - frame.getCenterX()) * pixelsPerKm,
                MapPlan.AREA.getCenterY() - (y - frame.getCenterY()) * pixelsPerKm);
    }

    @Override
    public int width() {
        return Theme.WIDTH;
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    public String title() {
        return moment.title();
    }

    public String caption() {
        return moment.state() + ". A disc for each of "
                + MapMoment.count(scenario.villages().size())
                + " villages, its area by population and its sectors by group; the smallest are drawn larger than that."
                + " Look at where it began and how far it carried. Named are the villages with most houses burned or"
                + " people attacking or displaced, and the largest.";
    }

    @Override
    public void paint(Graphics2D g) {
        TimePicture.text(g, title(), 14, 26, Theme.TITLE, Theme.INK);
        TimePicture.text(g, moment.state(), 14, 46, Theme.TEXT, Theme.SOFT);
        g.setPaint(Palette.LIGHT.land());
        g.fill(MapPlan.AREA);
        g.setPaint(Theme.GRID);
        g.setStroke(Theme.THIN);
        g.draw(MapPlan.AREA);
        Rectangle2D frame = frame(scenario);
        MapLines.paint(g, scenario, MapPlan.AREA, (x, y) -> onPage(frame, x, y), Theme.ROAD, Theme.SOFT);
        roads(g);
        for (int v : byPopulation()) {
            disc(g, v);
        }
        MapMarks marks = new MapMarks(g, new Theme.Ruler());
        for (int v = 0; v < place.length; v++) {
            happening(g, v);
        }
        for (Point2D at : refuge) {
            marks.refuge(around(at, 9));
        }
        names(marks);
        marks.scaleBar(pixelsPerKm, false);
        OverviewKey.paint(marks, scenario.groups(), 556);
    }

    private void roads(Graphics2D g) {
        Path2D all = new Path2D.Double();
        for (Road road : scenario.roads()) {
            all.append(
                    new Line2D.Double(place[scenario.village(road.from())], place[scenario.village(road.to())]), false);
        }
        g.setPaint(Theme.ROAD);
        g.setStroke(Theme.FINE);
        g.draw(all);
    }

    /** The places of all discs on the page, each with a name where the map has one. */
    MapPlaces places() {
        List<Rectangle2D> discs = IntStream.range(0, place.length)
                .mapToObj(v -> around(place[v], radius[v]))
                .toList();
        List<Rectangle2D> marks = Stream.of(refuge).map(at -> around(at, 9)).toList();
        List<Rectangle2D> obstacles = new ArrayList<>(marks);
        IntStream.range(0, place.length)
                .filter(v -> radius[v] > DOT || hit(v) > 0)
                .forEach(v -> obstacles.add(discs.get(v)));
        MapPlaces.Names names = new MapPlaces.Names(obstacles);
        List<Integer> named = named();
        return new MapPlaces(
                MapPlan.AREA,
                IntStream.range(0, place.length)
                        .mapToObj(v -> new MapPlaces.Place(
                                discs.get(v),
                                MapPlaces.Shape.DISC,
                                scenario.villages().get(v).name(),
                                named.contains(v)
                                        ? names.place(
                                                discs.get(v),
                                                scenario.villages().get(v).name())
                                        : null))
                        .toList(),
                IntStream.range(0, refuge.length)
                        .mapToObj(r -> new MapPlaces.Place(
                                marks.get(r),
                                MapPlaces.Shape.REFUGE,
                                scenario.refuges().get(r).id(),
                                refuge.length <= NAMES_LARGE
                                        ? names.place(
                                                marks.get(r),
                                                scenario.refuges().get(r).id())
                                        : null))
                        .toList(),
                scenario.roads().stream()
                        .<Line2D>map(r ->
                                new Line2D.Double(place[scenario.village(r.from())], place[scenario.village(r.to())]))
                        .toList());
    }

    /** Largest first, so that small ones are not hidden. */
    private int[] byPopulation() {
        return IntStream.range(0, place.length)
                .boxed()
                .sorted(Comparator.comparingInt(v -> -scenario.villages().get(v).population()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void disc(Graphics2D g, int v) {
        Rectangle2D box = around(place[v], radius[v]);
        double from = 90;
        List<Double> shares = scenario.villages().get(v).shares();
        for (int i = 0; i < shares.size(); i++) {
            double angle = -360 * shares.get(i);
            g.setPaint(Palette.LIGHT.house(i));
            g.fill(new Arc2D.Double(box, from, angle, Arc2D.PIE));
            from += angle;
        }
        g.setPaint(Theme.PAPER);
        g.setStroke(Theme.HAIR);
        g.draw(new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
    }

    /** Burnt houses, attackers and police, where there are any. */
    private void happening(Graphics2D g, int v) {
        double burned = moment.in(v, "houses_burned");
        if (burned > 0) {
            g.setPaint(Palette.LIGHT.burnt());
            g.fill(circle(place[v], Math.min(radius[v] * 0.75, 1.2 + 0.35 * Math.sqrt(burned))));
        }
        if (moment.in(v, "attackers") > 0) {
            g.setPaint(Palette.LIGHT.attack());
            g.setStroke(Theme.MEAN);
            g.draw(circle(place[v], radius[v] + RING - 0.5));
        }
        if (moment.in(v, "police_present") > 0) {
            g.setPaint(Palette.LIGHT.police());
            g.fill(new Rectangle2D.Double(place[v].getX() - radius[v] - 4, place[v].getY() + radius[v] - 2, 5, 5));
        }
    }

    private static Ellipse2D circle(Point2D at, double r) {
        return new Ellipse2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    }

    private static Rectangle2D around(Point2D at, double r) {
        return new Rectangle2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    }

    private void names(MapMarks marks) {
        List<Integer> named = named();
        for (int v = 0; v < place.length; v++) {
            // Dots of a few points may lie under a name; everywhere is one.
            if (radius[v] > DOT || hit(v) > 0) {
                marks.keepOff(around(place[v], radius[v] + RING));
            }
        }
        for (Point2D at : refuge) {
            marks.keepOff(around(at, 9));
        }
        marks.keepOff(MapPlan.SCALE);
        for (int v : named) {
            marks.name(
                    around(place[v], radius[v] + RING),
                    scenario.villages().get(v).name(),
                    moment.away(v));
        }
        if (refuge.length <= NAMES_LARGE) {
            for (int r = 0; r < refuge.length; r++) {
                String people = MapMoment.count(moment.at(r)) + " people";
                marks.name(around(refuge[r], 9), scenario.refuges().get(r).id(), people);
            }
        }
    }

    /** The villages hit hardest, then the largest, each once. */
    private List<Integer> named() {
        List<Integer> named = new ArrayList<>(IntStream.range(0, place.length)
                .boxed()
                .filter(v -> hit(v) > 0)
                .sorted(Comparator.comparingDouble(v -> -hit(v)))
                .limit(NAMES_HIT)
                .toList());
        IntStream.of(byPopulation())
                .limit(NAMES_LARGE)
                .filter(v -> !named.contains(v))
                .forEach(named::add);
        return named;
    }

    /** A house stands for its household of about five. */
    private double hit(int v) {
        return 5 * moment.in(v, "houses_burned") + moment.in(v, "attackers") + moment.in(v, "displaced");
    }
}
