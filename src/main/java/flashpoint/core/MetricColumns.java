package flashpoint.core;

import java.util.ArrayList;
import java.util.List;

/** List of metrics under construction, with a column for each group where asked. */
public final class MetricColumns {

    private final List<Metric> list = new ArrayList<>();
    private final List<String> groups;

    /**
     * An empty list.
     *
     * @param groups labels of the groups, in the order of their columns
     */
    public MetricColumns(List<String> groups) {
        this.groups = List.copyOf(groups);
    }

    /**
     * Adds one column.
     *
     * @param name column name
     * @param unit unit; empty for a pure number
     * @param whole whether values are whole numbers
     * @param meaning one phrase
     */
    public void one(String name, String unit, boolean whole, String meaning) {
        list.add(new Metric(name, unit, whole, meaning));
    }

    /**
     * Adds a column for each group.
     *
     * @param name column name, to which {@code _<label>} is added
     * @param unit unit; empty for a pure number
     * @param whole whether values are whole numbers
     * @param meaning one phrase, to which the group is added
     */
    public void each(String name, String unit, boolean whole, String meaning) {
        for (String label : groups) {
            list.add(new Metric(name + "_" + label, unit, whole, meaning + ", group " + label));
        }
    }

    /**
     * Adds one column, then one for each group.
     *
     * @param name column name
     * @param unit unit; empty for a pure number
     * @param whole whether values are whole numbers
     * @param meaning one phrase
     */
    public void both(String name, String unit, boolean whole, String meaning) {
        one(name, unit, whole, meaning);
        each(name, unit, whole, meaning);
    }

    /**
     * The columns so far.
     *
     * @return metrics in order
     */
    public List<Metric> list() {
        return List.copyOf(list);
    }
}
