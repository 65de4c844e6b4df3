package flashpoint.validation;

import flashpoint.statistics.Interval;

/**
 * Verdict on a claim: a check with its result.
 *
 * @param check the claim
 * @param finding what was seen
 * @param problem why nothing could be seen; empty if something was
 */
public record Verdict(Check check, CheckResult finding, String problem) {

    /**
     * Whether the claim fails: the program is not what it says. A fact that the model misses is no failure, unless nothing
     * could be seen at all.
     *
     * @return false for a check that passes or misses
     */
    public boolean failed() {
        return !finding.passed() && (check.kind() != CheckKind.EVIDENCE || !problem.isEmpty());
    }

    /**
     * Whether the model misses a fact that it was not fitted to.
     *
     * @return true only of a check of evidence
     */
    public boolean missed() {
        return !finding.passed() && !failed();
    }

    /**
     * The verdict in tables.
     *
     * @return {@code pass}, {@code missed} or {@code FAIL}
     */
    public String label() {
        return failed() ? "FAIL" : missed() ? "missed" : "pass";
    }

    /**
     * Looks at one claim. A run that fails makes its check fail, it does not end the suite.
     *
     * @param check the claim
     * @param bench runs what it asks for
     * @param full whether to use the long suite's replicates
     * @return the verdict
     * @throws InterruptedException if the caller is interrupted
     */
    public static Verdict on(Check check, CheckRunner bench, boolean full) throws InterruptedException {
        int replicates = full ? check.full() : check.quick();
        try {
            return new Verdict(check, check.observer().observe(bench, replicates), "");
        } catch (IllegalStateException e) {
            CheckResult nothing = new CheckResult(Double.NaN, Interval.NONE, replicates, 0, false);
            return new Verdict(check, nothing, String.valueOf(e.getMessage()));
        }
    }
}
