package flashpoint.cli;

import flashpoint.experiment.execute.Estimate;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanWarnings;
import flashpoint.experiment.plan.Shard;
import flashpoint.yaml.InputError;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan}: what a sweep would do, point by point, and what it would cost. */
@Command(
        name = "plan",
        description = "Shows what a sweep would run: every point with its values, the number of runs, and time and room"
                + " estimated by running three points. Keeps nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_LEVELS = 50;

    /** Bytes of a store, a report and charts without any run. */
    private static final double EMPTY = 1.5e6;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SweepOptions sweep;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StrictOption strict;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() {
        Plan plan = sweep.plan();
        Shard shard = sweep.shard();
        strict.check(PlanWarnings.of(plan), spec.commandLine().getErr(), false);
        PrintWriter out = spec.commandLine().getOut();
        MemoryNeed need = MemoryNeed.of(plan, threads.number());
        MemoryNeed.check(plan, 1);
        Estimate estimate = Estimate.of(plan, shard);
        summary(plan, estimate).forEach(line -> out.println(InputError.lines(line)));
        out.println("memory       about " + need.words()
                + (need.fits()
                        ? ""
                        : ": more than Java may use here, " + MemoryNeed.size(MemoryNeed.limit())
                                + "; java -Xmx... gives it more"));
        out.println();
        points(plan, out);
        out.flush();
        sweep.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        estimate.failed().forEach(line -> spec.commandLine().getErr().println("tried and failed: " + line));
        return ExitCode.DONE;
    }

    private List<String> summary(Plan plan, Estimate estimate) {
        Plan.Head head = plan.head();
        List<String> lines = new ArrayList<>();
        lines.add("sweep        " + head.name());
        for (int k = 0; k < head.keys().size(); k++) {
            int column = k;
            Set<String> values = new LinkedHashSet<>();
            plan.points().stream().skip(1).forEach(p -> values.add(InputError.line(p.get(column))));
            String some = String.join(", ", values.stream().limit(MOST_LEVELS).toList());
            lines.add("varies       " + head.keys().get(k) + ": " + some
                    + (values.size() > MOST_LEVELS ? ", … " + values.size() + " values" : ""));
        }
        lines.add("design       " + head.design() + ", " + (plan.points().size() - 1)
                + (plan.points().size() == 2 ? " point" : " points") + " and the baseline"
                + (head.left() > 0 ? "; " + head.left() + " left out by constraints" : ""));
        String replicates = plan.sequential()
                ? head.replicates() + " to " + head.maxReplicates() + " until " + plan.precision()
                : Integer.toString(head.replicates());
        lines.add("replicates   " + replicates + ", "
                + (head.common() ? "seeds " + head.seed() + " + replicate at every point" : "independent seeds"));
        String most = estimate.most() > estimate.runs() ? " to " + estimate.most() : "";
        lines.add("runs         " + estimate.runs() + most
                + (sweep.shard().of() > 1
                        ? " in shard " + sweep.shard().number() + "/"
                                + sweep.shard().of()
                        : ""));
        double seconds = estimate.runs() * estimate.secondsPerRun() / threads.number();
        lines.add("time         about " + duration(seconds) + " on " + threads.number()
                + (threads.number() == 1 ? " thread" : " threads") + " ("
                + milliseconds(estimate.secondsPerRun() * 1000) + " ms a run, start and charts apart)");
        lines.add("room         about " + size(EMPTY + estimate.runs() * estimate.bytesPerRun()));
        return lines;
    }

    /** Prints the points line by line, aligned: of millions the text would not fit into memory. */
    private static void points(Plan plan, PrintWriter out) {
        List<String> head = new ArrayList<>(List.of("point"));
        head.addAll(plan.head().keys());
        int[] width = head.stream().mapToInt(String::length).toArray();
        width[0] = Math.max(width[0], Integer.toString(plan.points().size() - 1).length());
        for (List<String> point : plan.points()) {
            for (int k = 0; k < point.size(); k++) {
                width[k + 1] =
                        Math.max(width[k + 1], InputError.line(point.get(k)).length());
            }
        }
        line(head, width, out);
        for (int p = 0; p < plan.points().size(); p++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(p)));
            row.addAll(plan.points().get(p));
            line(row, width, out);
        }
    }

    private static void line(List<String> cells, int[] width, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            String cell = InputError.line(cells.get(c));
            line.append(cell).append(" ".repeat(width[c] - Math.min(width[c], cell.length()) + 2));
        }
        out.println(line.toString().stripTrailing());
    }

    private static String milliseconds(double ms) {
        return String.format(Locale.ROOT, ms < 10 ? "%.1f" : "%.0f", ms);
    }

    static String duration(double seconds) {
        if (seconds < 120) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1, seconds));
        }
        return seconds < 7200
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
    }

    static String size(double bytes) {
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.1f MB", Math.max(0.1, bytes / 1e6))
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
