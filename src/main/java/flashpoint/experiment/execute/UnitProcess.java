package flashpoint.experiment.execute;

import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Task;
import flashpoint.results.TemporaryFolder;
import flashpoint.run.MachineFault;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Worker that carries a unit out in a process of its own, with as much memory as this one may use. If that process dies by
 * itself while this one lives, no machine, network or queue has ended it: after two such ends the runs of the unit are failed
 * rows with the reason. If it is ended from outside, or cannot be started, nothing is known of the run.
 */
public final class UnitProcess implements UnitWorker {

    private static final long serialVersionUID = 1L;

    private static final int TRIES = 2;

    /** Exit codes: the virtual machine gave up in the run; something else of the machine failed. */
    private static final int GAVE_UP = 70;

    private static final int MACHINE = 71;

    /** Exit codes of a process that was told to end: by Ctrl-C, by a queue, a container or a user. */
    private static final List<Integer> TOLD = List.of(130, 143);

    private final UnitWorker worker;
    private final double seconds;

    /**
     * A worker.
     *
     * @param worker carries out units, in the other process
     * @param seconds processor time that a unit may take there; 0 for ever
     */
    UnitProcess(UnitWorker worker, double seconds) {
        this.worker = worker;
        this.seconds = seconds;
    }

    /** Outcome of a unit: its rows, or the reason why it has none; what a process gives back. */
    private record Given(List<RunRecord> rows, String reason) implements java.io.Serializable {}

    @Override
    public List<RunRecord> execute(List<Task> unit) throws Exception {
        String reason = "";
        for (int k = 0; k < TRIES; k++) {
            Given given = once(unit);
            if (given.rows != null) {
                return given.rows;
            }
            reason = given.reason;
        }
        return failed(unit, reason);
    }

    private static List<RunRecord> failed(List<Task> unit, String reason) {
        List<RunRecord> rows = new ArrayList<>();
        for (Task task : unit) {
            rows.add(RunRecord.failed(
                    task.run().run(),
                    task.run().design(),
                    task.run().replicate(),
                    task.run().seed(),
                    -1,
                    reason,
                    task.metrics().size()));
        }
        return rows;
    }

    private Given once(List<Task> unit) throws IOException, InterruptedException, ClassNotFoundException {
        Process process = null;
        try (TemporaryFolder temporary = TemporaryFolder.make("unit")) {
            Path out = temporary.folder().resolve("rows");
            Path said = temporary.folder().resolve("log");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + Runtime.getRuntime().maxMemory(),
                            "-Djava.awt.headless=true",
                            "-cp",
                            classPath(),
                            UnitProcess.class.getName())
                    .redirectOutput(out.toFile())
                    .redirectError(said.toFile())
                    .start();
            send(process, unit);
            int exit = process.waitFor();
            if (exit == 0) {
                try (ObjectInputStream rows = new ObjectInputStream(Files.newInputStream(out))) {
                    return (Given) rows.readObject();
                }
            }
            String last = last(said);
            if (exit == MACHINE || TOLD.contains(exit)) {
                throw new IOException("the process of a run was ended, exit code " + exit + last);
            }
            return new Given(null, "ends its process, exit code " + exit + last);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    /** The other end stays open as long as this process lives. */
    private void send(Process process, List<Task> unit) {
        try {
            ObjectOutputStream tasks = new ObjectOutputStream(process.getOutputStream());
            tasks.writeObject(worker);
            tasks.writeObject(new ArrayList<>(unit));
            tasks.writeDouble(seconds);
            tasks.flush();
        } catch (IOException e) {
            // It has died before it read all, which its exit code says.
        }
    }

    private static String last(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1).strip();
    }

    /** What this class was loaded from, with the jars beside it, as executors of an engine have them, and the class path. */
    private static String classPath() throws IOException {
        String all = System.getProperty("java.class.path");
        try {
            Path own = Path.of(UnitProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            String beside = Files.isDirectory(own) ? "" : File.pathSeparator + own.resolveSibling("*");
            return own + beside + File.pathSeparator + all;
        } catch (URISyntaxException e) {
            throw new IOException("what this program was loaded from has no path", e);
        }
    }

    /**
     * Carries out one unit, from standard input to standard output.
     *
     * @param args none
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        ObjectInputStream in = new ObjectInputStream(System.in);
        UnitWorker worker = (UnitWorker) in.readObject();
        @SuppressWarnings("unchecked")
        List<Task> unit = (List<Task>) in.readObject();
        double seconds = in.readDouble();
        Thread parent = new Thread(UnitProcess::untilParentEnds, "parent");
        parent.setDaemon(true);
        parent.start();
        Given given = given(worker, unit, seconds);
        ObjectOutputStream rows = new ObjectOutputStream(out);
        rows.writeObject(given);
        rows.flush();
    }

    private static Given given(UnitWorker worker, List<Task> unit, double seconds) {
        List<RunRecord> rows;
        try (RunTimeout watch = new RunTimeout(seconds)) {
            watch.begin();
            try {
                rows = new ArrayList<>(worker.execute(unit));
            } catch (Throwable e) {
                rows = failed(unit, WorkerPool.reason(e));
                if (MachineFault.is(e) && watch.inTime()) {
                    System.err.println(e);
                    Runtime.getRuntime().halt(e instanceof VirtualMachineError ? GAVE_UP : MACHINE);
                }
            }
            return new Given(watch.end() ? rows : failed(unit, WorkerPool.late(seconds)), "");
        }
    }

    private static void untilParentEnds() {
        try {
            while (System.in.read() >= 0) {
                // Nothing more is sent.
            }
        } catch (IOException e) {
            // As if it had ended.
        }
        Runtime.getRuntime().halt(MACHINE);
    }
}
