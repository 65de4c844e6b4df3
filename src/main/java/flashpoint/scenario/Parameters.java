package flashpoint.scenario;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Parameter values: one for every entry of the registry. Immutable.
 *
 * <p>Truth values are 0 and 1, choices are the number of the word.
 */
@SuppressWarnings("EnumOrdinal") // An array by parameter, here and in checkpoints of one version; files have the key.
public final class Parameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int groups;
    private final double[][] values;

    private Parameters(int groups, double[][] values) {
        this.groups = groups;
        this.values = values;
    }

    /**
     * The registry's defaults.
     *
     * @param groups number of groups, at least 1
     * @return a value for every parameter
     */
    public static Parameters defaults(int groups) {
        Parameter[] all = Parameter.values();
        double[][] values = new double[all.length][];
        for (Parameter p : all) {
            values[p.ordinal()] = new double[p.grouped() ? groups : 1];
            Arrays.fill(values[p.ordinal()], p.defaultValue());
        }
        return new Parameters(groups, values);
    }

    /**
     * The value of a parameter that is not group-indexed.
     *
     * @param parameter the parameter
     * @return its value
     */
    public double get(Parameter parameter) {
        return values[parameter.ordinal()][0];
    }

    /**
     * The value for one group; for a parameter that is not group-indexed, its value.
     *
     * @param parameter the parameter
     * @param group index of the group
     * @return its value
     */
    public double get(Parameter parameter, int group) {
        return values[parameter.ordinal()][parameter.grouped() ? group : 0];
    }

    /**
     * How far another group has more of something than a group.
     *
     * @param parameter a group-indexed parameter above 0
     * @param group index of the group
     * @param other index of the other group
     * @return the other's value over the group's, less 1; 0 if it has no more
     */
    public double gap(Parameter parameter, int group, int other) {
        return Math.max(0, get(parameter, other) / get(parameter, group) - 1);
    }

    /**
     * A whole-number value.
     *
     * @param parameter the parameter
     * @return its value
     */
    public int intValue(Parameter parameter) {
        return (int) get(parameter);
    }

    /**
     * A truth value.
     *
     * @param parameter the parameter
     * @return whether it is on
     */
    public boolean isOn(Parameter parameter) {
        return get(parameter) != 0;
    }

    /**
     * The word chosen.
     *
     * @param parameter a CHOICE
     * @return one of its words
     */
    public String choice(Parameter parameter) {
        return parameter.choices().get(intValue(parameter));
    }

    /**
     * A copy with one value changed (for all groups, if group-indexed).
     *
     * @param parameter the parameter
     * @param value new value
     * @return a copy
     * @throws IllegalArgumentException if the value is outside the parameter's range
     */
    public Parameters with(Parameter parameter, double value) {
        double[][] copy = values.clone();
        copy[parameter.ordinal()] = new double[copy[parameter.ordinal()].length];
        Arrays.fill(copy[parameter.ordinal()], checked(parameter, value));
        return new Parameters(groups, copy);
    }

    /**
     * A copy with one group's value changed.
     *
     * @param parameter a group-indexed parameter
     * @param group index of the group
     * @param value new value
     * @return a copy
     * @throws IllegalArgumentException if the value is outside the parameter's range
     */
    public Parameters with(Parameter parameter, int group, double value) {
        double[][] copy = values.clone();
        copy[parameter.ordinal()] = copy[parameter.ordinal()].clone();
        copy[parameter.ordinal()][group] = checked(parameter, value);
        return new Parameters(groups, copy);
    }

    private static double checked(Parameter p, double value) {
        if (!(value >= p.min() && value <= p.max())) {
            throw new IllegalArgumentException(p.key() + "=" + value + " is outside " + p.min() + " to " + p.max());
        }
        return value;
    }

    /**
     * Number of groups.
     *
     * @return at least 1
     */
    public int groups() {
        return groups;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters p && groups == p.groups && Arrays.deepEquals(values, p.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
