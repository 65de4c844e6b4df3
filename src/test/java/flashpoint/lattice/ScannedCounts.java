package flashpoint.lattice;

/**
 * The oracle of {@link KeptCounts}: remembers only who stands where, and looks around anew at every question, by the
 * definition of the view and plain modulo arithmetic.
 */
final class ScannedCounts implements Counts {

    private static final long serialVersionUID = 1L;

    private final int width;
    private final int height;
    private final ViewRule rule;
    private final double vision;
    private final int[][] standing;

    ScannedCounts(int width, int height, ViewRule rule, double vision) {
        this.width = width;
        this.height = height;
        this.rule = rule;
        this.vision = vision;
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
        int reach = (int) vision;
        int seen = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                if (inView(rule, dx, dy, vision)) {
                    int row = ((position >>> 16) + dy + height) % height;
                    seen += standing[row][((position & 0xFFFF) + dx + width) % width];
                }
            }
        }
        return seen;
    }
}
