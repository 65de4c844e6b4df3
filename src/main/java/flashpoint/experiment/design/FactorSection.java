package flashpoint.experiment.design;

import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code factors} of an experiment file: a list of maps, or a map of keys and values. */
public final class FactorSection {

    private static final List<String> KEYS = List.of("key", "values", "from", "to", "step", "points");

    private static final int MOST_DIGITS = 1000;

    private FactorSection() {}

    /** Reads them and notes where each stands, under its key. */
    public static List<Factor> read(SettingsMap root, Map<String, SourcePosition> marks, KeyKinds kinds) {
        List<Factor> factors = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Node node = root.get("factors");
        if (node instanceof Mapping map) {
            map.entries().forEach((key, entry) -> {
                refuseOwn(key, entry.key());
                add(factors, keys, values(key, entry.value(), kinds), entry.key(), marks);
                places(key, entry.value(), marks, kinds);
            });
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                if (!(item instanceof Mapping map)) {
                    throw InputException.at(item.mark(), "factors", item.got(), "a map with key and values");
                }
                SettingsMap fields = new SettingsMap(map, "factors");
                fields.only(KEYS);
                String key = fields.text("key", "");
                if (key.isEmpty()) {
                    throw InputException.at(map.mark(), "factors.key", "missing", "a key of the scenario");
                }
                refuseOwn(key, fields.mark("key"));
                add(
                        factors,
                        keys,
                        factor(key, new SettingsMap(map, "factors." + key), kinds),
                        fields.mark("key"),
                        marks);
                places(key, fields.get("values"), marks, kinds);
            }
        } else if (node != null) {
            throw root.refuse("factors", "a list of factors");
        }
        return factors;
    }

    /** Notes where each value of a list stands, if each has a line of its own. */
    private static void places(String key, Node values, Map<String, SourcePosition> marks, KeyKinds kinds) {
        if (values instanceof Sequence list) {
            for (Node item : list.items()) {
                if (item.mark().line() != marks.get(key).line()) {
                    String value = kinds.canonical(key, SettingsMap.flow(item, "factors." + key));
                    marks.putIfAbsent(PointTable.place(key, value), item.mark());
                }
            }
        }
    }

    private static void add(
            List<Factor> factors,
            Set<String> keys,
            Factor factor,
            SourcePosition mark,
            Map<String, SourcePosition> marks) {
        if (!keys.add(factor.key())) {
            throw InputException.at(mark, "factors." + factor.key(), "given twice");
        }
        factors.add(factor);
        marks.put(factor.key(), mark);
    }

    /** Seeds and replicates belong to the sweep: as factors they would give the same runs under several labels. */
    static void refuseOwn(String key, SourcePosition mark) {
        String instead = KeyKinds.instead(key);
        if (!instead.isEmpty()) {
            throw InputException.at(mark, key, "cannot be varied: it would give the same runs again", instead);
        }
    }

    private static Factor factor(String key, SettingsMap fields, KeyKinds kinds) {
        if (fields.get("values") != null) {
            for (String other : List.of("from", "to", "step", "points")) {
                if (fields.get(other) != null) {
                    throw InputException.at(fields.mark(other), fields.full(other), "beside values", "one of both");
                }
            }
            return values(key, fields.get("values"), kinds);
        }
        if (fields.get("from") == null || fields.get("to") == null) {
            throw InputException.at(
                    fields.map().mark(), fields.path(), "no values", "values, or from and to with step or points");
        }
        BigDecimal low = number(fields, "from");
        BigDecimal high = number(fields, "to");
        SourcePosition mark = fields.mark("from");
        String text = low + ".." + high;
        if (fields.get("step") != null) {
            return FactorSpec.stepped(
                    key, low, high, number(fields, "step"), mark, text + "/" + fields.text("step", ""));
        }
        if (fields.get("points") != null) {
            return FactorSpec.points(
                    key, low, high, number(fields, "points"), mark, text + "#" + fields.text("points", ""));
        }
        return FactorSpec.range(key, low, high, mark, text);
    }

    private static BigDecimal number(SettingsMap fields, String key) {
        fields.doubleValue(key, -1e15, 1e15, 0);
        BigDecimal value = new BigDecimal(fields.text(key, ""));
        // A number such as 1e-999999999 is 0 for a run, and would have a thousand million digits here.
        return Math.abs((long) value.scale()) <= MOST_DIGITS ? value : BigDecimal.valueOf(value.doubleValue());
    }

    public static Factor values(String key, Node node, KeyKinds kinds) {
        boolean number = kinds.number(key);
        if (node instanceof Sequence list) {
            List<String> values = new ArrayList<>();
            for (Node item : list.items()) {
                values.add(SettingsMap.flow(item, "factors." + key));
            }
            return FactorSpec.levels(key, values, node.mark(), "a list without values", number);
        }
        if (node instanceof Scalar scalar && !scalar.missing()) {
            return FactorSpec.parse(key, scalar.text(), node.mark(), number);
        }
        throw InputException.at(node.mark(), "factors." + key, node.got(), FactorSpec.FORM);
    }
}
