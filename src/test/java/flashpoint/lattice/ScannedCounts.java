package flashpoint.lattice;

import java.util.ArrayList;
import java.util.List;

/**
 * The oracle of {@link KeptCounts}: remembers only who stands where, and looks around anew at every question, by the
 * definition of the view and plain modulo arithmetic.
 */
final class ScannedCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final int width;
    private final int height;
    private final int[][] offsets;
    private final int[][] standing;

    ScannedCounts(int width, int height, ViewRule rule, double vision) {
        this.width = width;
        this.height = height;
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
        return (torus, view) -> new ScannedCounts(
                config.width(), config.height(), config.rules().view(), config.citizenVision());
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
    public void add(int position, int what) {
        standing[position >>> 16][position & 0xFFFF] += what;
    }

    @Override
    public int seenFrom(int position) {
        int seen = 0;
        for (int[] offset : offsets) {
            int row = ((position >>> 16) + offset[1] + height) % height;
            seen += standing[row][((position & 0xFFFF) + offset[0] + width) % width];
        }
        return seen;
    }
}
