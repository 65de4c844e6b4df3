package flashpoint.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Launcher of processes: a verb is the very command that a person would give, so it leaves the same bytes, and its end is
 * never that of the server.
 */
public final class ProcessLauncher implements JobLauncher {

    private static final long PATIENCE = 20;

    private final List<String> program;

    /**
     * A launcher.
     *
     * @param program the words of a command line before the verb
     */
    public ProcessLauncher(List<String> program) {
        this.program = List.copyOf(program);
    }

    @Override
    public Running launch(List<String> arguments, Consumer<String> line) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Thread reader = new Thread(() -> read(process, line), "job");
        reader.setDaemon(true);
        reader.start();
        return new Running() {
            @Override
            public int await() throws InterruptedException {
                int exit = process.waitFor();
                // What it said last is told before its end is.
                reader.join(TimeUnit.SECONDS.toMillis(PATIENCE));
                return exit;
            }

            @Override
            public void stop() {
                process.destroy();
            }
        };
    }

    private static void read(Process process, Consumer<String> line) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                line.accept(said);
            }
        } catch (IOException e) {
            line.accept("what it says can no longer be read");
        }
    }
}
