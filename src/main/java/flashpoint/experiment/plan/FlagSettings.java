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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Flags as parts of an experiment's tree, so that there is one way to read both. */
final class FlagSettings {

    private static final SourcePosition VARY = SourcePosition.of("--vary");

    private FlagSettings() {}

    /** Adds a factor, or replaces the one of the same key. */
    static Mapping vary(Mapping tree, String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw InputException.at(
                    VARY, "", "got " + InputError.quoted(text), "KEY=SPEC, where SPEC is " + FactorSpec.FORM);
        }
        String key = text.substring(0, equals).strip();
        List<Node> factors = new ArrayList<>();
        if (tree.get("factors") instanceof Sequence list) {
            list.items().stream()
                    .filter(item -> !(item instanceof Mapping map && key.equals(map.text("key"))))
                    .forEach(factors::add);
        }
        if (tree.get("factors") instanceof Mapping map) {
            map.entries().forEach((name, entry) -> {
                if (!name.equals(key)) {
                    Scalar own = new Scalar(entry.key(), name, true);
                    factors.add(new Mapping(entry.key(), Map.of("key", new Entry(entry.key(), own), "values", entry)));
                }
            });
        }
        factors.add(new Mapping(
                VARY,
                Map.of(
                        "key", new Entry(VARY, new Scalar(VARY, key, true)),
                        "values", new Entry(VARY, new Scalar(VARY, text.substring(equals + 1), true)))));
        return tree.with("factors", new Entry(VARY, new Sequence(VARY, factors)));
    }
}
