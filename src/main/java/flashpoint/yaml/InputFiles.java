package flashpoint.yaml;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Files read on this thread from {@link #watch} until it is closed: a scenario with those it extends and its tables, an
 * experiment with its points. Writers of results keep off them.
 */
public final class InputFiles implements AutoCloseable {

    private static final ThreadLocal<InputFiles> WATCHING = new ThreadLocal<>();

    private final InputFiles outer = WATCHING.get();
    private final Set<Path> files = new LinkedHashSet<>();

    private InputFiles() {}

    /**
     * Begins to note which files are read.
     *
     * @return to be closed on the same thread
     */
    public static InputFiles watch() {
        InputFiles watch = new InputFiles();
        WATCHING.set(watch);
        return watch;
    }

    /** Notes that a file is read. */
    static void read(Path file) {
        for (InputFiles watch = WATCHING.get(); watch != null; watch = watch.outer) {
            watch.files.add(file);
        }
    }

    /**
     * The files so far.
     *
     * @return paths as they were opened, in the order of reading
     */
    public List<Path> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        if (outer == null) {
            WATCHING.remove();
        } else {
            WATCHING.set(outer);
        }
    }
}
