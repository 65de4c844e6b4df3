package flashpoint.lattice;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Result of a run of the lattice: series with a value a tick, taken after the tick. A pure function of configuration
 * and seed.
 *
 * @param config what was run
 * @param seed its seed
 * @param ticks ticks run, the length of every series
 * @param active active citizens
 * @param jailed jailed citizens
 * @param quiet quiet citizens
 * @param cops cops on the lattice
 * @param arrests arrests in the tick
 * @param kills citizens killed in the tick
 * @param births clones in the tick
 * @param deaths deaths of age in the tick
 * @param populationA living citizens of group A; in Model I all
 * @param populationB living citizens of group B; in Model I none
 * @param legitimacy L in force during the tick
 */
public record LatticeResult(
        LatticeConfig config,
        long seed,
        int ticks,
        int[] active,
        int[] jailed,
        int[] quiet,
        int[] cops,
        int[] arrests,
        int[] kills,
        int[] births,
        int[] deaths,
        int[] populationA,
        int[] populationB,
        double[] legitimacy)
        implements Serializable {

    /**
     * Outbursts of the whole run by the paper's threshold.
     *
     * @return the outbursts above {@value Outbursts#PAPER_THRESHOLD} actives
     */
    public Outbursts outbursts() {
        return Outbursts.of(active, Outbursts.PAPER_THRESHOLD);
    }

    /**
     * Tick in which a group disappeared.
     *
     * @return ticks completed when the first group had no living member, or -1; always -1 in Model I
     */
    public int extinctionTime() {
        for (int tick = 0; tick < ticks && config.model() == EpsteinModel.II; tick++) {
            if (populationA[tick] == 0 || populationB[tick] == 0) {
                return tick + 1;
            }
        }
        return -1;
    }

    /**
     * The group left at the end, if only one is.
     *
     * @return 0 for A, 1 for B, -1 for both or neither; in Model I 0
     */
    public int survivor() {
        boolean a = populationA[ticks - 1] > 0;
        boolean b = populationB[ticks - 1] > 0;
        return a == b ? -1 : a ? 0 : 1;
    }

    /**
     * Mean of the actives over time.
     *
     * @return persons
     */
    public double meanActive() {
        return Arrays.stream(active).average().orElse(Double.NaN);
    }

    /**
     * Most actives after any tick.
     *
     * @return persons
     */
    public int peakActive() {
        return Arrays.stream(active).max().orElse(0);
    }

    /**
     * Ticks spent in jail per arrest, as Little's law gives it: mean number jailed over arrests a tick. Its expectation
     * is a plain number for each jail rule, whatever else happens, up to the terms still running at the end.
     *
     * @return ticks; NaN without arrests
     */
    public double meanTerm() {
        long inside = Arrays.stream(jailed).asLongStream().sum();
        long taken = Arrays.stream(arrests).asLongStream().sum();
        return taken == 0 ? Double.NaN : (double) inside / taken;
    }
}
