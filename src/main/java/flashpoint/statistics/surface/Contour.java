package flashpoint.statistics.surface;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines along which a surface on a regular grid has a level, by marching squares (Lorensen and Cline 1987, in two
 * dimensions): where the level passes between two neighbouring corners its place is found by linear interpolation. A
 * square whose corners alternate is joined as the mean of its corners says.
 */
public final class Contour {

    private Contour() {}

    /**
     * The lines.
     *
     * @param z {@code [row][column]}, 2 by 2 or more
     * @param level sought
     * @return by line, then point: column and row, each from 0, with fractions; closed lines end where they begin
     */
    public static List<double[][]> of(double[][] z, double level) {
        Map<Long, List<Long>> joined = new LinkedHashMap<>();
        for (int r = 0; r + 1 < z.length; r++) {
            for (int c = 0; c + 1 < z[0].length; c++) {
                square(joined, z, level, r, c);
            }
        }
        List<double[][]> lines = new ArrayList<>();
        while (!joined.isEmpty()) {
            Deque<Long> line = new ArrayDeque<>();
            long start = joined.keySet().iterator().next();
            line.add(start);
            for (long at = step(joined, start); at >= 0; at = step(joined, at)) {
                line.addLast(at);
            }
            for (long at = step(joined, start); at >= 0; at = step(joined, at)) {
                line.addFirst(at);
            }
            lines.add(line.stream().map(edge -> place(z, level, edge)).toArray(double[][]::new));
        }
        return lines;
    }

    /** The next edge of a line, which is taken off; -1 at its end. */
    private static long step(Map<Long, List<Long>> joined, long from) {
        List<Long> next = joined.get(from);
        if (next == null) {
            return -1;
        }
        long to = next.remove(0);
        if (next.isEmpty()) {
            joined.remove(from);
        }
        List<Long> back = joined.get(to);
        back.remove(Long.valueOf(from));
        if (back.isEmpty()) {
            joined.remove(to);
        }
        return to;
    }

    private static void square(Map<Long, List<Long>> joined, double[][] z, double level, int r, int c) {
        boolean[] above = {
            z[r][c] > level, z[r][c + 1] > level, z[r + 1][c + 1] > level, z[r + 1][c] > level,
        };
        long[] edges = {edge(z, r, c, false), edge(z, r, c + 1, true), edge(z, r + 1, c, false), edge(z, r, c, true)};
        List<Long> crossed = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            if (above[k] != above[(k + 1) % 4]) {
                crossed.add(edges[k]);
            }
        }
        if (crossed.size() == 2) {
            join(joined, crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            double middle = (z[r][c] + z[r][c + 1] + z[r + 1][c + 1] + z[r + 1][c]) / 4;
            boolean cut = middle > level == above[0];
            // Corners 1 and 3 are cut off if the middle goes with corner 0, else 0 and 2.
            join(joined, edges[0], cut ? edges[1] : edges[3]);
            join(joined, edges[2], cut ? edges[3] : edges[1]);
        }
    }

    private static void join(Map<Long, List<Long>> joined, long a, long b) {
        joined.computeIfAbsent(a, k -> new ArrayList<>(2)).add(b);
        joined.computeIfAbsent(b, k -> new ArrayList<>(2)).add(a);
    }

    /** Number of the edge that begins at a corner and goes along a row or, upright, along a column. */
    private static long edge(double[][] z, int row, int column, boolean upright) {
        return 2 * ((long) row * z[0].length + column) + (upright ? 1 : 0);
    }

    private static double[] place(double[][] z, double level, long edge) {
        boolean upright = edge % 2 == 1;
        int row = (int) (edge / 2 / z[0].length);
        int column = (int) (edge / 2 % z[0].length);
        double from = z[row][column];
        double to = upright ? z[row + 1][column] : z[row][column + 1];
        double share = (level - from) / (to - from);
        return new double[] {column + (upright ? 0 : share), row + (upright ? share : 0)};
    }
}
