package flashpoint.scenario.io;

import flashpoint.scenario.Scenario;
import flashpoint.scenario.ScenarioWarnings;
import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.TextFile;
import flashpoint.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reader of scenario files: YAML or JSON, complete or as a change of another file ({@code extends}), with tables of
 * villages and roads in CSV files if wanted.
 */
public final class ScenarioReader {

    private static final int LONGEST_CHAIN = 20;

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param file the file; error messages name it as it is given here
     * @param overrides values from the command line, {@code KEY=VALUE}, where a key is a parameter such as
     *     {@code police.reinf.delay} or {@code legit.L0.A}, or a path such as {@code meta.days},
     *     {@code villages.Masanchi.population} or {@code events.video.t}; later ones win
     * @return the scenario and warnings
     * @throws InputException if the file cannot be read, or anything in it or in the overrides is not allowed
     */
    public static LoadedScenario read(Path file, List<String> overrides) {
        ScenarioTemplate template = ScenarioTemplate.read(file, overrides);
        Scenario scenario = template.scenario(List.of());
        List<String> warnings =
                ScenarioWarnings.of(scenario).stream().map(w -> file + ": " + w).toList();
        return new LoadedScenario(scenario, warnings, template.places());
    }

    /**
     * The file that a scenario file is a change of.
     *
     * @param file a scenario file
     * @return the path of what it extends; empty if it extends nothing, or cannot be read
     */
    public static Optional<Path> extended(Path file) {
        try {
            String label = file.toString();
            Node tree = YamlTree.parse(label, TextFile.text(file, label, SourcePosition.of(label), ""));
            return tree instanceof Mapping map && map.get(ScenarioSection.EXTENDS) instanceof Scalar name
                    ? Optional.of(TextFile.beside(file, name, ScenarioSection.EXTENDS))
                    : Optional.empty();
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    /** A file laid over those it extends. */
    static Mapping load(Path file) {
        return load(file, SourcePosition.of(file.toString()), "", new ArrayList<>());
    }

    private static Mapping load(Path file, SourcePosition asked, String key, List<Path> chain) {
        Path place = file.toAbsolutePath().normalize();
        if (chain.contains(place) || chain.size() > LONGEST_CHAIN) {
            throw InputException.at(
                    asked,
                    key,
                    "got " + InputError.quoted(file.toString()) + ", a circle",
                    "a file that does not extend this one");
        }
        chain.add(place);
        String label = file.toString();
        Mapping mapping = mapping(label, TextFile.text(file, label, asked, key), !key.isEmpty());
        Mapping layer = NormalForm.of(mapping, file);
        Node base = layer.get(ScenarioSection.EXTENDS);
        if (base == null) {
            return layer;
        }
        if (!(base instanceof Scalar name) || name.missing()) {
            throw InputException.at(base.mark(), ScenarioSection.EXTENDS, base.got(), "the name of a scenario file");
        }
        Path other = TextFile.beside(file, name, ScenarioSection.EXTENDS);
        return ExtendsMerge.over(
                load(other, name.mark(), ScenarioSection.EXTENDS, chain), layer.without(ScenarioSection.EXTENDS));
    }

    /**
     * The map that a file holds. Of a file that another one names, and that is no scenario at all, nothing is repeated in
     * the message: the scenario may be a stranger's, and the file its reader's.
     */
    private static Mapping mapping(String label, String text, boolean named) {
        String allowed = "a scenario: a map of keys and values";
        Node tree;
        try {
            tree = YamlTree.parse(label, text);
        } catch (InputException e) {
            InputError p = e.problem();
            throw named ? InputException.at(new SourcePosition(label, p.line(), p.column()), "", "no valid YAML") : e;
        }
        if (!(tree instanceof Mapping mapping)) {
            throw InputException.at(tree.mark(), "", named ? "no scenario" : tree.got(), allowed);
        }
        boolean scenario = mapping.entries().keySet().stream()
                .anyMatch(k -> k.equals(ScenarioSection.EXTENDS)
                        || ScenarioSection.keys().contains(k));
        if (named && !scenario) {
            throw InputException.at(tree.mark(), "", "no scenario", allowed);
        }
        return mapping;
    }
}
