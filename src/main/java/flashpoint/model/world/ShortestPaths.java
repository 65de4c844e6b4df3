package flashpoint.model.world;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Shortest paths over a road graph (Dijkstra from every village); O(V E log V), done at the start and at roadblocks.
 */
final class ShortestPaths {

    private final int nodes;
    private int edges;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private double[] km = new double[16];

    ShortestPaths(int nodes) {
        this.nodes = nodes;
    }

    void connect(@Index.Village int a, @Index.Village int b, double length) {
        add(a, b, length);
        add(b, a, length);
    }

    private void add(@Index.Village int a, @Index.Village int b, double length) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
            km = Arrays.copyOf(km, 2 * edges);
        }
        from[edges] = a;
        to[edges] = b;
        km[edges++] = length;
    }

    /** Fills {@code out[a * nodes + b]} with the length of the shortest way, infinite where there is none. */
    void fill(double[] out) {
        int[] start = new int[nodes + 1];
        for (int e = 0; e < edges; e++) {
            start[from[e] + 1]++;
        }
        for (int n = 0; n < nodes; n++) {
            start[n + 1] += start[n];
        }
        int[] order = new int[edges];
        int[] fill = start.clone();
        for (int e = 0; e < edges; e++) {
            order[fill[from[e]]++] = e;
        }
        for (int a = 0; a < nodes; a++) {
            from(a, start, order, out);
        }
    }

    private record Stop(int node, double km) {}

    private void from(int source, int[] start, int[] order, double[] out) {
        int row = source * nodes;
        Arrays.fill(out, row, row + nodes, Double.POSITIVE_INFINITY);
        out[row + source] = 0;
        PriorityQueue<Stop> open = new PriorityQueue<>((p, q) -> Double.compare(p.km, q.km));
        open.add(new Stop(source, 0));
        while (!open.isEmpty()) {
            Stop at = open.poll();
            if (at.km > out[row + at.node]) {
                continue;
            }
            for (int k = start[at.node]; k < start[at.node + 1]; k++) {
                int e = order[k];
                double way = at.km + km[e];
                if (way < out[row + to[e]]) {
                    out[row + to[e]] = way;
                    open.add(new Stop(to[e], way));
                }
            }
        }
    }
}
