package flashpoint.bench;

import com.sun.management.OperatingSystemMXBean;
import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.Store;
import flashpoint.scenario.io.ScenarioTemplate;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@link SweepPart} measures, in a process of its own: prints lines of a name and a number. */
public final class SweepWork {

    private static final int POINTS = 20;

    private final Path scenario;
    private final Path folder;

    private SweepWork(Path scenario, Path folder) {
        this.scenario = scenario;
        this.folder = folder;
    }

    /**
     * Measures.
     *
     * @param args {@code overhead}, {@code threads} or {@code many}; the scenario; a folder for stores; replicates of
     *     each of 21 points; ticks of a run, 0 for the scenario's; rounds
     */
    public static void main(String[] args) throws Exception {
        SweepWork work = new SweepWork(Path.of(args[1]), Path.of(args[2]));
        Plan plan = work.plan(args[3], args[4]);
        int rounds = Integer.parseInt(args[5]);
        for (int round = 0; round < rounds; round++) {
            switch (args[0]) {
                case "overhead" -> work.overhead(plan);
                case "threads" -> work.threads(plan);
                default -> work.many(plan);
            }
        }
    }

    private Plan plan(String replicates, String ticks) {
        Map<String, String> fields = ticks.equals("0")
                ? Map.of("replicates", replicates)
                : Map.of("replicates", replicates, "stop", "{ticks: " + ticks + "}");
        List<String> vary = List.of("police.reinf.delay=0..12#" + POINTS);
        return Planner.plan(ExperimentReader.read(scenario, new CommandSettings(List.of(), vary, fields)));
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Milliseconds of processor time a run: the runs by themselves, then as a sweep. */
    private void overhead(Plan plan) throws Exception {
        ScenarioTemplate base = plan.base();
        int runs = plan.points().size() * plan.head().replicates();
        long start = processorTime();
        for (int point = 0; point < plan.points().size(); point++) {
            for (int k = 0; k < plan.head().replicates(); k++) {
                plan.task(base, point, k).run().result();
            }
        }
        say("alone", (processorTime() - start) * 1e-6 / runs);
        start = processorTime();
        try (Store store = SweepFolder.begin(plan, folder.resolve("overhead"), Shard.WHOLE, true)) {
            new Sweep(store, 1, Task::call, (done, total) -> {}).run();
        }
        say("sweep", (processorTime() - start) * 1e-6 / runs);
    }

    /** Milliseconds of wall time a run, on one thread and on two. */
    private void threads(Plan plan) throws Exception {
        int runs = plan.points().size() * plan.head().replicates();
        for (int threads = 1; threads <= 2; threads++) {
            try (Store store = SweepFolder.begin(plan, folder.resolve("threads"), Shard.WHOLE, true)) {
                long start = System.nanoTime();
                new Sweep(store, threads, Task::call, (done, total) -> {}).run();
                say(threads == 1 ? "one" : "two", (System.nanoTime() - start) * 1e-6 / runs);
            }
        }
    }

    /** Memory of the process after a tenth of the runs and after all; milliseconds a run, exports included. */
    private void many(Plan plan) throws Exception {
        long start = System.nanoTime();
        long[] tenth = {1};
        try (Store store = SweepFolder.begin(plan, folder.resolve("many"), Shard.WHOLE, true)) {
            new Sweep(store, 2, Task::call, (done, total) -> {
                        if (done * 10 >= total * tenth[0]) {
                            say(tenth[0] == 1 ? "tenth" : "later", residentMegabytes());
                            tenth[0]++;
                        }
                    })
                    .run();
            Exports.write(store, Map.of(), 2);
            say(
                    "many",
                    (System.nanoTime() - start)
                            * 1e-6
                            / (plan.points().size() * plan.head().replicates()));
        }
    }

    /** What the process occupies, the native part too; NaN where the system does not say. */
    private static double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (java.io.IOException e) {
            return Double.NaN;
        }
    }

    private static void say(String name, double value) {
        System.out.println(name + " " + value);
    }
}
