package flashpoint.model.observe;

import flashpoint.core.Metric;
import flashpoint.model.world.Index;
import flashpoint.model.world.World;
import flashpoint.scenario.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * Quantity read off a world: one or several columns of a table, with the metrics that head them, so that header and
 * rows cannot disagree.
 */
public abstract class Measure {

    private final List<Metric> metrics = new ArrayList<>();

    /** Columns, in order. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** Writes the columns' values for the current tick from {@code row[at]} on. */
    public abstract void read(World w, double[] row, int at);

    /** Whole number of a block, for example of its residents. */
    public interface BlockCount {
        long of(World w, @Index.Subgroup int block);
    }

    /** Value of the whole world. */
    public interface WorldValue {
        double of(World w);
    }

    /** Value of a group. */
    public interface GroupValue {
        double of(World w, @Index.Group int group);
    }

    public static Measure world(String name, String unit, boolean whole, String meaning, WorldValue value) {
        Measure m = new Measure() {
            @Override
            public void read(World w, double[] row, int at) {
                row[at] = value.of(w);
            }
        };
        m.metrics.add(new Metric(name, unit, whole, meaning));
        return m;
    }

    public static Measure groups(List<Group> groups, String name, String unit, String meaning, GroupValue value) {
        Measure m = new Measure() {
            @Override
            public void read(World w, double[] row, int at) {
                for (int g = 0; g < w.groups; g++) {
                    row[at + g] = value.of(w, g);
                }
            }
        };
        m.addGroups(groups, name, unit, false, meaning);
        return m;
    }

    /** Measure of a count over all blocks, then over those of each group. */
    public static Measure count(List<Group> groups, String name, String unit, String meaning, BlockCount count) {
        Measure m = new Measure() {
            @Override
            public void read(World w, double[] row, int at) {
                java.util.Arrays.fill(row, at, at + 1 + w.groups, 0);
                for (int b = 0; b < w.blocks; b++) {
                    long n = count.of(w, b);
                    row[at] += n;
                    row[at + 1 + w.subgroups.group(b)] += n;
                }
            }
        };
        m.metrics.add(new Metric(name, unit, true, meaning));
        m.addGroups(groups, name, unit, true, meaning);
        return m;
    }

    /**
     * Measure of a mean, from sums in units of 2^-20, over all blocks, then over those of each group; 0 for no persons.
     */
    public static Measure mean(List<Group> groups, String name, String meaning, BlockCount sum, BlockCount number) {
        Measure m = new Measure() {
            @Override
            public void read(World w, double[] row, int at) {
                long allSum = 0;
                long all = 0;
                for (int g = 0; g < w.groups; g++) {
                    long ownSum = 0;
                    long own = 0;
                    for (int v = 0; v < w.villages; v++) {
                        int b = w.subgroups.of(v, g);
                        ownSum += sum.of(w, b);
                        own += number.of(w, b);
                    }
                    row[at + 1 + g] = ratio(ownSum, own);
                    allSum += ownSum;
                    all += own;
                }
                row[at] = ratio(allSum, all);
            }
        };
        m.metrics.add(new Metric(name, "", false, meaning));
        m.addGroups(groups, name, "", false, meaning);
        return m;
    }

    static double ratio(long fixedSum, long number) {
        return number == 0 ? 0 : fixedSum * 0x1p-20 / number;
    }

    private void addGroups(List<Group> groups, String name, String unit, boolean whole, String meaning) {
        for (Group g : groups) {
            metrics.add(new Metric(name + "_" + g.label(), unit, whole, meaning + ", group " + g.label()));
        }
    }
}
