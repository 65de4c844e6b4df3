package flashpoint.experiment.plan;

import flashpoint.experiment.design.FactorSpec;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One BehaviorSpace experiment as it is gathered, and as an experiment in the form of our own files. */
final class NetLogoExperiment {

    private static final int MOST_POINTS = 1_000_000;

    /**
     * The values of a variable.
     *
     * @param mark where its set begins
     * @param listed its values; null for a range
     * @param first start of a range
     * @param step of a range
     * @param last end of a range, included
     */
    record Values(SourcePosition mark, List<Node> listed, BigDecimal first, BigDecimal step, BigDecimal last) {

        static Values listed(SourcePosition mark, List<Node> values) {
            return new Values(mark, List.copyOf(values), null, null, null);
        }

        static Values stepped(SourcePosition mark, String variable, String first, String step, String last) {
            BigDecimal from = number(mark, variable, "first", first);
            BigDecimal by = number(mark, variable, "step", step);
            BigDecimal to = number(mark, variable, "last", last);
            if (by.signum() == 0) {
                throw InputException.at(mark, variable, "a step of 0", "a step above 0");
            }
            if (by.signum() < 0) {
                throw InputException.at(
                        mark,
                        variable,
                        "a descending set, first " + from + ", step " + by + ", last " + to,
                        "an ascending one, first " + to.min(from) + ", step " + by.negate() + ", last " + to.max(from));
            }
            if (from.compareTo(to) > 0) {
                throw InputException.at(
                        mark, variable, "an empty set, first " + from + " above last " + to, "first not above last");
            }
            return new Values(mark, null, from, by, to);
        }

        private static BigDecimal number(SourcePosition mark, String variable, String what, String text) {
            String plain = text.strip();
            if (!plain.matches("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?")) {
                throw InputException.at(mark, variable, what + ": got " + InputError.quoted(text), "a number");
            }
            return new BigDecimal(plain);
        }

        /** Whether it has one value only. */
        boolean single() {
            return listed != null ? listed.size() == 1 : first.add(step).compareTo(last) > 0;
        }

        /** The same in the form of a factor. */
        Node node() {
            return listed != null
                    ? new Sequence(mark, listed)
                    : new Scalar(
                            mark,
                            first.toPlainString() + ".." + last.toPlainString() + "/" + step.toPlainString(),
                            false);
        }
    }

    final SourcePosition mark;
    final String name;
    final Map<String, Values> constants = new LinkedHashMap<>();
    final List<Map<String, Values>> parts = new ArrayList<>();
    final List<Scalar> metrics = new ArrayList<>();
    private final Map<String, Entry> settings = new LinkedHashMap<>();

    NetLogoExperiment(SourcePosition mark, String name) {
        this.mark = mark;
        this.name = name;
    }

    void set(String key, Node value) {
        settings.put(key, new Entry(value.mark(), value));
    }

    /**
     * The experiment in the form of our own files, without a scenario. Where nothing varies its constants are changes of
     * the scenario, whose baseline is then all there is to run.
     *
     * @param folder its name as that of a folder
     * @param map from names of NetLogo to keys
     * @return a map of keys and values
     */
    Mapping mapping(String folder, NetLogoMap map) {
        Map<String, Entry> root = new LinkedHashMap<>();
        root.put("name", new Entry(mark, new Scalar(mark, folder, true)));
        root.putAll(settings);
        List<Node> names = metrics.stream().map(m -> (Node) map.metric(m)).toList();
        if (!names.isEmpty()) {
            root.put("metrics", new Entry(mark, new Sequence(mark, names)));
        }
        Map<String, Values> constant = map.keys(constants);
        if (!parts.isEmpty()) {
            root.put("points", new Entry(mark, points(constant, map)));
            return new Mapping(mark, root);
        }
        if (constant.values().stream().allMatch(Values::single)) {
            Map<String, Entry> set = new LinkedHashMap<>();
            constant.forEach((key, values) -> set.put(key, new Entry(values.mark(), one(values))));
            root.put("set", new Entry(mark, new Mapping(mark, set)));
        }
        Map<String, Entry> factors = new LinkedHashMap<>();
        constant.forEach((key, values) -> factors.put(key, new Entry(values.mark(), values.node())));
        root.put("factors", new Entry(mark, new Mapping(mark, factors)));
        return new Mapping(mark, root);
    }

    private static Node one(Values values) {
        return values.listed() != null
                ? values.listed().get(0)
                : new Scalar(values.mark(), values.first().toPlainString(), false);
    }

    /** Sub-experiments are full factorials one after the other, each over the constants and its own values. */
    private Sequence points(Map<String, Values> constant, NetLogoMap map) {
        List<Node> points = new ArrayList<>();
        for (Map<String, Values> part : parts) {
            Map<String, Values> all = new LinkedHashMap<>(constant);
            all.putAll(map.keys(part));
            List<Map<String, Entry>> rows = List.of(Map.of());
            for (Map.Entry<String, Values> factor : all.entrySet()) {
                List<Node> values = values(factor.getKey(), factor.getValue());
                if (points.size() + (long) rows.size() * values.size() > MOST_POINTS) {
                    throw InputException.at(
                            mark, "subExperiment", "more combinations than can be run", "at most " + MOST_POINTS);
                }
                rows = times(rows, factor.getKey(), values);
            }
            rows.forEach(row -> points.add(new Mapping(mark, row)));
        }
        return new Sequence(mark, points);
    }

    private static List<Map<String, Entry>> times(List<Map<String, Entry>> rows, String key, List<Node> values) {
        List<Map<String, Entry>> more = new ArrayList<>();
        for (Map<String, Entry> row : rows) {
            for (Node value : values) {
                Map<String, Entry> longer = new LinkedHashMap<>(row);
                longer.put(key, new Entry(value.mark(), value));
                more.add(longer);
            }
        }
        return more;
    }

    private static List<Node> values(String key, Values values) {
        if (values.listed() != null) {
            return values.listed();
        }
        List<Node> nodes = new ArrayList<>();
        FactorSpec.parse(key, ((Scalar) values.node()).text(), values.mark())
                .levels()
                .forEach(level -> nodes.add(new Scalar(values.mark(), level, false)));
        return nodes;
    }
}
