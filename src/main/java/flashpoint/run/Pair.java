package flashpoint.run;

import flashpoint.model.Fate;
import flashpoint.model.Metric;
import flashpoint.model.Metrics;
import flashpoint.model.Person;
import flashpoint.model.World;
import flashpoint.scenario.Group;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two runs side by side: two scenarios, one clock, the same seed. Draws are addressed by names, so that whoever both
 * scenarios know has the same luck in both, and what differs is what the change between them brings about.
 *
 * <p>A person of one side is the person of the same village, group and number there of the other side; its number in
 * the whole world may be another. Who has no such twin is counted, not compared.
 */
public final class Pair {

    private final Session left;
    private final Session right;
    /** Numbers of twins: {@code [k]} of the left and of the right. */
    private final int[] lefts;

    private final int[] rights;
    private final int unpaired;

    /**
     * Two runs before their first tick.
     *
     * @param left a scenario
     * @param right another with the same length of a tick
     * @param seed seed of both
     * @throws IllegalArgumentException if the clocks differ, or one of them is a lattice
     */
    public Pair(Scenario left, Scenario right, long seed) {
        if (left.meta().dt() != right.meta().dt()) {
            throw new IllegalArgumentException(
                    "side by side takes one clock: a tick is " + left.meta().dt() + " h in "
                            + left.meta().name() + " and " + right.meta().dt() + " h in "
                            + right.meta().name());
        }
        this.left = new Session(left, seed);
        this.right = new Session(right, seed);
        List<int[]> twins = twins(this.left.world(), this.right.world());
        lefts = twins.stream().mapToInt(t -> t[0]).toArray();
        rights = twins.stream().mapToInt(t -> t[1]).toArray();
        unpaired = this.left.world().population() + this.right.world().population() - 2 * lefts.length;
    }

    private static List<int[]> twins(World a, World b) {
        List<int[]> twins = new ArrayList<>();
        List<String> villages = names(b.scenario());
        List<String> groups = labels(b.scenario());
        for (int v = 0; v < a.scenario().villages().size(); v++) {
            int there = villages.indexOf(a.scenario().villages().get(v).name());
            for (int g = 0; there >= 0 && g < a.scenario().groups().size(); g++) {
                int group = groups.indexOf(a.scenario().groups().get(g).label());
                int both = group < 0 ? 0 : Math.min(a.residents(v, g), b.residents(there, group));
                for (int k = 0; k < both; k++) {
                    twins.add(new int[] {a.firstResident(v, g) + k, b.firstResident(there, group) + k});
                }
            }
        }
        return twins;
    }

    private static List<String> names(Scenario s) {
        return s.villages().stream().map(Village::name).toList();
    }

    private static List<String> labels(Scenario s) {
        return s.groups().stream().map(Group::label).toList();
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
     * Does one tick of both.
     *
     * @return whether there is another in both
     * @throws IllegalStateException if one of them is over
     */
    public boolean advance() {
        boolean more = left.advance();
        return right.advance() && more;
    }

    /**
     * Whether one of the runs has come to its end.
     *
     * @return true if no common tick is left
     */
    public boolean over() {
        return left.over() || right.over();
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
     * Persons who live in one of the scenarios only.
     *
     * @return persons, of both sides together
     */
    public int unpaired() {
        return unpaired;
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
     * @return all metrics that both sides have; empty before the first tick
     */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        int tick = tick();
        if (tick < 0) {
            return values;
        }
        Scenario a = left.scenario();
        Scenario b = right.scenario();
        List<String> there = metricNames(Metrics.series(b));
        List<Metric> metrics = Metrics.series(a);
        for (int k = 0; k < metrics.size(); k++) {
            int other = there.indexOf(metrics.get(k).name());
            if (other >= 0) {
                double l = left.seen().series()[k][tick];
                values.add(new Value("", metrics.get(k), l, right.seen().series()[other][tick]));
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
                        a.villages().get(v).name(),
                        metrics.get(k),
                        left.seen().villages()[k][tick() * a.villages().size() + v],
                        right.seen().villages()[other][tick() * b.villages().size() + w]));
            }
        }
    }

    /**
     * Somebody whose fate differs.
     *
     * @param village name of the home village
     * @param group label of the group
     * @param left number on the left
     * @param right number on the right
     * @param leftFate what befell it on the left
     * @param rightFate what befell it on the right
     */
    public record Twin(String village, String group, int left, int right, Set<Fate> leftFate, Set<Fate> rightFate) {

        /** Copies the sets. */
        public Twin {
            leftFate = Set.copyOf(leftFate);
            rightFate = Set.copyOf(rightFate);
        }
    }

    /**
     * Those whose fate differs at the end of the tick last done, in the order of the left side.
     *
     * @param most how many to list at most
     * @return persons who are on both sides
     */
    public List<Twin> fates(int most) {
        List<Twin> list = new ArrayList<>();
        World a = left.world();
        World b = right.world();
        for (int k = 0; k < lefts.length && list.size() < most; k++) {
            int l = Fate.bits(a, lefts[k]);
            int r = Fate.bits(b, rights[k]);
            if (l != r) {
                Person who = a.reasons().who(lefts[k]);
                list.add(new Twin(who.village(), who.group(), lefts[k], rights[k], Fate.of(l), Fate.of(r)));
            }
        }
        return list;
    }

    /**
     * How many fates differ, and how.
     *
     * @param fate which
     * @return {@code {only on the left, only on the right, on both}}, persons who are on both sides
     */
    public int[] count(Fate fate) {
        int[] count = new int[3];
        int bit = 1 << fate.ordinal();
        for (int k = 0; k < lefts.length; k++) {
            boolean l = (Fate.bits(left.world(), lefts[k]) & bit) != 0;
            boolean r = (Fate.bits(right.world(), rights[k]) & bit) != 0;
            if (l || r) {
                count[l && r ? 2 : l ? 0 : 1]++;
            }
        }
        return count;
    }
}
