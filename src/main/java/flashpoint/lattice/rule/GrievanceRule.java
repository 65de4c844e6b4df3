package flashpoint.lattice.rule;

/** Factor of H(1 &minus; L) in grievance. */
public enum GrievanceRule {
    /** Nothing: G = H(1 &minus; L). Rule set {@code paper}. */
    PLAIN {
        @Override
        public double factor(double threshold) {
            return 1;
        }
    },
    /** 1 &minus; T: G = 0.9 H(1 &minus; L) at the usual threshold. Rule set {@code as-coded}. */
    TIMES_ONE_LESS_THRESHOLD {
        @Override
        public double factor(double threshold) {
            return 1 - threshold;
        }
    };

    /**
     * The factor.
     *
     * @param threshold T
     * @return 0 to 1
     */
    public abstract double factor(double threshold);
}
