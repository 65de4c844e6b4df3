package flashpoint.statistics;

/**
 * Times to an event that may not happen before the end of the run: the mean time until the event or a horizon, whichever
 * comes first. Unlike a mean over the runs in which the event happened, it compares the same runs on both sides of a change
 * (Royston and Parmar 2013, <i>Restricted mean survival time: an alternative to the hazard ratio</i>, BMC Medical Research
 * Methodology 13, 152). All runs reach the horizon, so nothing else is censored.
 */
public final class RestrictedMean {

    private RestrictedMean() {}

    /**
     * Times cut at a horizon.
     *
     * @param times of the event; NaN where it did not happen
     * @param horizon the end of the run, in the same unit
     * @return a new array without NaN
     * @throws IllegalArgumentException if a time is negative or the horizon not positive
     */
    public static double[] restrict(double[] times, double horizon) {
        if (!(horizon > 0)) {
            throw new IllegalArgumentException("horizon " + horizon + " is not above 0");
        }
        double[] cut = new double[times.length];
        for (int i = 0; i < cut.length; i++) {
            if (times[i] < 0) {
                throw new IllegalArgumentException("time " + times[i] + " is below 0");
            }
            cut[i] = Double.isNaN(times[i]) ? horizon : Math.min(times[i], horizon);
        }
        return cut;
    }
}
