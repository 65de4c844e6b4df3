package flashpoint.scenario.io;

import flashpoint.scenario.Scenario;
import flashpoint.yaml.Mark;
import flashpoint.yaml.Node;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.Node.Scalar;
import flashpoint.yaml.Problem;
import flashpoint.yaml.ScenarioException;
import flashpoint.yaml.TextFile;
import flashpoint.yaml.YamlTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scenario files: YAML or JSON, complete or as a change of another file ({@code extends}), with tables of villages
 * and roads in CSV files if wanted.
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
     * @throws ScenarioException if the file cannot be read, or anything in it or in the overrides is not allowed
     */
    public static Loaded read(Path file, List<String> overrides) {
        Scenario scenario = Template.read(file, overrides).scenario(List.of());
        return new Loaded(scenario, Warnings.of(file.toString(), scenario));
    }

    /** A file laid over those it extends. */
    static Mapping load(Path file) {
        return load(file, Mark.of(file.toString()), "", new ArrayList<>());
    }

    private static Mapping load(Path file, Mark asked, String key, List<Path> chain) {
        Path place = file.toAbsolutePath().normalize();
        if (chain.contains(place) || chain.size() > LONGEST_CHAIN) {
            throw ScenarioException.at(
                    asked,
                    key,
                    "got " + Problem.quoted(file.toString()) + ", a circle",
                    "a file that does not extend this one");
        }
        chain.add(place);
        String label = file.toString();
        Node tree = YamlTree.parse(label, TextFile.text(file, label, asked, key));
        if (!(tree instanceof Mapping mapping)) {
            throw ScenarioException.at(tree.mark(), "", tree.got(), "a scenario: a map of keys and values");
        }
        Mapping layer = Layer.of(mapping, file);
        Node base = layer.get(Section.EXTENDS);
        if (base == null) {
            return layer;
        }
        if (!(base instanceof Scalar name) || name.missing()) {
            throw ScenarioException.at(base.mark(), Section.EXTENDS, base.got(), "the name of a scenario file");
        }
        Path other = TextFile.beside(file, name, Section.EXTENDS);
        return Overlay.over(load(other, name.mark(), Section.EXTENDS, chain), layer.without(Section.EXTENDS));
    }
}
