package flashpoint.cli.sweep;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.StrictOption;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.terminal.CommandWords;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.cli.terminal.VersionText;
import flashpoint.experiment.execute.Estimate;
import flashpoint.experiment.execute.TrialSweep;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.PlanWarnings;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.study.compare.CompareRequest;
import flashpoint.study.compare.CompareSettings;
import flashpoint.yaml.InputError;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.commons.math3.util.FastMath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan}: what a sweep would do, point by point, and what it would cost. */
@Command(
        name = "plan",
        description = "Shows what a sweep would run: every point with its values, the number of runs, and time and room"
                + " estimated by running some of it. Keeps nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class PlanCommand implements Callable<Integer> {

    private static final int MOST_LEVELS = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SweepOptions sweep;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StrictOption strict;

    @Option(
            names = "--parts",
            paramLabel = "K",
            description = "Parts of an array job, 1 to 100000. Default: so many that one takes about five minutes.")
    private Integer parts;

    @Option(
            names = "--slurm",
            description = "Prints the script of an array job for SLURM, and the rest on standard error.")
    private boolean slurm;

    @Option(names = "--pbs", description = "The same for PBS.")
    private boolean pbs;

    @Option(names = "--verbose", description = "Shows stack traces.")
    @SuppressWarnings("UnusedVariable") // Read from what was parsed, where failures are shown.
    private boolean verbose;

    @Override
    public Integer call() throws SweepException, InterruptedException {
        double begun = TrialSweep.seconds();
        if (CompareRequest.kind(sweep.file()).equals(CompareSettings.KIND)) {
            Plan study = new CompareRequest().file(sweep.file()).plan();
            StudyPlanText.print(
                    study, sweep.shard(), threads.number(), spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        Plan plan = sweep.plan();
        Shard shard = sweep.shard();
        strict.check(PlanWarnings.of(plan), spec.commandLine().getErr(), false);
        PrintWriter out =
                slurm || pbs ? spec.commandLine().getErr() : spec.commandLine().getOut();
        Parts division = division(plan, shard);
        MemoryNeed need = MemoryNeed.of(plan, threads.number());
        MemoryNeed.check(plan, 1);
        Estimate estimate = Estimate.ofThreeRuns(plan, shard);
        TrialSweep trial = TrialSweep.of(plan, shard, threads.number(), estimate, begun);
        summary(plan, estimate, trial).forEach(line -> out.println(InputError.lines(line)));
        out.println("memory       about " + need.words()
                + (need.fits()
                        ? ""
                        : ": more than Java may use here, " + MemoryNeed.size(MemoryNeed.limit())
                                + "; java -Xmx... gives it more"));
        if (slurm || pbs) {
            script(plan, estimate, trial, division);
        } else {
            out.println();
            points(plan, out);
        }
        out.flush();
        sweep.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
        estimate.failed().forEach(line -> spec.commandLine().getErr().println("tried and failed: " + line));
        return ExitCode.DONE;
    }

    /** The parts that were asked for; null if none were, or they follow from the estimate. */
    private Parts division(Plan plan, Shard shard) {
        if (slurm && pbs) {
            throw new Failure(ExitCode.INVALID, "--slurm and --pbs are two systems; give one of them");
        }
        if (parts == null && !slurm && !pbs) {
            return null;
        }
        if (parts != null && (parts < 1 || parts > Parts.MOST)) {
            throw new Failure(ExitCode.INVALID, "--parts: got " + parts + ", allowed: 1 to " + Parts.MOST);
        }
        if (shard.of() > 1) {
            throw new Failure(ExitCode.INVALID, "--parts and --shard divide a sweep in two ways; give one of them");
        }
        try {
            Parts one = Parts.of(plan, 1);
            return parts == null ? null : new Parts((int) Math.min(parts, one.runs()), one.runs());
        } catch (SweepException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
    }

    private void script(Plan plan, Estimate estimate, TrialSweep trial, Parts given) {
        double seconds = estimate.runs() * trial.secondsPerRun();
        Parts division = given != null
                ? given
                : new Parts(
                        (int) Math.min(ArrayScript.parts(seconds, threads.number()), estimate.runs()), estimate.runs());
        ArrayScript.Queue queue = slurm ? ArrayScript.Queue.SLURM : ArrayScript.Queue.PBS;
        String folder = "results/" + plan.head().name();
        PrintWriter out = spec.commandLine().getOut();
        new ArrayScript(queue, experiment(), folder, threads.number())
                .lines(division, seconds)
                .forEach(out::println);
        out.flush();
    }

    /** The words of the command line that name the experiment. */
    private List<String> experiment() {
        List<String> words = new ArrayList<>(((CommandWords) spec.root().userObject()).words());
        words.remove("plan");
        words.removeAll(List.of("--slurm", "--pbs", "--strict", "--verbose"));
        for (String option : List.of("--parts", "--threads")) {
            words.removeIf(w -> w.startsWith(option + "="));
            int at = words.indexOf(option);
            if (at >= 0) {
                words.subList(at, at + 2).clear();
            }
        }
        return words;
    }

    private List<String> summary(Plan plan, Estimate estimate, TrialSweep trial) {
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
        double cpu = trial.work(estimate.runs());
        double seconds = cpu / Math.min(threads.number(), Runtime.getRuntime().availableProcessors());
        lines.add("time         about " + duration(seconds) + " on " + threads.number()
                + (threads.number() == 1 ? " thread" : " threads") + " ("
                + milliseconds(trial.secondsPerRun() * 1000) + " ms a run, and " + duration(trial.once())
                + " of processor time once)");
        lines.add("work         " + coreHours(cpu));
        lines.add("rows         about " + FastMath.round(estimate.runs() * trial.rowsPerRun())
                + " in runs, series and events");
        lines.add("room         about " + size(trial.bytesOnce() + estimate.runs() * trial.bytesPerRun()));
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

    private static String coreHours(double seconds) {
        return String.format(Locale.ROOT, "%.3g core-hours", seconds / 3600);
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
