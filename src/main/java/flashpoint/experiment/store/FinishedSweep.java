package flashpoint.experiment.store;

import flashpoint.experiment.plan.SweepException;
import flashpoint.results.FolderNames;
import flashpoint.results.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A sweep whose results folder is complete and as its manifest says. There is nothing to resume, and nothing in it is
 * touched, whatever became of its store.
 *
 * @param runs in its tables
 * @param failed of them
 */
public record FinishedSweep(long runs, long failed) {

    /**
     * Looks at a folder.
     *
     * @param folder results folder
     * @return empty if a file that its manifest lists is missing or another, or it has no manifest of a sweep with its tables
     * @throws SweepException if a file cannot be read
     */
    public static Optional<FinishedSweep> in(Path folder) throws SweepException {
        try {
            String kind = FolderNames.of(folder).kind();
            if (!kind.equals(SweepFiles.KIND) && !kind.equals(SweepFiles.STUDY)) {
                return Optional.empty();
            }
            Map<String, Object> manifest = Manifest.read(folder);
            if (!(manifest.get("files") instanceof Map<?, ?> files)
                    || (!files.containsKey(SweepFiles.RUNS) && !files.containsKey(SweepFiles.VIEWS))) {
                return Optional.empty();
            }
            Map<String, Object> found = Manifest.files(folder);
            for (Map.Entry<?, ?> listed : files.entrySet()) {
                Object there = found.get(String.valueOf(listed.getKey()));
                if (there == null || !digest(there).equals(digest(listed.getValue()))) {
                    return Optional.empty();
                }
            }
            return Optional.of(new FinishedSweep(number(manifest.get("runs")), number(manifest.get("failed"))));
        } catch (IOException e) {
            throw new SweepException(folder + " cannot be read: " + SweepFiles.reason(e), e);
        }
    }

    private static String digest(Object entry) {
        return entry instanceof Map<?, ?> map ? String.valueOf(map.get("sha256")) : "";
    }

    private static long number(Object value) {
        return value instanceof Long number ? number : 0;
    }
}
