package flashpoint.lattice.rule;

/**
 * Rounding of the number of cops per active, C/A, in the perceived probability of arrest; A counts the decider as
 * active.
 *
 * <p>This is the ambiguity that matters most. With whole cops per active the risk falls to nothing as soon as actives
 * outnumber the cops in view, which is what makes outbursts sudden; the real ratio leaves a rest of fear and no
 * outburst comes about.
 */
public enum ArrestRatio {
    /** Whole cops per active, rounded down: what both rule sets use, the code by integer division. */
    FLOOR,
    /** Rounded to the nearest whole, halves up. */
    ROUND,
    /** The quotient itself, as the formula of the paper is printed. */
    REAL;

    /**
     * The ratio an agent reckons with.
     *
     * @param cops cops in view, at least 0
     * @param actives actives in view with the decider, at least 1
     * @return cops per active
     */
    public double of(int cops, int actives) {
        return this == REAL ? (double) cops / actives : rounded(cops, actives);
    }

    /** The ratio of a rule whose ratios are whole numbers. */
    public int rounded(int cops, int actives) {
        return this == FLOOR ? cops / actives : (2 * cops + actives) / (2 * actives);
    }
}
