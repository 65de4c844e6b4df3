package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/** Series of the tally after each tick. */
final class LatticeSeries implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[][] columns;
    private final double[] legitimacy;
    private int ticks;

    LatticeSeries(int capacity) {
        columns = new int[10][capacity];
        legitimacy = new double[capacity];
    }

    void add(Tally tally, double legitimacyNow) {
        columns[0][ticks] = tally.of[LatticeState.ACTIVE];
        columns[1][ticks] = tally.of[LatticeState.JAILED];
        columns[2][ticks] = tally.of[LatticeState.QUIET];
        columns[3][ticks] = tally.cops;
        columns[4][ticks] = tally.arrests;
        columns[5][ticks] = tally.kills;
        columns[6][ticks] = tally.births;
        columns[7][ticks] = tally.deaths;
        columns[8][ticks] = tally.population[0];
        columns[9][ticks] = tally.population[1];
        legitimacy[ticks++] = legitimacyNow;
    }

    LatticeResult result(LatticeConfig config, long seed) {
        return new LatticeResult(
                config,
                seed,
                ticks,
                column(0),
                column(1),
                column(2),
                column(3),
                column(4),
                column(5),
                column(6),
                column(7),
                column(8),
                column(9),
                Arrays.copyOf(legitimacy, ticks));
    }

    private int[] column(int which) {
        return Arrays.copyOf(columns[which], ticks);
    }
}
