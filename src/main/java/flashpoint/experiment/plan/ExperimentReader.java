package flashpoint.experiment.plan;

import flashpoint.core.Metric;
import flashpoint.core.Numbers;
import flashpoint.core.Ticks;
import flashpoint.experiment.design.Constraint;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.Designs;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.FactorSection;
import flashpoint.experiment.design.FactorSpec;
import flashpoint.experiment.design.KeyKinds;
import flashpoint.experiment.design.PointTable;
import flashpoint.experiment.design.SettingsMap;
import flashpoint.run.Metrics;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Node.Sequence;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import flashpoint.yaml.TextFile;
import flashpoint.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reader of experiments: a YAML file with a {@code scenario} and {@code factors}, a plain scenario file whose factors
 * come from {@code --vary}, or a NetLogo BehaviorSpace file with {@code --scenario}.
 */
public final class ExperimentReader {

    /** The keys of an experiment file. */
    static final List<String> KEYS = List.of(
            "name",
            "title",
            "description",
            "scenario",
            "netlogo",
            "map",
            "set",
            "factors",
            "design",
            "samples",
            "points",
            "constraints",
            "replicates",
            "maxReplicates",
            "seed",
            "seeds",
            "keep",
            "metrics",
            "series",
            "events",
            "stop",
            "precision");

    private static final double LEAST_PRECISION = 0.0001;
    private static final double MOST_PRECISION = 10;

    private final Path file;
    private final SettingsMap root;
    private final boolean netLogo;
    private final List<String> notes = new ArrayList<>();

    private ExperimentReader(Path file, Mapping root, boolean netLogo) {
        this.file = file;
        this.root = new SettingsMap(root, "");
        this.netLogo = netLogo;
    }

    /**
     * Reads an experiment.
     *
     * @param file an experiment, a scenario, or a BehaviorSpace file
     * @param request what flags say; it wins over the file
     * @return the experiment
     * @throws InputException if the file or a flag is not allowed, in one line
     */
    public static Experiment read(Path file, CommandSettings request) {
        Mapping tree = tree(file, request.fields().get("name"));
        for (Map.Entry<String, String> field : request.fields().entrySet()) {
            String key = field.getKey();
            // There the name chooses the experiment, and is as NetLogo has it.
            if (!(key.equals("name") && BehaviorSpaceReader.reads(file))) {
                tree = tree.with(key, flag("--" + dashed(key), field.getValue()));
            }
        }
        for (String vary : request.vary()) {
            tree = FlagSettings.vary(tree, vary);
        }
        boolean netLogo = BehaviorSpaceReader.reads(file) || tree.get("netlogo") != null;
        return new ExperimentReader(file, tree, netLogo).experiment(request.set());
    }

    private static Mapping tree(Path file, String chosen) {
        String label = file.toString();
        String text = TextFile.text(file, label, SourcePosition.of(label), "");
        if (BehaviorSpaceReader.reads(file)) {
            return BehaviorSpaceReader.read(label, text, chosen, NetLogoMap.NONE);
        }
        if (!(YamlTree.parse(label, text) instanceof Mapping mapping)) {
            throw InputException.at(
                    new SourcePosition(label, 1, 1), "", "no map", "an experiment: a map of keys and values");
        }
        if (mapping.get("netlogo") != null) {
            return netLogo(file, mapping, chosen);
        }
        if (mapping.get("map") != null) {
            throw InputException.at(mapping.get("map").mark(), "map", "without netlogo", "netlogo: FILE beside it");
        }
        boolean scenario = mapping.get("meta") != null || mapping.get("extends") != null;
        if (!scenario || mapping.get("factors") != null || mapping.get("scenario") != null) {
            return mapping;
        }
        SourcePosition mark = new SourcePosition(label, 1, 1);
        Scalar itself = new Scalar(mark, file.getFileName().toString(), true);
        return new Mapping(mark, Map.of("scenario", new Entry(mark, itself)));
    }

    /** A file of ours around one of NetLogo's: what it says itself wins. */
    private static Mapping netLogo(Path file, Mapping own, String chosen) {
        if (!(own.get("netlogo") instanceof Scalar name) || name.missing()) {
            throw InputException.at(
                    own.get("netlogo").mark(), "netlogo", own.get("netlogo").got(), "the name of a file of NetLogo's");
        }
        Path place = TextFile.beside(file, name, "netlogo");
        String label = place.toString();
        NetLogoMap map = own.get("map") == null ? NetLogoMap.NONE : NetLogoMap.of(own.get("map"));
        String wanted = chosen != null ? chosen : own.text("name");
        Mapping tree =
                BehaviorSpaceReader.read(label, TextFile.text(place, label, name.mark(), "netlogo"), wanted, map);
        for (Map.Entry<String, Entry> entry : own.entries().entrySet()) {
            tree = entry.getKey().equals("name") && tree.get("name") != null
                    ? tree
                    : tree.with(entry.getKey(), entry.getValue());
        }
        return tree;
    }

