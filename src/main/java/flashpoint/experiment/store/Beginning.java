package flashpoint.experiment.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Permissions for a folder in which a sweep is to begin.
 *
 * @param force whether results of this program that are there are replaced
 * @param inputs files that were read for it, and are never written over
 */
public record Beginning(boolean force, Collection<Path> inputs) {

    /** Copies the list. */
    public Beginning {
        inputs = List.copyOf(inputs);
    }
}
