package flashpoint.chart.map;

import flashpoint.chart.map.MapPlan.Block;
import flashpoint.scenario.Refuge;
import flashpoint.scenario.Road;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrangement of the blocks of villages and then of the refuges, in points about the middle of the page of a report.
 * Blocks are made smaller until none need be moved far, no road crosses one that it does not cross in the scenario, and
 * no two overlap; where that cannot be had, they are moved farther and the map is schematic, or stay in place and
 * overlap.
 *
 * @param x centres, eastwards
 * @param y centres, southwards
 * @param cell side of a cell, points
 * @param farthest how far the farthest was moved, points
 * @param schematic whether that is too far for distances to hold
 * @param extent half of the width and of the height that everything needs
 */
record MapArrangement(double[] x, double[] y, double cell, double farthest, boolean schematic, double[] extent) {

    /** Size of a refuge's box, points. */
    static final double REFUGE_WIDTH = 16 + 2 * Block.RIM;

    static final double REFUGE_HEIGHT = 14 + 2 * Block.RIM;

    /** How far anything may lie from its place on a map with a scale bar, points on the page of a report. */
    static final double FARTHEST = 30;

    private static final double GAP = 5;
    private static final double SHRINK = 0.8;
    private static final int SHRINKS = 9;
    private static final double RIM = 6;

    /**
     * Arranges them.
     *
     * @param scenario whose villages, refuges and roads
     * @param sizes columns and rows of each village that is no portal, in order
     * @param scale points per km
     * @param largest side of a cell to begin with, points
     * @return the best arrangement
     */
    static MapArrangement of(Scenario scenario, List<int[]> sizes, double scale, double largest) {
        double[][] truth = truth(scenario, scale);
        RoadCrossings roads = new RoadCrossings(scenario, truth[0], truth[1]);
        MapArrangement schematic = null;
        double cell = largest;
        for (int attempt = 0; attempt < SHRINKS; attempt++) {
            cell = attempt == 0 ? largest : cell * SHRINK;
            double[] width = lengths(sizes, 0, cell, truth[0].length, REFUGE_WIDTH);
            double[] height = lengths(sizes, 1, cell, truth[0].length, REFUGE_HEIGHT);
            OrderedSpread spread = new OrderedSpread(truth[0], truth[1], width, height);
            if (!spread.room() || roads.added(spread.x(), spread.y())) {
                continue;
            }
            boolean far = spread.farthest() > FARTHEST;
            MapArrangement made = new MapArrangement(
                    spread.x(),
                    spread.y(),
                    cell,
                    spread.farthest(),
                    far,
                    extent(spread.x(), spread.y(), width, height));
            if (!far) {
                return made;
            }
            schematic = schematic == null || made.farthest < schematic.farthest ? made : schematic;
        }
        if (schematic != null) {
            return schematic;
        }
        double[] width = lengths(sizes, 0, cell, truth[0].length, REFUGE_WIDTH);
        double[] height = lengths(sizes, 1, cell, truth[0].length, REFUGE_HEIGHT);
        return new MapArrangement(truth[0], truth[1], cell, 0, false, extent(truth[0], truth[1], width, height));
    }

    private static double[][] truth(Scenario scenario, double scale) {
        List<double[]> places = new ArrayList<>();
        for (Village v : scenario.villages()) {
            if (v.type() != Village.Type.PORTAL) {
                places.add(new double[] {v.x(), v.y()});
            }
        }
        for (Refuge r : scenario.refuges()) {
            places.add(new double[] {r.x(), r.y()});
        }
        double[] frame = MapPlan.frame(scenario);
        double[] x = new double[places.size()];
        double[] y = new double[places.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (places.get(i)[0] - (frame[0] + frame[1]) / 2) * scale;
            y[i] = -(places.get(i)[1] - (frame[2] + frame[3]) / 2) * scale;
        }
        return new double[][] {x, y};
    }

    private static double[] lengths(List<int[]> sizes, int axis, double cell, int things, double refuge) {
        double[] lengths = new double[things];
        for (int i = 0; i < things; i++) {
            lengths[i] = GAP + (i < sizes.size() ? sizes.get(i)[axis] * cell + 2 * Block.RIM : refuge);
        }
        return lengths;
    }

    private static double[] extent(double[] x, double[] y, double[] width, double[] height) {
        double[] extent = {1, 1};
        for (int i = 0; i < x.length; i++) {
            extent[0] = Math.max(extent[0], Math.abs(x[i]) + width[i] / 2);
            // A name stands below most blocks.
            extent[1] = Math.max(extent[1], Math.abs(y[i]) + height[i] / 2 + MapMarks.NAME_HEIGHT);
        }
        return extent;
    }

    /** By how much it has to be made smaller or larger to fill an area. */
    double fit(Rectangle2D area) {
        double page = Math.min(area.getWidth() / MapPlan.AREA.getWidth(), area.getHeight() / MapPlan.AREA.getHeight());
        double all = Math.min((area.getWidth() / 2 - RIM) / extent[0], (area.getHeight() / 2 - RIM) / extent[1]);
        return Math.min(page, all);
    }

    /** The box of one of them in an area, with its rim. */
    Rectangle2D.Double box(int i, Rectangle2D area, double fit, double width, double height) {
        double w = width + 2 * Block.RIM;
        double h = height + 2 * Block.RIM;
        return new Rectangle2D.Double(
                area.getCenterX() + x[i] * fit - w / 2, area.getCenterY() + y[i] * fit - h / 2, w, h);
    }

    /** Crossings of roads; roads to a portal, which has no place on the map, are left out. */
    private static final class RoadCrossings {

        private final List<int[]> roads = new ArrayList<>();
        private final boolean[] before;

        RoadCrossings(Scenario scenario, double[] x, double[] y) {
            Map<String, Integer> index = new HashMap<>();
            for (Village v : scenario.villages()) {
                if (v.type() != Village.Type.PORTAL) {
                    index.put(v.name(), index.size());
                }
            }
            for (Road r : scenario.roads()) {
                if (index.containsKey(r.from()) && index.containsKey(r.to())) {
                    roads.add(new int[] {index.get(r.from()), index.get(r.to())});
                }
            }
            before = crossings(x, y);
        }

        /** Whether two roads cross that did not. */
        boolean added(double[] x, double[] y) {
            boolean[] now = crossings(x, y);
            for (int k = 0; k < now.length; k++) {
                if (now[k] && !before[k]) {
                    return true;
                }
            }
            return false;
        }

        private boolean[] crossings(double[] x, double[] y) {
            boolean[] crossing = new boolean[roads.size() * (roads.size() - 1) / 2];
            int k = 0;
            for (int i = 0; i < roads.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int[] a = roads.get(i);
                    int[] b = roads.get(j);
                    boolean shared = a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1];
                    crossing[k++] = !shared
                            && Line2D.linesIntersect(
                                    x[a[0]], y[a[0]], x[a[1]], y[a[1]], x[b[0]], y[b[0]], x[b[1]], y[b[1]]);
                }
            }
            return crossing;
        }
    }
}