    private static Entry flag(String name, String value) {
        SourcePosition mark = SourcePosition.of(name);
        boolean yaml = value.startsWith("[") || value.startsWith("{");
        return new Entry(mark, yaml ? YamlTree.parse(name, value) : new Scalar(mark, value, false));
    }

    private static String dashed(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Experiment experiment(List<String> set) {
        root.only(KEYS);
        ScenarioTemplate base = base(set);
        Scenario scenario = resolved(base);
        Map<String, SourcePosition> marks = new LinkedHashMap<>();
        marks.put("", new SourcePosition(file.toString(), 0, 0));
        KEYS.forEach(key -> marks.put(key, root.mark(key)));
        KeyKinds kinds = new KeyKinds(base);
        List<Factor> factors = FactorSection.read(root, marks, kinds);
        List<String> keys = factors.stream().map(Factor::key).toList();
        boolean table = root.get("points") != null;
        Design design = Design.valueOf(
                root.choice("design", Design.words(), table ? "list" : "full").toUpperCase(Locale.ROOT));
        List<List<String>> points = List.of();
        if (design == Design.LIST) {
            PointTable read = PointTable.read(root, file, keys, kinds, netLogo ? scenario : null, marks);
            points = read.points();
            factors = read.factors();
            keys = factors.stream().map(Factor::key).toList();
        }
        Map<String, Double> precision = precision();
        return new Experiment(
                name(scenario),
                root.text("title", ""),
                base,
                factors,
                design,
                root.intValue("samples", 1, Designs.MOST_POINTS, 0),
                points,
                constraints(keys),
                replicates("replicates"),
                replicates("maxReplicates"),
                root.seed("seed"),
                root.choice("seeds", List.of("common", "independent"), "common").equals("common"),
                metrics(scenario),
                every(),
                root.isOn("events"),
                stop(scenario),
                precision,
                Keep.of(root.choice("keep", Keep.labels(), Keep.ROWS.label())),
                marks,
                notes);
    }

    private Scenario resolved(ScenarioTemplate base) {
        try {
            return base.scenario(List.of());
        } catch (InputException e) {
            throw placed(e);
        }
    }

    /** Of NetLogo's metrics those that are none here are left out and named; of our own, all are checked later. */
    private List<String> metrics(Scenario scenario) {
        if (!netLogo || !(root.get("metrics") instanceof Sequence list)) {
            return root.texts("metrics");
        }
        List<String> known = Metrics.run(scenario).stream().map(Metric::name).toList();
        List<String> kept = new ArrayList<>();
        for (Node item : list.items()) {
            String metric = ((Scalar) item).text();
            if (known.contains(metric)) {
                kept.add(metric);
            } else if (!metric.equals("ticks")) {
                notes.add(InputException.at(
                                item.mark(),
                                "metric",
                                InputError.quoted(metric) + " is no metric here and is left out",
                                "those that describe metrics lists, or a map to one",
                                Suggestion.of(metric, known))
                        .getMessage());
            }
        }
        if (kept.isEmpty()) {
            notes.add(list.mark().file() + ": no metric of the experiment is one here; all metrics are kept");
        }
        return kept;
    }

    private ScenarioTemplate base(List<String> set) {
        if (!(root.get("scenario") instanceof Scalar name) || name.missing()) {
            throw InputException.at(
                    root.mark("scenario"), "scenario", root.got("scenario"), "the name of a scenario file");
        }
        boolean flag = name.mark().file().startsWith("--");
        Path place = flag ? Path.of(name.text()) : TextFile.beside(file, name, "scenario");
        List<String> changes = new ArrayList<>(overrides());
        changes.addAll(set);
        if (!java.nio.file.Files.exists(place)) {
            throw InputException.at(
                    name.mark(), "scenario", "got " + InputError.quoted(place.toString()) + ", no such file");
        }
        try {
            return ScenarioTemplate.read(place, changes);
        } catch (InputException e) {
            throw placed(e);
        }
    }

    /** A problem with a value of {@code set} stands where the value does. */
    private InputException placed(InputException e) {
        if (!(root.get("set") instanceof Mapping map)) {
            return e;
        }
        return new InputException(e.problems().stream().map(p -> placed(p, map)).toList());
    }

    private static InputError placed(InputError p, Mapping set) {
        if (p.file().equals(SourcePosition.COMMAND_LINE)) {
            for (Map.Entry<String, Entry> entry : set.entries().entrySet()) {
                String key = entry.getKey();
                if (p.key().equals(key)
                        || p.key().equals("params." + key)
                        || p.key().equals("police." + key)) {
                    boolean unknown = p.given().equals("unknown key");
                    return p.at(
                            unknown
                                    ? entry.getValue().key()
                                    : entry.getValue().value().mark());
                }
            }
        }
        return p;
    }

    /** {@code set}: a map of keys and values, or a list of KEY=VALUE. */
    private List<String> overrides() {
        if (!(root.get("set") instanceof Mapping map)) {
            return root.texts("set");
        }
        List<String> changes = new ArrayList<>();
        map.entries().forEach((key, entry) -> changes.add(key + "=" + setting(key, entry.value())));
        return changes;
    }

    /** A text in quotes stays that text; of all others an override makes what the key takes. */
    private static String setting(String key, Node node) {
        String text = SettingsMap.flow(node, "set." + key);
        return node instanceof Scalar scalar && scalar.quoted() ? FactorSpec.override(text) : text;
    }

    private String name(Scenario scenario) {
        String name = root.text("name", scenario.meta().name() + "-sweep");
        if (!ExperimentFolderName.possible(name)) {
            throw InputException.at(
                    root.mark("name"),
                    "name",
                    "got " + InputError.quoted(name),
                    ExperimentFolderName.ALLOWED,
                    ExperimentFolderName.of(name));
        }
        return name;
    }

    private Integer replicates(String key) {
        return root.get(key) == null ? null : (Integer) root.intValue(key, 1, 1_000_000, 1);
    }

    private List<Constraint> constraints(List<String> keys) {
        List<Constraint> list = new ArrayList<>();
        for (String text : root.texts("constraints")) {
            list.add(Constraint.parse(text, keys, root.mark("constraints")));
        }
        return list;
    }

    /** {@code series}: on, off, every how many ticks, or {@code {every: N}}. */
    private int every() {
        Node node = root.get("series");
        if (node instanceof Mapping map) {
            SettingsMap fields = new SettingsMap(map, "series");
            fields.only(List.of("every"));
            return fields.intValue("every", 1, 1_000_000, 1);
        }
        if (node instanceof Scalar scalar && scalar.text().matches("[0-9]+")) {
            return root.intValue("series", 1, 1_000_000, 1);
        }
        return root.isOn("series") ? 1 : 0;
    }

    private RunLimit stop(Scenario scenario) {
        Node node = root.get("stop");
        if (node == null) {
            return RunLimit.NEVER;
        }
        if (!(node instanceof Mapping map)) {
            throw InputException.at(node.mark(), "stop", node.got(), "a map with ticks, hours or seconds");
        }
        SettingsMap fields = new SettingsMap(map, "stop");
        fields.only(List.of("ticks", "hours", "seconds"));
        int ticks = fields.intValue("ticks", 1, Integer.MAX_VALUE, 0);
        double hours = fields.doubleValue("hours", 0.01, 1e6, 0);
        if (hours > 0) {
            int other = Ticks.covering(hours, scenario.meta().dt());
            ticks = ticks == 0 ? other : Math.min(ticks, other);
        }
        return new RunLimit(ticks, fields.doubleValue("seconds", 0.001, 1e7, 0));
    }

    /** {@code precision}: {@code {metric: relative half-width}}, or such pairs as text. */
    private Map<String, Double> precision() {
        Map<String, Double> widths = new LinkedHashMap<>();
        Node node = root.get("precision");
        if (node instanceof Mapping map) {
            SettingsMap fields = new SettingsMap(map, "precision");
            map.entries()
                    .keySet()
                    .forEach(metric ->
                            widths.put(metric, fields.doubleValue(metric, LEAST_PRECISION, MOST_PRECISION, 0)));
        } else if (node != null) {
            for (String pair : root.texts("precision")) {
                String[] parts = pair.split("=", 2);
                double width = parts.length < 2 || !Numbers.isNumber(parts[1].strip())
                        ? Double.NaN
                        : Double.parseDouble(parts[1].strip());
                if (!(width >= LEAST_PRECISION && width <= MOST_PRECISION)) {
                    throw InputException.at(
                            node.mark(),
                            "precision",
                            "got " + InputError.quoted(pair),
                            "METRIC=RELATIVE-HALF-WIDTH such as deaths=0.1, from 0.0001 to 10");
                }
                widths.put(parts[0].strip(), width);
            }
        }
        return widths;
    }
}
