package flashpoint.lattice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The paper's measure of punctuated equilibrium: an outburst starts when actives exceed a threshold and ends when they
 * fall below it. One that is still going on at the end of the series is left out.
 *
 * @param list in order of time
 */
public record Outbursts(List<Outburst> list) implements Serializable {

    /** Actives, of 1,120, that the paper counts as an outburst. */
    public static final int PAPER_THRESHOLD = 50;

    /**
     * One outburst.
     *
     * @param start first tick above the threshold
     * @param end first tick below it again
     * @param total total activation: the sum of actives from {@code start} to before {@code end}, person ticks
     * @param peak most actives
     */
    public record Outburst(int start, int end, long total, int peak) implements Serializable {}

    /** Copies the list. */
    public Outbursts {
        list = List.copyOf(list);
    }

    /**
     * Finds the outbursts of a series.
     *
     * @param active actives after each tick
     * @param threshold persons; a value equal to it neither starts nor ends an outburst
     * @return those that both started and ended
     */
    public static Outbursts of(int[] active, int threshold) {
        List<Outburst> found = new ArrayList<>();
        int start = -1;
        long total = 0;
        int peak = 0;
        for (int tick = 0; tick < active.length; tick++) {
            if (start < 0 && active[tick] > threshold) {
                start = tick;
                total = 0;
                peak = 0;
            }
            if (start >= 0 && active[tick] < threshold) {
                found.add(new Outburst(start, tick, total, peak));
                start = -1;
            }
            if (start >= 0) {
                total += active[tick];
                peak = Math.max(peak, active[tick]);
            }
        }
        return new Outbursts(found);
    }

    /**
     * Times between outbursts, from the end of one to the start of the next.
     *
     * @return ticks, one fewer than outbursts
     */
    public double[] waits() {
        double[] waits = new double[Math.max(0, list.size() - 1)];
        for (int i = 0; i < waits.length; i++) {
            waits[i] = list.get(i + 1).start() - list.get(i).end();
        }
        return waits;
    }

    /**
     * Total activation of each outburst.
     *
     * @return person ticks
     */
    public double[] totals() {
        return list.stream().mapToDouble(Outburst::total).toArray();
    }
}
