package flashpoint.analysis;

import flashpoint.report.SweepReport;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** Findings in words and tables of indices, for a report. */
public final class IndexPage {

    /** Note of a report that has the variance of an outcome over seeds. */
    public static final String OF_VARIANCE =
            "The variance over seeds says which inputs make runs of the same assumptions differ more or less. It is"
                    + " estimated from the runs of a point; its luck is the error of that estimate, and an index"
                    + " divided by one less the total of luck is the index of the variance itself.";

    private static final int MOST_NAMED = 4;

    private IndexPage() {}

    /**
     * The findings of each outcome: luck first, then what matters, then what does not.
     *
     * @param base scenario of the inputs
     * @param rows indices of all outcomes
     * @param outcomes in which order
     * @return a sentence for each
     */
    public static List<String> findings(ScenarioTemplate base, List<SensitivityIndex> rows, List<Outcome> outcomes) {
        List<String> findings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            List<SensitivityIndex> own = rows.stream()
                    .filter(r -> r.outcome().equals(outcome.name()))
                    .toList();
            if (own.isEmpty()) {
                findings.add(outcome.title() + ": too few points have a value; nothing can be said.");
            } else if (own.stream()
                    .allMatch(r -> !r.ofParameter() || r.verdict() == SensitivityIndex.Verdict.CONSTANT)) {
                findings.add(outcome.title() + " is the same at every point: nothing that was varied changes it.");
            } else {
                findings.add(
                        outcome.title() + ": " + luck(own, outcome) + matters(base, own, outcome) + rest(own) + ".");
            }
        }
        return findings;
    }

    private static String luck(List<SensitivityIndex> own, Outcome outcome) {
        for (SensitivityIndex r : own) {
            if (r.parameter().equals(SensitivityIndex.SEED) && !Double.isNaN(r.total())) {
                String interval =
                        r.totalInterval().known() ? " (95 % interval " + percent(r.totalInterval()) + ")" : "";
                return "luck, the seed alone and with others, is " + percent(r.total())
                        + (outcome.ofVariance() ? " of how its estimates differ" : " of the variance of a run")
                        + interval + "; ";
            }
        }
        return own.get(0).method().equals("given")
                ? "how much is luck cannot be told, since each point has "
                        + (outcome.ofVariance() ? "fewer than four runs; " : "one run; ")
                : "";
    }

    private static String matters(ScenarioTemplate base, List<SensitivityIndex> own, Outcome outcome) {
        List<SensitivityIndex> found = IndexCharts.ranked(own, outcome.name()).stream()
                .filter(r -> r.verdict() == SensitivityIndex.Verdict.MATTERS
                        || r.verdict() == SensitivityIndex.Verdict.TOGETHER)
                .toList();
        if (found.isEmpty()) {
            return "no input explains more of the mean than an input without effect would by chance";
        }
        List<String> named = new ArrayList<>();
        for (SensitivityIndex r : found.subList(0, Math.min(MOST_NAMED, found.size()))) {
            named.add(KeyLabel.of(base, r.parameter()).words() + " " + share(r, outcome));
        }
        String more = found.size() > MOST_NAMED ? " and " + (found.size() - MOST_NAMED) + " more" : "";
        return "what matters: " + String.join(", ", named) + more;
    }

    private static String share(SensitivityIndex r, Outcome outcome) {
        if (!Double.isNaN(r.muStar())) {
            return "moves it by " + SweepReport.number(r.muStar())
                    + (outcome.unit().isEmpty() ? "" : " " + outcome.unit()) + " over its range ("
                    + SweepReport.interval(r.muStarInterval()) + ")";
        }
        double value = Double.isNaN(r.total()) ? r.first() : r.total();
        Interval interval = Double.isNaN(r.total()) ? r.firstInterval() : r.totalInterval();
        return percent(value) + (interval.known() ? " (" + percent(interval) + ")" : "");
    }

    private static String rest(List<SensitivityIndex> own) {
        long none = own.stream()
                .filter(r -> r.ofParameter() && r.verdict() == SensitivityIndex.Verdict.NONE)
                .count();
        long unchanged = own.stream()
                .filter(r -> r.ofParameter() && r.verdict() == SensitivityIndex.Verdict.UNCHANGED)
                .count();
        long shape = own.stream()
                .filter(r -> r.verdict() == SensitivityIndex.Verdict.DISTRIBUTION)
                .count();
        List<String> parts = new ArrayList<>();
        if (shape > 0) {
            parts.add(
                    shape + (shape == 1 ? " input changes" : " inputs change") + " its distribution but not its mean");
        }
        if (unchanged > 0) {
            parts.add(unchanged + (unchanged == 1 ? " input" : " inputs") + " changed nothing, to the last bit");
        }
        if (none > 0) {
            parts.add(none + (none == 1 ? " input has" : " inputs have") + " no detectable effect at this N");
        }
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    /**
     * The table of an outcome.
     *
     * @param base scenario of the inputs
     * @param rows indices of all outcomes
     * @param outcome which outcome
     * @param luckFirst above 0 for a column of totals even where only luck has one
     * @return the table
     */
    public static SweepReport.Grid grid(
            ScenarioTemplate base, List<SensitivityIndex> rows, Outcome outcome, int luckFirst) {
        List<SensitivityIndex> own = new ArrayList<>();
        rows.stream()
                .filter(r -> r.outcome().equals(outcome.name()) && r.parameter().equals(SensitivityIndex.SEED))
                .forEach(own::add);
        own.addAll(IndexCharts.ranked(rows, outcome.name()));
        rows.stream()
                .filter(r -> r.outcome().equals(outcome.name()) && r.parameter().equals(SensitivityIndex.DUMMY))
                .forEach(own::add);
        boolean morris = own.stream().anyMatch(r -> !Double.isNaN(r.muStar()));
        boolean pawn = own.stream().anyMatch(r -> !Double.isNaN(r.pawn()));
        boolean total = own.stream().anyMatch(r -> r.ofParameter() && !Double.isNaN(r.total()));
        List<String> columns = new ArrayList<>(List.of("input", "key"));
        columns.addAll(
                morris
                        ? List.of("#\u03bc*", "#95 % interval", "#\u03bc", "#\u03c3", "#limit")
                        : List.of("#first", "#95 % interval", "#limit"));
        if (total || luckFirst > 0) {
            columns.addAll(List.of("#total", "#its 95 % interval"));
        }
        if (pawn) {
            columns.addAll(List.of("#PAWN", "#its limit"));
        }
        columns.add("verdict");
        List<List<String>> cells = new ArrayList<>();
        for (SensitivityIndex r : own) {
            List<String> row = new ArrayList<>(List.of(name(base, r), r.parameter()));
            if (morris) {
                row.addAll(List.of(
                        SweepReport.number(r.muStar()),
                        SweepReport.interval(r.muStarInterval()),
                        SweepReport.number(r.mu()),
                        SweepReport.number(r.sigma()),
                        SweepReport.number(r.limit())));
            } else {
                row.addAll(List.of(percent(r.first()), percent(r.firstInterval()), percent(r.limit())));
            }
            if (total || luckFirst > 0) {
                row.addAll(List.of(percent(r.total()), percent(r.totalInterval())));
            }
            if (pawn) {
                row.addAll(List.of(SweepReport.number(r.pawn()), SweepReport.number(r.pawnLimit())));
            }
            row.add(r.verdict().words());
            cells.add(row);
        }
        return new SweepReport.Grid(
                outcome.title(), outcome.meaning() + "; the strongest input first.", columns, cells);
    }

    private static String name(ScenarioTemplate base, SensitivityIndex r) {
        return switch (r.parameter()) {
            case SensitivityIndex.SEED -> "luck";
            case SensitivityIndex.DUMMY -> "an input without effect";
            default -> KeyLabel.of(base, r.parameter()).phrase();
        };
    }

    static String percent(double share) {
        return Double.isNaN(share)
                ? SweepReport.number(Double.NaN)
                : SweepReport.number(FastMath.rint(share * 1000) / 10) + " %";
    }

    static String percent(Interval interval) {
        return interval.known() ? percent(interval.low()) + " to " + percent(interval.high()) : percent(Double.NaN);
    }
}
