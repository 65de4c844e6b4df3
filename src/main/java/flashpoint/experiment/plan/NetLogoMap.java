package flashpoint.experiment.plan;

import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.SettingsMap;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code map} of an experiment file: from the names of NetLogo's variables and metrics to keys and metrics of ours, with
 * a factor where units differ, such as 0.01 for per cent. A variable without a key is left out.
 */
final class NetLogoMap {

    /** Map that renames nothing. */
    static final NetLogoMap NONE = new NetLogoMap(Map.of());

    /** Meaning of a name: a key, empty to leave it out, and what values are multiplied by. */
    private record Target(SourcePosition mark, String key, BigDecimal factor) {}

    private final Map<String, Target> targets;
    private final Set<String> used = new LinkedHashSet<>();

    private NetLogoMap(Map<String, Target> targets) {
        this.targets = targets;
    }

    /** Reads {@code map}. */
    static NetLogoMap of(Node node) {
        if (!(node instanceof Mapping map)) {
            throw InputException.at(node.mark(), "map", node.got(), "a map from names of NetLogo to keys");
        }
        Map<String, Target> targets = new LinkedHashMap<>();
        map.entries().forEach((name, entry) -> {
            String path = "map." + name;
            if (entry.value() instanceof Mapping target) {
                SettingsMap fields = new SettingsMap(target, path);
                fields.only(List.of("key", "factor"));
                fields.doubleValue("factor", -1e15, 1e15, 1);
                targets.put(
                        name,
                        new Target(entry.key(), fields.text("key", ""), new BigDecimal(fields.text("factor", "1"))));
            } else if (entry.value() instanceof Scalar scalar) {
                targets.put(name, new Target(entry.key(), scalar.missing() ? "" : scalar.text(), BigDecimal.ONE));
            } else {
                throw InputException.at(
                        entry.value().mark(), path, entry.value().got(), "a key, or {key, factor}");
            }
        });
        return new NetLogoMap(targets);
    }

    /** Variables under their keys, with their values in our units. */
    Map<String, NetLogoExperiment.Values> keys(Map<String, NetLogoExperiment.Values> variables) {
        Map<String, NetLogoExperiment.Values> keys = new LinkedHashMap<>();
        variables.forEach((name, values) -> {
            Target target = targets.get(name);
            used.add(name);
            if (target == null) {
                keys.put(name, values);
            } else if (!target.key().isEmpty()) {
                keys.put(target.key(), times(name, values, target.factor()));
            } else if (!values.single()) {
                throw InputException.at(
                        target.mark(),
                        "map." + name,
                        "left out, and it varies",
                        "a key, or one value in the experiment");
            }
        });
        return keys;
    }

    /** The name of a metric. */
    Scalar metric(Scalar metric) {
        Target target = targets.get(metric.text());
        used.add(metric.text());
        return target == null ? metric : new Scalar(metric.mark(), target.key(), true);
    }

    /** Refuses names that the experiment does not have. */
    void refuseUnused() {
        targets.forEach((name, target) -> {
            if (!used.contains(name)) {
                throw InputException.at(
                        target.mark(),
                        "map." + name,
                        "no variable or metric of that name is in the experiment",
                        "",
                        Suggestion.of(name, used));
            }
        });
    }

    private static NetLogoExperiment.Values times(String name, NetLogoExperiment.Values v, BigDecimal factor) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return v;
        }
        if (v.listed() == null) {
            return new NetLogoExperiment.Values(
                    v.mark(),
                    null,
                    v.first().multiply(factor),
                    v.step().multiply(factor),
                    v.last().multiply(factor));
        }
        List<Node> values = new ArrayList<>();
        for (Node value : v.listed()) {
            if (!(value instanceof Scalar scalar) || !scalar.text().matches("[-+0-9.eE]{1,40}")) {
                throw InputException.at(value.mark(), name, value.got(), "a number, since map has a factor for it");
            }
            values.add(new Scalar(scalar.mark(), product(name, scalar, factor), false));
        }
        return NetLogoExperiment.Values.listed(v.mark(), values);
    }

    private static String product(String name, Scalar scalar, BigDecimal factor) {
        try {
            return Factor.text(new BigDecimal(scalar.text()).multiply(factor));
        } catch (NumberFormatException e) {
            throw InputException.at(
                    scalar.mark(),
                    name,
                    "got " + InputError.quoted(scalar.text()),
                    "a number, since map has a factor for it");
        }
    }
}
