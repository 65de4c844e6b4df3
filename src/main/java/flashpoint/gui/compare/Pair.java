package flashpoint.gui.compare;

import flashpoint.model.Fates;
import flashpoint.model.Metric;
import flashpoint.model.Metrics;
import flashpoint.model.Scene;
import flashpoint.run.Session;
import flashpoint.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Two runs under one clock and with the same seed: chance falls alike, so what differs is what the scenarios make of it.
 * For one thread at a time.
 */
public final class Pair {

    /** What is compared in numbers; metrics of the series. */
    private static final List<String> NUMBERS = List.of(
            "active",
            "attackers",
            "rumour_believers",
            "police_present",
            "arrests",
            "deaths",
            "injuries",
            "houses_burned",
            "displaced",
            "in_refuge");

    private final Session left;
    private final Session right;

    /**
     * A number in both runs.
     *
     * @param metric what, with its unit
     * @param left in the one
     * @param right in the other
     */
    public record Line(Metric metric, double left, double right) {}

    /**
     * Two runs at the end of a tick.
     *
     * @param tick the tick; -1 before the first
     * @param left what a map of the one shows
     * @param right what a map of the other shows
     * @param lines numbers
     * @param changes those who fare otherwise, the gravest fates first
     * @param sameHouses whether both runs have the same houses, so that they can be compared one by one
     */
    public record Moment(
            int tick, Scene left, Scene right, List<Line> lines, List<Fates.Change> changes, boolean sameHouses) {}

    /**
     * Two runs before their first tick.
     *
     * @param left the one scenario
     * @param right the other; its ticks must be as long
     * @param seed of both
     * @throws IllegalArgumentException if their ticks differ
     */
    public Pair(Scenario left, Scenario right, long seed) {
        if (left.meta().dt() != right.meta().dt()) {
            throw new IllegalArgumentException("one clock for both: ticks of "
                    + left.meta().dt() + " h and " + right.meta().dt() + " h cannot be compared");
        }
        this.left = new Session(left, seed);
        this.right = new Session(right, seed);
    }

    Session left() {
        return left;
    }

    Session right() {
        return right;
    }

    int ticks() {
        return Math.min(left.scenario().meta().ticks(), right.scenario().meta().ticks());
    }

    /** Does a tick in both; says whether there is another. */
    boolean advance() {
        if (left.tick() + 1 >= ticks()) {
            return false;
        }
        left.advance();
        right.advance();
        return left.tick() + 1 < ticks();
    }

    /** Goes to the end of a tick in both. */
    void seek(int tick) {
        left.seek(tick);
        right.seek(tick);
    }

    /** How both stand. */
    Moment now() {
        Scene a = Scene.of(left.world());
        Scene b = Scene.of(right.world());
        return new Moment(
                left.tick(),
                a,
                b,
                lines(),
                gravestFirst(Fates.of(left.world()).differing(Fates.of(right.world()))),
                sameHouses());
    }

    private static List<Fates.Change> gravestFirst(List<Fates.Change> changes) {
        List<Fates.Change> sorted = new ArrayList<>(changes);
        sorted.sort(
                Comparator.comparing(c -> c.fateHere().compareTo(c.fateThere()) < 0 ? c.fateHere() : c.fateThere()));
        return sorted;
    }

    private List<Line> lines() {
        List<Metric> metrics = Metrics.series(left.scenario());
        List<String> theirs =
                Metrics.series(right.scenario()).stream().map(Metric::name).toList();
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < metrics.size(); k++) {
            int other = theirs.indexOf(metrics.get(k).name());
            if (NUMBERS.contains(metrics.get(k).name()) && other >= 0) {
                lines.add(new Line(metrics.get(k), value(left, k), value(right, other)));
            }
        }
        return lines;
    }

    private static double value(Session session, int metric) {
        return session.tick() < 0 ? 0 : session.seen().series()[metric][session.tick()];
    }

    private boolean sameHouses() {
        var mine = left.world().layout();
        var yours = right.world().layout();
        return Arrays.equals(mine.column(), yours.column())
                && Arrays.equals(mine.row(), yours.row())
                && Arrays.equals(mine.village(), yours.village());
    }
}
