package flashpoint.lattice.grid;

import flashpoint.lattice.LatticeConfig;
import flashpoint.lattice.rule.ViewRule;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle of {@link BitboardCounts} and {@link IncrementalCounts}: remembers only who stands where, and looks around anew at every
 * question, by the definition of the view and plain modulo arithmetic.
 */
final class ScannedCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final Torus torus;
    private final int width;
    private final int height;
    private final int[][] offsets;
    private final int[][] standing;

    ScannedCounts(Torus torus, ViewRule rule, double vision) {
        this.torus = torus;
        width = torus.width;
        height = torus.height;
        List<int[]> seen = new ArrayList<>();
        for (int dy = -(int) vision; dy <= vision; dy++) {
            for (int dx = -(int) vision; dx <= vision; dx++) {
                if (inView(rule, dx, dy, vision)) {
                    seen.add(new int[] {dx, dy});
                }
            }
        }
        offsets = seen.toArray(int[][]::new);
        standing = new int[height][width];
    }

    static Counts.Maker of(LatticeConfig config) {
        return (torus, sight, active, cops) ->
                new ScannedCounts(torus, config.rules().view(), config.citizenVision());
    }

    static boolean inView(ViewRule rule, int dx, int dy, double vision) {
        double distance = switch (rule) {
            case EUCLIDEAN -> Math.sqrt(dx * dx + dy * dy);
            case MOORE -> Math.max(Math.abs(dx), Math.abs(dy));
            case VON_NEUMANN -> Math.abs(dx) + Math.abs(dy);
        };
        return distance > 0 && distance <= vision;
    }

    int standingAt(int x, int y) {
        return standing[y][x];
    }

    @Override
    public void add(int cell, int what) {
        standing[torus.y(cell)][torus.x(cell)] += what;
    }

    @Override
    public int seenFrom(int cell) {
        int seen = 0;
        for (int[] offset : offsets) {
            int row = (torus.y(cell) + offset[1] + height) % height;
            seen += standing[row][(torus.x(cell) + offset[0] + width) % width];
        }
        return seen;
    }
}
