package flashpoint.scenario.io;

import flashpoint.core.Numbers;
import flashpoint.scenario.Field;
import flashpoint.scenario.Parameter;
import flashpoint.scenario.Parameters;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** The parameters of a scenario: the registry's defaults, changed by the flat keys of the merged tree. */
public final class ParameterSection {

    private final List<String> groups;
    private final ValueReader reader;

    public ParameterSection(List<String> groups, ValueReader reader) {
        this.groups = groups;
        this.reader = reader;
    }

    /**
     * A parameter as a field, for reading and for the schema.
     *
     * @param p the parameter
     * @return the same as a field without default
     */
    static Field field(Parameter p) {
        return new Field(p.key(), p.kind(), p.unit(), p.min(), p.max(), null, false, p.choices(), p.meaning());
    }

    /**
     * Reads them.
     *
     * @param params flat keys, or null
     * @return a value for every parameter
     * @throws InputException if a key is unknown or a value not allowed
     */
    Parameters read(Mapping params) {
        Parameters values = values(params);
        shares(values, params);
        return values;
    }

    /** The same without what holds between several of them. */
    public Parameters values(Mapping params) {
        Parameters values = Parameters.defaults(groups.size());
        if (params != null) {
            for (Map.Entry<String, Entry> entry : params.entries().entrySet()) {
                values = with(values, entry.getKey(), entry.getValue());
            }
        }
        return values;
    }

    private Parameters with(Parameters values, String key, Entry entry) {
        Parameter all = Parameter.of(key);
        if (all != null) {
            return values.with(all, number(all, key, entry));
        }
        int dot = key.lastIndexOf('.');
        Parameter single = dot < 0 ? null : Parameter.of(key.substring(0, dot));
        if (single == null) {
            throw InputException.unknownKey(
                    entry.key(),
                    "params." + key,
                    Suggestion.of(key, known()),
                    "a parameter such as police.reinf.delay or legit.L0.A");
        }
        String label = key.substring(dot + 1);
        if (!single.grouped()) {
            throw InputException.at(
                    entry.key(), "params." + key, "unknown key", single.key() + ", which is the same for all groups");
        }
        int group = groups.indexOf(label);
        if (group < 0) {
            throw InputException.at(
                    entry.key(),
                    "params." + key,
                    "unknown group " + InputError.quoted(label),
                    References.list(groups),
                    Suggestion.of(label, groups));
        }
        return values.with(single, group, number(single, key, entry));
    }

    private double number(Parameter p, String key, Entry entry) {
        Object value = reader.value(field(p), entry.value(), "params." + key);
        if (value instanceof Boolean on) {
            return on ? 1 : 0;
        }
        return value instanceof Number number
                ? number.doubleValue()
                : p.choices().indexOf(value);
    }

    private static List<String> known() {
        return Arrays.stream(Parameter.values()).map(Parameter::key).toList();
    }

    /** The kinds of third and later members of a household are shares of one whole. */
    private static void shares(Parameters values, Mapping params) {
        List<Parameter> parts = List.of(
                Parameter.HOUSEHOLD_CHILD_SHARE, Parameter.HOUSEHOLD_WOMAN_SHARE, Parameter.HOUSEHOLD_MAN_SHARE);
        double sum = 0;
        for (Parameter part : parts) {
            sum += values.get(part);
        }
        if (sum <= 1 + 1e-9) {
            return;
        }
        List<Parameter> given = new ArrayList<>(parts);
        given.removeIf(p -> params.get(p.key()) == null);
        Parameter last = given.get(given.size() - 1);
        throw InputException.at(
                params.get(last.key()).mark(),
                "params." + last.key(),
                "household.childShare, womanShare and manShare add up to "
                        + Numbers.text(FastMath.rint(sum * 1e9) / 1e9),
                "at most 1 together");
    }
}
