package flashpoint.study.compare;

import flashpoint.core.Metric;
import flashpoint.report.SweepReport;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.statistics.Interval;
import flashpoint.statistics.McNemar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/** A comparison in sentences. */
final class CompareWords {

    private CompareWords() {}

    /** About five lines for the terminal. */
    static List<String> summary(CompareResult r) {
        List<String> lines = new ArrayList<>();
        for (int arm = 1; arm < r.names().size(); arm++) {
            String pair = r.names().get(arm) + " against " + r.names().get(0);
            if (r.identical(arm)) {
                lines.add(pair + ": all " + r.data().pairs()
                        + " pairs are identical, in every number of every village and tick");
                continue;
            }
            lines.add(pair + ", " + r.data().pairs() + " pairs, " + r.paired(arm) + " paired: " + diverged(r, arm));
            for (ArmEffect e : r.effects()) {
                if (e.arm() == arm) {
                    lines.add("  " + effect(r, e));
                }
            }
        }
        return lines;
    }

    /** A metric of runs or of the series, or a number of a village, as sentences call it. */
    static String metric(CompareResult r, String name) {
        return name.equals(Divergence.TICKS)
                ? "that only one of them goes on [" + name + "]"
                : described(r, name).map(Metric::words).orElse(name);
    }

    private static Optional<Metric> described(CompareResult r, String name) {
        Scenario scenario = r.scenarios().get(0);
        return Stream.concat(Metrics.run(scenario).stream(), Metrics.series(scenario).stream())
                .filter(m -> m.name().equals(name))
                .findFirst();
    }

    /** One effect in a line. */
    static String effect(CompareResult r, ArmEffect e) {
        String interval = e.shown().known() ? " (" + SweepReport.interval(e.shown()) + ")" : "";
        return described(r, e.metric()).map(Metric::heading).orElse(e.metric()) + ": "
                + SweepReport.number(e.effect().meanFirst()) + " \u2192 "
                + SweepReport.number(e.effect().meanSecond()) + ", difference "
                + signed(e.effect().difference().mean()) + interval + ": " + verdict(e);
    }

    /** A verdict, and what it would take. */
    static String verdict(ArmEffect e) {
        if (e.verdict().equals(ArmEffect.IDENTICAL)) {
            return "identical in every pair";
        }
        return !e.verdict().equals(ArmEffect.UNDECIDED) || e.more() <= 0
                ? e.verdict()
                : e.verdict() + ", about " + String.format(Locale.ROOT, "%,d", e.more())
                        + (e.more() == 1 ? " more pair" : " more pairs") + " would settle it";
    }

    /**
     * What an interval says of a metric of which no pair differs, by {@link flashpoint.statistics.PairedInterval}.
     *
     * @return empty unless some metric has such an interval
     */
    static String equalPairs(CompareResult r) {
        return r.effects().stream().noneMatch(ArmEffect::equalWithWidth)
                ? ""
                : "Where no pair of a metric differs, every difference seen is exactly 0, and the interval says how large a"
                        + " mean difference so many equal pairs leave possible: it has the width that it would have if two"
                        + " more pairs differed, one up and one down, each by as much as runs of different seeds that"
                        + " differ in it typically do.";
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + SweepReport.number(value);
    }

    /** Sentence on when pairs part. */
    static String diverged(CompareResult r, int arm) {
        int same = 0;
        int known = 0;
        List<Integer> ticks = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        for (Divergence d : r.divergences().get(arm)) {
            if (d != null) {
                known++;
                same += d.tick() < 0 ? 1 : 0;
                if (d.tick() >= 0) {
                    ticks.add(d.tick());
                    numbers.merge(d.metric(), 1, Integer::sum);
                }
            }
        }
        if (ticks.isEmpty()) {
            return known == 0 ? "no pair came to its end" : "no pair ever differs";
        }
        ticks.sort(null);
        double dt = r.scenarios().get(0).meta().dt();
        String first = SweepReport.number(ticks.get(0) * dt);
        String last = SweepReport.number(ticks.get(ticks.size() - 1) * dt);
        return "the runs of a pair part at hour " + first + (first.equals(last) ? "" : " to " + last)
                + ", " + (numbers.size() == 1 ? "in " : "mostly in ") + metric(r, most(numbers))
                + (same == 0 ? "" : ", " + same + " of " + known + " never");
    }

    private static String most(Map<String, Integer> numbers) {
        return Collections.max(numbers.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Calm or violent, in a sentence; empty where there is no such thing. */
    static String calm(CompareResult r, int arm) {
        if (!r.data().hasCalm()) {
            return "";
        }
        McNemar table = McNemar.of(r.data().violent(0, arm), r.data().violent(arm, arm));
        Interval interval = table.riskDifferenceInterval();
        return "The share of violent runs differs by " + percent(table.riskDifference()) + " (95 % interval "
                + percent(interval.low()) + " to " + percent(interval.high()) + "; exact McNemar test, p "
                + SweepReport.probability(table.p()) + "): " + table.onlyFirst() + " of " + table.pairs()
                + " pairs are violent in " + r.names().get(0) + " alone, " + table.onlySecond() + " in "
                + r.names().get(arm) + " alone.";
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "\u2013" : SweepReport.number(FastMath.rint(share * 1000) / 10) + " %";
    }
}
