package flashpoint.report;

import flashpoint.statistics.Interval;
import flashpoint.statistics.Summary;
import java.util.Arrays;

/**
 * Statements that numbers bear out: a finding stands only where the 95 % interval of a mean lies on one side of the
 * line it speaks of. Where it does not, the words say that no difference was seen; a single run has no interval and
 * finds nothing.
 */
final class Findings {

    private Findings() {}

    /**
     * One of three phrases, by where an interval lies.
     *
     * @param interval of a mean
     * @param line the value that would mean nothing
     * @param above if all of it lies above the line
     * @param below if all of it lies below the line
     * @param neither if it does not, or there is none
     * @return one of the three
     */
    static String side(Interval interval, double line, String above, String below, String neither) {
        if (!interval.known()) {
            return neither;
        }
        return interval.low() > line ? above : interval.high() < line ? below : neither;
    }

    /** Run by run, one less the other; runs in which either has no value are left out. */
    static Summary paired(double[] one, double[] other) {
        double[] differences = new double[Math.min(one.length, other.length)];
        Arrays.setAll(differences, k -> one[k] - other[k]);
        return Summary.of(
                Arrays.stream(differences).filter(d -> !Double.isNaN(d)).toArray());
    }

    /** Width that the seed alone gives a number. */
    static String luck(Summary s, String what) {
        if (s.n() < 2) {
            return "This is a single run. Other seeds give other courses of events; run more replicates before saying"
                    + " anything about the scenario.";
        }
        if (s.max() == s.min()) {
            return "All " + s.n() + " runs, which differ only in their seed, gave " + Figures.number(s.min()) + " "
                    + what + ".";
        }
        return "Luck alone matters: the same scenario gave from " + Figures.number(s.min()) + " to "
                + Figures.number(s.max()) + " " + what + " in " + s.n()
                + " runs that differ only in their seed. A single run is one of many.";
    }

    /** Whether the damage fell within a tenth of the time that was run. */
    static String burst(Summary acute, double hours) {
        return side(
                acute.interval(),
                hours / 10,
                "Violence did not end quickly",
                "Violence came as a short burst",
                "How long violence lasted");
    }

    /** Whether few or most of the villages were hit. */
    static String place(Summary hit, long villages) {
        return side(
                hit.interval(),
                villages / 2.0,
                "Most places were hit",
                "Few places were hit",
                "How many places were hit");
    }

    /** Whether people left after the violence. */
    static String lag(Summary lag) {
        return side(
                lag.interval(),
                0,
                "Flight lagged violence",
                "Flight came before violence",
                lag.n() < 2 ? "Flight and violence" : "Between flight and violence no difference in time was seen");
    }

    /** Whether women, children and old men were a larger part of those who left early. */
    static String dependants(double[] early, double[] all) {
        Summary difference = paired(early, all);
        return side(
                difference.interval(),
                0,
                "Women, children and old men left first",
                "Women, children and old men left later than others",
                difference.n() < 2
                        ? "Women, children and old men among those who fled"
                        : "Between women, children and old men and others no difference in who left first was seen");
    }

    /** Whether far more people fled than lost a house: five a house, which is a household. */
    static boolean farMoreFled(double[] fled, double[] houses) {
        double[] fives = Arrays.stream(houses).map(h -> 5 * h).toArray();
        Summary difference = paired(fled, fives);
        return difference.interval().known() && difference.interval().low() > 0;
    }
}
