package flashpoint.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Standalone cluster of a master and two workers on this machine, started by the commands of the guide's page on clusters, word
 * for word but for the port.
 */
final class SparkCluster {

    private static final Path GUIDE = Path.of("src/site/markdown/guide-cluster.md");
    private static final Pattern BLOCK =
            Pattern.compile("```sh\n(mvn -q -f src/spark/pom.xml package\n.*?)```", Pattern.DOTALL);
    private static final int LONGEST_S = 180;

    private final Path temp;
    private final int port;
    private final String settings;
    private final String workers;
    private final List<Process> shells = new ArrayList<>();

    /** Starts the cluster; what it says goes into files of a folder. */
    SparkCluster(Path temp) throws IOException, InterruptedException {
        this.temp = temp;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Matcher block = BLOCK.matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("the guide has the commands").isTrue();
        String[] commands = block.group(1).replace("7077", "" + port).split("\n\n");
        assertThat(commands).hasSize(3);
        settings = commands[0].substring(commands[0].indexOf('\n') + 1);
        workers = commands[2];
        shell("master", commands[1]);
        said("master", "I have been elected leader", 1);
        shell("workers", workers);
        said("workers", "Successfully registered with master", 2);
    }

    /** The address of the master. */
    String master() {
        return "spark://127.0.0.1:" + port;
    }

    private void shell(String name, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", settings + "\n" + command + "\nwait\n")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(temp.resolve(name).toFile()));
        String java = System.getProperty("java.home");
        builder.environment().put("JAVA_HOME", java);
        builder.environment().put("PATH", Path.of(java, "bin") + ":" + System.getenv("PATH"));
        builder.environment().put("SPARK_WORKER_DIR", temp.resolve("work").toString());
        shells.add(builder.start());
    }

    private void said(String name, String words, int times) throws IOException, InterruptedException {
        for (int k = 0; k < 10 * LONGEST_S; k++) {
            if (Files.readString(temp.resolve(name)).split(words, -1).length > times) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(name + " did not say '" + words + "': " + Files.readString(temp.resolve(name)));
    }

    private List<ProcessHandle> all() {
        return shells.stream().flatMap(shell -> shell.toHandle().descendants()).toList();
    }

    /** The worker of a number, 1 or 2. */
    ProcessHandle worker(int number) {
        return all().stream()
                .filter(p -> words(p).contains("deploy.worker.Worker") && words(p).contains("--host 127.0.0." + number))
                .findFirst()
                .orElseThrow();
    }

    /** The executors of a worker. */
    List<ProcessHandle> executors(int worker) {
        return executors(worker(worker).descendants());
    }

    /** Kills a worker and its executors; starts another in its place, as the command of the guide does. */
    void replace(int worker) throws IOException, InterruptedException {
        ProcessHandle old = worker(worker);
        List<ProcessHandle> gone = new ArrayList<>(List.of(old));
        gone.addAll(old.descendants().toList());
        kill(gone);
        int before =
                Files.readString(temp.resolve("workers")).split("Successfully registered with master", -1).length - 1;
        shell("workers", workers.replace("for i in 1 2", "for i in " + worker));
        said("workers", "Successfully registered with master", before + 1);
    }

    /** Those of some processes that are executors. */
    static List<ProcessHandle> executors(Stream<ProcessHandle> processes) {
        return processes
                .filter(p -> words(p).contains("CoarseGrainedExecutorBackend"))
                .toList();
    }

    private static String words(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    /** Sends a signal. */
    static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, "" + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Kills processes, and waits until they are gone. */
    static void kill(List<ProcessHandle> processes) throws InterruptedException {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            for (int k = 0; k < 10 * LONGEST_S && process.isAlive(); k++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Kills all of it. */
    void close() throws InterruptedException {
        kill(all());
        for (Process shell : shells) {
            shell.destroyForcibly().waitFor();
        }
    }
}
