package flashpoint.experiment.plan;

import flashpoint.yaml.InputError;
import flashpoint.yaml.InputException;
import flashpoint.yaml.Node.Mapping;
import flashpoint.yaml.SourcePosition;
import flashpoint.yaml.Suggestion;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reader of NetLogo's BehaviorSpace experiments as experiments of ours. The names of variables must be keys of the
 * scenario, or {@code map} says which key each stands for.
 */
final class BehaviorSpaceReader {

    private static final int MOST_NAMED = 20;

    private BehaviorSpaceReader() {}

    /**
     * Reads a file.
     *
     * @param label its name, for error messages
     * @param text its text
     * @param chosen name of the experiment; null if there is only one
     * @param map from names of NetLogo to keys
     * @return an experiment in the form of our own files, without a scenario
     * @throws InputException if it holds no such experiment
     */
    static Mapping read(String label, String text, String chosen, NetLogoMap map) {
        List<NetLogoExperiment> found = NetLogoFile.read(label, text);
        List<String> names = found.stream().map(e -> e.name).toList();
        if (chosen == null && found.size() > 1) {
            throw InputException.at(
                    SourcePosition.of(label), "", "several experiments", "--name with one of " + quoted(names));
        }
        int at = chosen == null ? 0 : names.indexOf(chosen);
        if (at < 0 && found.size() > 1) {
            throw InputException.at(
                    SourcePosition.of("--name"),
                    "",
                    "no experiment " + InputError.quoted(chosen),
                    "one of " + quoted(names),
                    Suggestion.of(chosen, names));
        }
        // With a single experiment, another name is that of the folder.
        String folder = at < 0
                ? ExperimentFolderName.of(chosen)
                : ExperimentFolderName.distinct(names).get(at);
        Mapping experiment = found.get(Math.max(0, at)).mapping(folder, map);
        map.refuseUnused();
        return experiment;
    }

    private static String quoted(List<String> names) {
        String some = names.stream().limit(MOST_NAMED).map(InputError::quoted).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? some + " and " + (names.size() - MOST_NAMED) + " more" : some;
    }

    /** Whether a file is one of NetLogo's, by its ending. */
    static boolean reads(Path file) {
        return NetLogoFile.reads(file);
    }
}
