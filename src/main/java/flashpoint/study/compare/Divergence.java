package flashpoint.study.compare;

import flashpoint.core.Metric;
import flashpoint.run.Metrics;
import flashpoint.run.RunResult;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.util.List;

/**
 * First difference between two runs: the first tick in which any number of any village is another, or of the region where
 * none of a village is. Before it the two are the same in everything that is recorded.
 *
 * @param tick the tick; -1 if there is no difference
 * @param village name of the first village in order that differs there; empty if only a number of the region does
 * @param metric the number that differs
 * @param event the first incident that only one of the two has up to that tick, such as {@code CURFEW_START at Masanchi};
 *     may be empty
 */
record Divergence(int tick, String village, String metric, String event) {

    static final Divergence NONE = new Divergence(-1, "", "", "");

    /** What differs where one of two runs, the same until then, goes on and the other does not: their number of ticks. */
    static final String TICKS = "ticks";

    /** Compares the runs of two scenarios over the ticks that both have; of runs that differ in length the end of one, too. */
    static Divergence of(Scenario a, RunResult left, Scenario b, RunResult right) {
        int ticks = Math.min(left.ticks(), right.ticks());
        int[] villages = match(
                a.villages().stream().map(Village::name).toList(),
                b.villages().stream().map(Village::name).toList());
        int[] columns = match(names(Metrics.village(a)), names(Metrics.village(b)));
        int[] series = match(names(Metrics.series(a)), names(Metrics.series(b)));
        for (int t = 0; t < ticks; t++) {
            for (int v = 0; v < villages.length; v++) {
                for (int c = 0; c < columns.length; c++) {
                    if (villages[v] >= 0
                            && columns[c] >= 0
                            && Float.compare(
                                            left.villages()[c][t * villages.length + v],
                                            right.villages()[columns[c]][
                                                    t * b.villages().size() + villages[v]])
                                    != 0) {
                        return new Divergence(
                                t,
                                a.villages().get(v).name(),
                                Metrics.village(a).get(c).name(),
                                event(a, left, b, right, t));
                    }
                }
            }
            for (int c = 0; c < series.length; c++) {
                if (series[c] >= 0 && Double.compare(left.series()[c][t], right.series()[series[c]][t]) != 0) {
                    return new Divergence(t, "", Metrics.series(a).get(c).name(), event(a, left, b, right, t));
                }
            }
        }
        return left.ticks() == right.ticks() ? NONE : new Divergence(ticks, "", TICKS, event(a, left, b, right, ticks));
    }

    private static List<String> names(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }

    /** By number in one list: the number in the other, or -1. */
    private static int[] match(List<String> one, List<String> other) {
        return one.stream().mapToInt(other::indexOf).toArray();
    }

    /** The first incident of which the other run has none like it, up to a tick. */
    private static String event(Scenario a, RunResult left, Scenario b, RunResult right, int tick) {
        int n = Math.min(left.incidents().size(), right.incidents().size());
        int k = 0;
        while (k < n
                && text(a, left.incidents().get(k))
                        .equals(text(b, right.incidents().get(k)))
                && left.incidents().get(k).tick() == right.incidents().get(k).tick()) {
            k++;
        }
        String one = at(a, left, k, tick);
        String other = at(b, right, k, tick);
        if (one.isEmpty() || other.isEmpty()) {
            return one + other;
        }
        return left.incidents().get(k).tick() <= right.incidents().get(k).tick() ? one : other;
    }

    private static String at(Scenario s, RunResult run, int k, int tick) {
        return k < run.incidents().size() && run.incidents().get(k).tick() <= tick
                ? text(s, run.incidents().get(k))
                : "";
    }

    private static String text(Scenario s, RunResult.Incident i) {
        return i.type()
                + (i.village() < 0 ? "" : " at " + s.villages().get(i.village()).name())
                + (i.trigger().isEmpty() ? "" : " (" + i.trigger() + ")");
    }
}
