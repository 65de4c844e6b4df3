package flashpoint.study.compare;

import flashpoint.core.Numbers;
import flashpoint.experiment.design.SettingsMap;
import flashpoint.experiment.plan.Plan;
import flashpoint.scenario.Scenario;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.study.compare.ComparePlan.Arm;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
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
import java.util.Map;

/**
 * A comparison as its user wrote it, by flags, in a study file, or both; what is given by flags wins.
 *
 * <p>A study file is YAML with {@code study: compare}, {@code name}, {@code scenarios} (a list of {@code name}, {@code file},
 * {@code set}), and as it likes {@code replicates}, {@code maxReplicates}, {@code seed}, {@code metrics}, {@code margins} (a
 * map) and {@code until: decided}.
 */
public final class CompareRequest {

    /** Pairs if nothing is said. */
    public static final int PAIRS = 40;

    /** Pairs at most with {@code until: decided}, if nothing is said. */
    public static final int MOST = 400;

    private static final List<String> KEYS = List.of(
            "study",
            "name",
            "title",
            "scenarios",
            "replicates",
            "maxReplicates",
            "seed",
            "metrics",
            "margins",
            "until",
            "over");
    private static final List<String> HEADLINES = List.of("deaths", "injuries", "houses_burned", "fled_peak");
    private static final List<String> LATTICE_HEADLINES =
            List.of("peak_active", "mean_active", "outbursts", "mean_wait");
    private static final int MOST_PAIRS = 100_000;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    private final List<Arm> arms = new ArrayList<>();
    private final Map<String, Double> margins = new LinkedHashMap<>();
    private String name;
    private List<String> metrics = List.of();
    private Integer replicates;
    private Integer most;
    private Long seed;
    private Long seedOfOthers;
    private boolean until;
    private Path over;

    /** Request without settings. */
    public CompareRequest() {}

    /**
     * The kind of study that a file describes.
     *
     * @param file any file
     * @return such as {@code compare}; empty if it cannot be read or describes none
     */
    public static String kind(Path file) {
        try {
            Node tree = YamlTree.parse(
                    file.toString(), TextFile.text(file, file.toString(), SourcePosition.of(file.toString()), ""));
            String kind = tree instanceof Mapping map ? map.text("study") : null;
            return kind == null ? "" : kind;
        } catch (InputException e) {
            return "";
        }
    }

    /** Reads a study file. */
    public CompareRequest file(Path file) {
        String label = file.toString();
        Node tree = YamlTree.parse(label, TextFile.text(file, label, SourcePosition.of(label), ""));
        if (!(tree instanceof Mapping map)) {
            throw InputException.at(tree.mark(), "", tree.got(), "a map of keys and values");
        }
        SettingsMap settings = new SettingsMap(map, "");
        settings.only(KEYS);
        settings.choice("study", List.of(CompareSettings.KIND), "");
        name = settings.text("name", null);
        replicates = settings.get("replicates") == null ? null : settings.intValue("replicates", 2, MOST_PAIRS, PAIRS);
        most = settings.get("maxReplicates") == null ? null : settings.intValue("maxReplicates", 2, MOST_PAIRS, MOST);
        seed = settings.seed("seed");
        metrics = settings.texts("metrics");
        until = !settings.choice("until", List.of("", "decided"), "").isEmpty();
        if (settings.get("over") instanceof Scalar posterior) {
            over = TextFile.beside(file, posterior, "over");
        }
        if (settings.get("margins") instanceof Mapping given) {
            given.entries()
                    .forEach((metric, entry) -> margin(
                            entry.key(),
                            metric,
                            entry.value() instanceof Scalar s
                                    ? s.text()
                                    : entry.value().got()));
        }
        if (!(settings.get("scenarios") instanceof Sequence list)) {
            throw InputException.at(
                    settings.mark("scenarios"), "scenarios", settings.got("scenarios"), "a list of scenarios");
        }
        for (Node item : list.items()) {
            if (!(item instanceof Mapping one)) {
                throw InputException.at(item.mark(), "scenarios", item.got(), "a map with file, and name and set");
            }
            arm(file, new SettingsMap(one, "scenarios"));
        }
        return this;
    }

    private void arm(Path file, SettingsMap arm) {
        arm.only(List.of("name", "file", "set"));
        if (!(arm.get("file") instanceof Scalar scenario)) {
            throw InputException.at(arm.map().mark(), "scenarios.file", arm.got("file"), "the name of a scenario file");
        }
        Path path = TextFile.beside(file, scenario, "scenarios.file");
        add(arm.text("name", null), ScenarioTemplate.read(path, arm.texts("set")), arm.mark("name"));
    }

    /** Adds scenario files, all with the same changes. */
    public CompareRequest scenarios(List<Path> files, List<String> set) {
        files.forEach(file -> add(null, ScenarioTemplate.read(file, set), SourcePosition.of(file.toString())));
        return this;
    }

