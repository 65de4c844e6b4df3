package flashpoint.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The quantile of Student's distribution that a two-sided 95 % interval takes. It is found by bisection, which is
 * dearer than all else in a mean's interval; tables ask for the same few degrees of freedom again and again, so that the
 * values found are kept. They are the same bits, found or kept.
 */
public final class StudentQuantile {

    /** More are worked out each time: samples so large are rare, and the table stays small. */
    private static final int MOST = 10_000;

    private static final Map<Integer, Double> KNOWN = new ConcurrentHashMap<>();

    private StudentQuantile() {}

    /**
     * The quantile at (1 + {@value Summary#LEVEL}) / 2.
     *
     * @param degrees of freedom, at least 1
     * @return half the width of the interval in standard errors
     */
    public static double of(long degrees) {
        if (degrees > MOST) {
            return find(degrees);
        }
        return KNOWN.computeIfAbsent((int) degrees, StudentQuantile::find);
    }

    private static double find(long degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability((1 + Summary.LEVEL) / 2);
    }
}
