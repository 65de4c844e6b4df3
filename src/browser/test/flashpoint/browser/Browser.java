package flashpoint.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless browser with one page. */
interface Browser extends AutoCloseable {

    /** Seconds that a condition has to come true. */
    long PATIENCE = 60;

    /** Opens a page. */
    void open(String address) throws Exception;

    /** Value of an expression, which may be a promise. */
    Object evaluate(String expression) throws Exception;

    /** What went wrong in the page. */
    List<String> errors();

    @Override
    void close() throws IOException;

    /** Waits until an expression is true. */
    default void until(String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Boolean.TRUE.equals(evaluate("!!(" + condition + ")"))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never came true: " + condition + "; errors " + errors());
            }
            Thread.sleep(50);
        }
    }

    /** The first program of these names that this machine has. */
    static Optional<Path> installed(List<String> names) {
        String path = System.getenv("PATH");
        return Stream.of(path == null ? new String[0] : path.split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends a browser that a test started, and removes its profile. */
    static void end(Process process, Path profile) throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // A folder of the machine's temporary files.
                }
            });
        }
    }
}