    /** Adds the first scenario with changes. */
    public CompareRequest changed(String as, List<String> set, SourcePosition mark) {
        add(as, arms.get(0).template().with(set), mark);
        return this;
    }

    private void add(String as, ScenarioTemplate template, SourcePosition mark) {
        String own = as == null ? template.scenario(List.of()).meta().name() : as;
        if (!own.matches(NAME)) {
            throw InputException.at(
                    mark,
                    "",
                    "got the name " + InputError.quoted(own),
                    "letters, digits, dots, hyphens and underscores");
        }
        String free = own;
        for (int n = 2; taken(free); n++) {
            if (as != null) {
                throw InputException.at(mark, "", "got the name " + InputError.quoted(own) + " twice", "another name");
            }
            free = own + "-" + n;
        }
        arms.add(new Arm(free, template));
    }

    private boolean taken(String own) {
        return arms.stream().anyMatch(a -> a.name().equalsIgnoreCase(own));
    }

    /** Sets what flags say; null and empty leave what a file says. */
    public CompareRequest flags(String folder, List<String> chosen, Long first, Long others, Path posterior) {
        name = folder == null ? name : folder;
        metrics = chosen.isEmpty() ? metrics : chosen;
        seed = first == null ? seed : first;
        seedOfOthers = others;
        over = posterior == null ? over : posterior;
        return this;
    }

    /** Sets numbers of pairs; null leaves what a file says. */
    public CompareRequest pairs(Integer number, Integer greatest, boolean decided) {
        replicates = number == null ? replicates : number;
        most = greatest == null ? most : greatest;
        until |= decided;
        return this;
    }

    /** A difference that would matter, as {@code METRIC=X}. */
    public CompareRequest margin(String text) {
        int equals = text.indexOf('=');
        SourcePosition mark = SourcePosition.of("--margin");
        if (equals < 0) {
            throw InputException.at(mark, "", "got " + InputError.quoted(text), "METRIC=X");
        }
        margin(
                mark,
                text.substring(0, equals).strip(),
                text.substring(equals + 1).strip());
        return this;
    }

    private void margin(SourcePosition mark, String metric, String value) {
        if (!Numbers.isNumber(value) || !(Double.parseDouble(value) > 0)) {
            throw InputException.at(mark, metric, "got " + InputError.quoted(value), "a number above 0");
        }
        margins.put(metric, Double.parseDouble(value));
    }

    /**
     * The plan.
     *
     * @return what is run
     * @throws InputException if the scenarios cannot be compared, or a metric is none of theirs
     */
    public Plan plan() {
        SourcePosition mark = SourcePosition.of("compare");
        if (arms.size() < 2) {
            throw InputException.at(
                    mark, "", "one scenario", "two scenarios or more, or one with --set, --event or --arm");
        }
        List<Scenario> scenarios =
                arms.stream().map(a -> a.template().scenario(List.of())).toList();
        List<String> known = ComparePlan.common(scenarios);
        List<String> asked = metrics.isEmpty()
                ? (scenarios.get(0).lattice() ? LATTICE_HEADLINES : HEADLINES)
                        .stream().filter(known::contains).toList()
                : metrics;
        for (String metric : asked) {
            unknown("--metrics", metric, known);
        }
        for (String metric : margins.keySet()) {
            unknown("--margin", metric, asked);
        }
        int pairs = replicates == null ? PAIRS : replicates;
        int greatest = until ? Math.max(pairs, most == null ? MOST : most) : pairs;
        long own = seed == null ? scenarios.get(0).meta().seed() : seed;
        ComparePlan.Posterior posterior = ComparePlan.Posterior.NONE;
        if (over != null) {
            if (until) {
                throw InputException.at(mark, "", "--over with --until decided", "one of the two");
            }
            pairs = greatest = pairs + pairs % CompareSettings.EACH;
            posterior = PosteriorTable.read(over, pairs / CompareSettings.EACH, own);
        }
        CompareSettings settings = new CompareSettings(
                asked, margins, pairs, greatest, posterior.slots().size());
        String folder = name != null
                ? name
                : "compare-" + String.join("-", arms.stream().map(Arm::name).toList());
        String cut = folder.length() > 90 ? folder.substring(0, 90) : folder;
        try {
            return ComparePlan.of(cut, arms, settings, own, seedOfOthers, posterior);
        } catch (IllegalArgumentException e) {
            throw InputException.at(mark, "", String.valueOf(e.getMessage()), "scenarios with one clock and engine");
        }
    }

    private static void unknown(String flag, String metric, List<String> known) {
        if (!known.contains(metric)) {
            throw InputException.at(
                    SourcePosition.of(flag),
                    "",
                    "got " + InputError.quoted(metric),
                    "a metric of all scenarios (flashpoint describe metrics)",
                    Suggestion.of(metric, known));
        }
    }
}
