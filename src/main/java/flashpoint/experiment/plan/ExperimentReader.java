package flashpoint.experiment.plan;

import flashpoint.core.Ticks;
import flashpoint.experiment.design.Constraint;
import flashpoint.experiment.design.Design;
import flashpoint.experiment.design.Designs;
import flashpoint.experiment.design.Factor;
import flashpoint.experiment.design.FactorSection;
import flashpoint.experiment.design.PointTable;
import flashpoint.experiment.design.SettingsMap;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.FolderName;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Entry;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.NumberText;
import flashpoint.yaml.SourcePosition;
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
    /** Room for what is added to the name: shard numbers, staging. */
    private static final int LONGEST_NAME = 100;

    static final List<String> KEYS = List.of(
            "name",
            "title",
            "description",
            "scenario",
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
            "metrics",
            "series",
            "events",
            "stop",
            "precision");

    private static final double LEAST_PRECISION = 0.0001;
    private static final double MOST_PRECISION = 10;

    private final Path file;
    private final SettingsMap root;

    private ExperimentReader(Path file, Mapping root) {
        this.file = file;
        this.root = new SettingsMap(root, "");
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
            // There the name also chooses the experiment, and is as NetLogo has it.
            boolean netLogo = key.equals("name") && BehaviorSpaceReader.reads(file);
            String value = netLogo ? BehaviorSpaceReader.folder(field.getValue()) : field.getValue();
            tree = tree.with(key, flag("--" + dashed(key), value));
        }
        for (String vary : request.vary()) {
            tree = FlagSettings.vary(tree, vary);
        }
        return new ExperimentReader(file, tree).experiment(request.set());
    }

    private static Mapping tree(Path file, String chosen) {
        String label = file.toString();
        String text = TextFile.text(file, label, SourcePosition.of(label), "");
        if (BehaviorSpaceReader.reads(file)) {
            return BehaviorSpaceReader.read(label, text, chosen);
        }
        if (!(YamlTree.parse(label, text) instanceof Mapping mapping)) {
            throw InputException.at(
                    new SourcePosition(label, 1, 1), "", "no map", "an experiment: a map of keys and values");
        }
        boolean scenario = mapping.get("meta") != null || mapping.get("extends") != null;
        if (!scenario || mapping.get("factors") != null || mapping.get("scenario") != null) {
            return mapping;
        }
        SourcePosition mark = new SourcePosition(label, 1, 1);
        Scalar itself = new Scalar(mark, file.getFileName().toString(), true);
        return new Mapping(mark, Map.of("scenario", new Entry(mark, itself)));
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
        Scenario scenario = base.scenario(List.of());
        Map<String, SourcePosition> marks = new LinkedHashMap<>();
        marks.put("", new SourcePosition(file.toString(), 0, 0));
        KEYS.forEach(key -> marks.put(key, root.mark(key)));
        List<Factor> factors = FactorSection.read(root, marks);
        List<String> keys = factors.stream().map(Factor::key).toList();
        boolean table = root.get("points") != null;
        Design design = Design.valueOf(
                root.word("design", Design.words(), table ? "list" : "full").toUpperCase(Locale.ROOT));
        List<List<String>> points = List.of();
        if (design == Design.LIST) {
            PointTable read = PointTable.read(root, file, keys);
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
                root.whole("samples", 1, Designs.MOST_POINTS, 0),
                points,
                constraints(keys),
                replicates("replicates"),
                replicates("maxReplicates"),
                root.seed("seed"),
                root.word("seeds", List.of("common", "independent"), "common").equals("common"),
                root.texts("metrics"),
                every(),
                root.on("events"),
                stop(scenario),
                precision,
                marks);
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
        return ScenarioTemplate.read(place, changes);
    }

    /** {@code set}: a map of keys and values, or a list of KEY=VALUE. */
    private List<String> overrides() {
        if (!(root.get("set") instanceof Mapping map)) {
            return root.texts("set");
        }
        List<String> changes = new ArrayList<>();
        map.entries().forEach((key, entry) -> changes.add(key + "=" + SettingsMap.flow(entry.value(), "set." + key)));
        return changes;
    }

    private String name(Scenario scenario) {
        String name = root.text("name", scenario.meta().name() + "-sweep");
        if (!FolderName.allowed(name) || name.length() > LONGEST_NAME) {
            throw InputException.at(
                    root.mark("name"),
                    "name",
                    "got " + InputError.quoted(name),
                    FolderName.rule(name) + (name.length() > LONGEST_NAME ? ", at most " + LONGEST_NAME : ""));
        }
        return name;
    }

    private Integer replicates(String key) {
        return root.get(key) == null ? null : (Integer) root.whole(key, 1, 1_000_000, 1);
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
            return fields.whole("every", 1, 1_000_000, 1);
        }
        if (node instanceof Scalar scalar && scalar.text().matches("[0-9]+")) {
            return root.whole("series", 1, 1_000_000, 1);
        }
        return root.on("series") ? 1 : 0;
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
        int ticks = fields.whole("ticks", 1, Integer.MAX_VALUE, 0);
        double hours = fields.real("hours", 0.01, 1e6, 0);
        if (hours > 0) {
            int other = Ticks.covering(hours, scenario.meta().dt());
            ticks = ticks == 0 ? other : Math.min(ticks, other);
        }
        return new RunLimit(ticks, fields.real("seconds", 0.001, 1e7, 0));
    }

    /** {@code precision}: {@code {metric: relative half-width}}, or such pairs as text. */
    private Map<String, Double> precision() {
        Map<String, Double> widths = new LinkedHashMap<>();
        Node node = root.get("precision");
        if (node instanceof Mapping map) {
            SettingsMap fields = new SettingsMap(map, "precision");
            map.entries()
                    .keySet()
                    .forEach(metric -> widths.put(metric, fields.real(metric, LEAST_PRECISION, MOST_PRECISION, 0)));
        } else if (node != null) {
            for (String pair : root.texts("precision")) {
                String[] parts = pair.split("=", 2);
                double width = parts.length < 2 || !NumberText.matches(parts[1].strip())
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
