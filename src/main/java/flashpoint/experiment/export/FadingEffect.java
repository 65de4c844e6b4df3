package flashpoint.experiment.export;

import flashpoint.analysis.KeyLabel;
import flashpoint.analysis.Outcome;
import flashpoint.core.Numbers;
import flashpoint.experiment.plan.Plan;
import flashpoint.report.SweepReport;
import flashpoint.statistics.Holm;
import flashpoint.statistics.SignFlip;
import flashpoint.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Range in which one factor has no effect that could be shown: levels of another factor from which on, or up to which,
 * no difference between its ends could be shown, while at other levels one was. Differences are pair by pair, tested by
 * flipping their signs and corrected for all levels (Holm). That none was shown does not say that there is none; the
 * mean of what was seen stands beside it.
 *
 * @param upward whether it stops from the level on, else up to it
 * @param level the level of the other factor, by number
 * @param strongest mean difference where it was largest
 * @param left largest mean difference, in size, at the levels without one that could be shown
 */
record FadingEffect(boolean upward, int level, double strongest, double left) {

    private static final double ALPHA = 0.05;

    /** With fewer pairs no difference can be shown at any level, whatever there is. */
    static final int PAIRS = 8;

    /**
     * The level at which an effect ends, if it does.
     *
     * @param differences by level of the other factor in ascending order, then pair; NaN is missing
     * @param seed of the sign flips
     * @param name of their draws
     * @return empty if the effect is shown at all levels, at none, or now and then
     */
    static Optional<FadingEffect> of(List<double[]> differences, long seed, String name) {
        double[] p = new double[differences.size()];
        double[] mean = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            double[] present = Arrays.stream(differences.get(k))
                    .filter(d -> !Double.isNaN(d))
                    .toArray();
            if (present.length < PAIRS) {
                return Optional.empty();
            }
            mean[k] = Summary.of(present).mean();
            boolean none = Arrays.stream(present).allMatch(d -> d == 0);
            p[k] = none ? 1 : SignFlip.p(seed, name + " " + k, present);
        }
        double[] holm = Holm.adjust(p);
        int first = -1;
        int last = -1;
        for (int k = 0; k < holm.length; k++) {
            if (holm[k] <= ALPHA) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        if (first < 0 || (first == 0) == (last == holm.length - 1)) {
            return Optional.empty();
        }
        boolean upward = first == 0;
        int level = upward ? last + 1 : first - 1;
        double strongest = 0;
        double left = 0;
        for (int k = 0; k < mean.length; k++) {
            boolean without = upward ? k >= level : k <= level;
            if (without) {
                left = Math.max(left, Math.abs(mean[k]));
            } else if (Math.abs(mean[k]) > Math.abs(strongest)) {
                strongest = mean[k];
            }
        }
        return Optional.of(new FadingEffect(upward, level, strongest, left));
    }

    /** Sentences on all pairs of numeric factors of a full design with common seeds. */
    static List<String> sentences(Plan plan, SweepData data, List<FactorBins> bins) {
        List<String> sentences = new ArrayList<>();
        if (!plan.head().design().equals("full") || !plan.head().common()) {
            return sentences;
        }
        for (int m = 0; m < data.metrics().size(); m++) {
            for (int a = 0; a < bins.size(); a++) {
                for (int b = 0; b < bins.size(); b++) {
                    if (a != b && number(bins.get(a), 3) && number(bins.get(b), 2)) {
                        sentence(plan, data, bins, m, a, b).ifPresent(sentences::add);
                    }
                }
            }
        }
        return sentences;
    }

    private static boolean number(FactorBins bins, int least) {
        return !bins.words() && bins.size() >= least;
    }

    private static Optional<String> sentence(Plan plan, SweepData data, List<FactorBins> bins, int m, int a, int b) {
        FactorBins at = bins.get(a);
        FactorBins of = bins.get(b);
        List<double[]> differences = new ArrayList<>();
        for (int k = 0; k < at.size(); k++) {
            int level = k;
            double[] low = data.byReplicate(m, p -> p > 0 && at.of()[p] == level && of.of()[p] == 0);
            double[] high = data.byReplicate(m, p -> p > 0 && at.of()[p] == level && of.of()[p] == of.size() - 1);
            double[] d = new double[Math.min(low.length, high.length)];
            Arrays.setAll(d, r -> high[r] - low[r]);
            differences.add(d);
        }
        String name = "fade " + m + " " + a + " " + b;
        return of(differences, plan.head().seed(), name).map(f -> {
            KeyLabel other = KeyLabel.of(plan.base(), plan.head().keys().get(a));
            KeyLabel own = KeyLabel.of(plan.base(), plan.head().keys().get(b));
            return Outcome.of(
                                    plan.base().scenario(List.of()),
                                    plan,
                                    data.metrics().get(m))
                            .title() + ": where " + other.axis() + " [" + other.key() + "] is "
                    + Numbers.text(at.centres()[f.level]) + (f.upward ? " or more, " : " or less, ") + own.phrase()
                    + " ["
                    + own.key() + "] makes no difference that could be shown between "
                    + of.labels().get(0) + " and " + of.labels().get(of.size() - 1) + " (at most "
                    + SweepReport.number(f.left) + "; elsewhere up to " + SweepReport.number(f.strongest) + ").";
        });
    }
}
