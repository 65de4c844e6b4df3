package flashpoint.cli.sweep;

import flashpoint.experiment.plan.Parts;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Script of an array job that does a sweep in parts: laid out once when it is called with {@code layout}, a part for each
 * task of the array, gathered when it is called with {@code merge}.
 */
final class ArrayScript {

    /** The class that starts the program, by its name: as a class it knows all verbs, and a script needs to know none. */
    static final String MAIN = "flashpoint.cli.Main";

    /** Longest that a task should take, s; what is lost with a machine is at most that. */
    private static final double TASK_SECONDS = 300;

    /** Arrays longer than this are refused by many a cluster. */
    private static final int LONGEST_ARRAY = 1000;

    /** Time asked for, as a multiple of what is expected: a queue ends what takes longer. */
    private static final double RESERVE = 4;

    private static final double LEAST_MINUTES = 10;
    private static final double SECONDS_PER_MINUTE = 60;

    /** The batch systems. */
    enum Queue {
        SLURM,
        PBS
    }

    private final Queue queue;
    private final List<String> sweep;
    private final String folder;
    private final int threads;

    /**
     * A script.
     *
     * @param queue the batch system
     * @param sweep the words after {@code flashpoint sweep} that name the experiment
     * @param folder results folder
     * @param threads of a task
     */
    ArrayScript(Queue queue, List<String> sweep, String folder, int threads) {
        this.queue = queue;
        this.sweep = List.copyOf(sweep);
        this.folder = folder;
        this.threads = threads;
    }

    /** Number of parts for a sweep that takes so long on one thread, s. */
    static int parts(double seconds, int threads) {
        return (int) Math.max(2, Math.min(LONGEST_ARRAY, Math.ceil(seconds / threads / TASK_SECONDS)));
    }

    /** The text, a line each, for a sweep that takes so long on one thread, s. */
    List<String> lines(Parts parts, double seconds) {
        long minutes = (long)
                Math.ceil(Math.max(LEAST_MINUTES, RESERVE * seconds / threads / parts.number() / SECONDS_PER_MINUTE));
        List<String> lines = new ArrayList<>(List.of("#!/bin/bash"));
        if (queue == Queue.SLURM) {
            lines.addAll(List.of(
                    "#SBATCH --array=1-" + parts.number(),
                    "#SBATCH --cpus-per-task=" + threads,
                    "#SBATCH --time=" + minutes,
                    "#SBATCH --requeue"));
        } else {
            lines.addAll(List.of(
                    "#PBS -J 1-" + parts.number(),
                    "#PBS -l select=1:ncpus=" + threads,
                    String.format(Locale.ROOT, "#PBS -l walltime=%02d:%02d:00", minutes / 60, minutes % 60),
                    "#PBS -r y"));
        }
        lines.addAll(List.of(
                "# " + parts.runs() + " runs in " + parts.number() + " parts. On the machine where jobs are submitted:",
                "#   bash THIS-FILE layout",
                "#   " + (queue == Queue.SLURM ? "sbatch" : "qsub") + " THIS-FILE",
                "#   bash THIS-FILE merge      when all are done; it names parts that are lacking, which can be"
                        + " submitted again",
                "set -eu",
                "flashpoint() { " + program() + " \"$@\"; }",
                "folder=" + quoted(folder)));
        if (queue == Queue.PBS) {
            lines.add("cd \"${PBS_O_WORKDIR:-.}\"");
        }
        lines.addAll(List.of(
                "case ${1:-part} in",
                "  layout) flashpoint sweep " + words() + " --parts " + parts.number() + " --out \"$folder\" ;;",
                "  part) flashpoint part \"$folder\" \"$"
                        + (queue == Queue.SLURM ? "SLURM_ARRAY_TASK_ID" : "PBS_ARRAY_INDEX") + "\" --threads " + threads
                        + " --quiet ;;",
                "  merge) flashpoint merge \"$folder\" ;;",
                "  *) echo 'layout, part or merge?' >&2; exit 2 ;;",
                "esac"));
        return lines;
    }

    private String words() {
        return String.join(" ", sweep.stream().map(ArrayScript::quoted).toList());
    }

    /** How this program is called: by its jar, or by the classes it runs from. */
    private static String program() {
        try {
            Path own = Path.of(ArrayScript.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return own.toString().endsWith(".jar")
                    ? "java -jar " + quoted(own.toString())
                    : "java -cp " + quoted(System.getProperty("java.class.path")) + " " + MAIN;
        } catch (URISyntaxException | NullPointerException e) {
            return "command flashpoint";
        }
    }

    /** A word as a shell reads it. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
