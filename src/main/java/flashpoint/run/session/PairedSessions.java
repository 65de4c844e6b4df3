package flashpoint.run.session;

import flashpoint.core.Metric;
import flashpoint.model.observe.PersonOutcomes;
import flashpoint.run.Metrics;
import flashpoint.scenario.Meta;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two runs side by side: two scenarios, one clock, the same seed. Draws are addressed by names, so that persons of both
 * scenarios have the same draws in both, and all differences come from the change between them.
 *
 * <p>A person of one side is the person of the same village, group and number there of the other side; its number in
 * the whole simulation may be another. Who has no such twin is not compared.
 */
public final class PairedSessions {

    private final Session left;
    private final Session right;
    /**
     * Two runs before their first tick.
     *
     * @param left a scenario
     * @param right another with the same length of a tick
     * @param seed seed of both
     * @throws IllegalArgumentException if the clocks differ, or one of them is a lattice
     */
    public PairedSessions(Scenario left, Scenario right, long seed) {
        this(new Session(left, seed), new Session(right, seed));
    }

    /**
     * Two runs at the same tick.
     *
     * @param left a session
     * @param right another of the same seed, with the same length of a tick
     * @throws IllegalArgumentException if the clocks or seeds differ
     */
    public PairedSessions(Session left, Session right) {
        Meta a = left.scenario().meta();
        Meta b = right.scenario().meta();
        if (a.dt() != b.dt()) {
            throw new IllegalArgumentException("side by side takes one clock: a tick is " + a.dt() + " h in " + a.name()
                    + " and " + b.dt() + " h in " + b.name());
        }
        if (left.seed() != right.seed()) {
            throw new IllegalArgumentException(
                    "side by side takes one seed, not " + left.seed() + " and " + right.seed());
        }
        this.left = left;
        this.right = right;
    }

    private static List<String> names(Scenario s) {
        return s.villages().stream().map(Village::name).toList();
    }

    /**
     * The left run. What is done to it is done to it alone.
     *
     * @return the session
     */
    public Session left() {
        return left;
    }

    /**
     * The right run. What is done to it is done to it alone.
     *
     * @return the session
     */
    public Session right() {
        return right;
    }

    /**
     * Ticks that both have.
     *
     * @return those of the shorter run
     */
    public int ticks() {
        return Math.min(left.scenario().meta().ticks(), right.scenario().meta().ticks());
    }

    /**
     * Does one tick of both, if there is one.
     *
     * @return whether there is another
     */
    public boolean advance() {
        if (tick() + 1 < ticks()) {
            left.advance();
            right.advance();
        }
        return tick() + 1 < ticks();
    }

    /**
     * Goes with both to the end of a tick.
     *
     * @param tick the tick; -1 is before the first
     * @throws IllegalArgumentException if one of the runs has no such tick
     */
    public void seek(int tick) {
        left.seek(tick);
        right.seek(tick);
    }

    /**
     * The tick last done.
     *
     * @return ticks from 0; -1 before the first
     */
    public int tick() {
        return left.tick();
    }

    /**
     * A number that both sides have.
     *
     * @param village name of the village; empty for the whole region
     * @param metric which
     * @param left its value on the left at the end of the tick last done; NaN is missing
     * @param right on the right
     */
    public record Value(String village, Metric metric, double left, double right) {

        /**
         * Whether the sides differ.
         *
         * @return true if they do; two missing values do not
         */
        public boolean differs() {
            return Double.compare(left, right) != 0;
        }
    }

    /**
     * The numbers of the tick last done, of the region first, then of every village that both have.
     *
     * @return all metrics that both sides have; missing before the first tick
     */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        Scenario a = left.scenario();
        Scenario b = right.scenario();
        List<String> there = metricNames(Metrics.series(b));
        List<Metric> metrics = Metrics.series(a);
        for (int k = 0; k < metrics.size(); k++) {
            int other = there.indexOf(metrics.get(k).name());
            if (other >= 0) {
                values.add(new Value("", metrics.get(k), value(left, k), value(right, other)));
            }
        }
        for (int v = 0; v < a.villages().size(); v++) {
            int w = names(b).indexOf(a.villages().get(v).name());
            if (w >= 0) {
                village(values, v, w);
            }
        }
        return values;
    }

    private static double value(Session of, int metric) {
        return of.tick() < 0 ? Double.NaN : of.seen().series()[metric][of.tick()];
    }

    private static double value(Session of, int metric, int village) {
        int villages = of.scenario().villages().size();
        return of.tick() < 0 ? Double.NaN : of.seen().villages()[metric][of.tick() * villages + village];
    }

    private static List<String> metricNames(List<Metric> metrics) {
        return metrics.stream().map(Metric::name).toList();
    }

    private void village(List<Value> values, int v, int w) {
        Scenario a = left.scenario();
        Scenario b = right.scenario();
        List<Metric> metrics = Metrics.village(a);
        List<String> there = metricNames(Metrics.village(b));
        for (int k = 0; k < metrics.size(); k++) {
            int other = there.indexOf(metrics.get(k).name());
            if (other >= 0) {
                values.add(new Value(
                        a.villages().get(v).name(), metrics.get(k), value(left, k, v), value(right, other, w)));
            }
        }
    }

    /**
     * Persons whose outcomes differ at the end of the tick last done, the gravest first.
     *
     * @return persons who live on both sides
     */
    public List<PersonOutcomes.Change> fates() {
        List<PersonOutcomes.Change> sorted = new ArrayList<>(
                left.simulation().outcomes().differing(right.simulation().outcomes()));
        sorted.sort(Comparator.comparing(PairedSessions::gravest));
        return sorted;
    }

    private static PersonOutcomes.Fate gravest(PersonOutcomes.Change change) {
        boolean here = change.fateHere().compareTo(change.fateThere()) < 0;
        return here ? change.fateHere() : change.fateThere();
    }
}
