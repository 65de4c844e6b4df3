package flashpoint.cli.study;

import flashpoint.cli.option.MemoryNeed;
import flashpoint.cli.option.OutputOptions;
import flashpoint.cli.option.ThreadsOption;
import flashpoint.cli.sweep.StudyPlanText;
import flashpoint.cli.sweep.StudyStart;
import flashpoint.cli.sweep.SweepJob;
import flashpoint.cli.terminal.ExitCode;
import flashpoint.cli.terminal.Failure;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.scenario.io.ScenarioTemplate;
import flashpoint.yaml.InputFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options of searches, studies that look for something under a budget of runs, and how such a study is begun. */
final class SearchOptions {

    @Mixin
    private StudyOptions study;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the search and of replicate 0, any 64-bit integer. Default: the scenario's.")
    private String seed;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the study. Default: <file>-<verb>.")
    private String name;

    @Option(names = "--plan", description = "Says what it would run and what that would cost, and runs nothing.")
    private boolean dry;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private StudyStart start;

    @Mixin
    private OutputOptions output;

    /**
     * What is asked of an experiment beside its file.
     *
     * @param file scenario or experiment
     * @param verb behind the file's name, for the name of the study
     * @param vary inputs and their ranges
     * @return settings with seed and name
     */
    CommandSettings settings(Path file, String verb, List<String> vary) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (seed != null) {
            fields.put("seed", seed);
        }
        String base = file.getFileName().toString().replaceAll("\\.ya?ml$", "");
        fields.put("name", name == null ? base + "-" + verb : name);
        return new CommandSettings(study.set(), vary, fields);
    }

    /** The scenario of a file with the values of --set. */
    ScenarioTemplate template(Path file) {
        return ScenarioTemplate.read(file, study.set());
    }

    /**
     * Begins a study and carries it out.
     *
     * @param spec of the command
     * @param planned reads the files and makes the plan; what it cannot do is told by an illegal argument
     * @return exit code
     * @throws Exception as the command may
     */
    int run(CommandSpec spec, Supplier<Plan> planned) throws Exception {
        Plan plan;
        List<Path> inputs;
        try (InputFiles read = InputFiles.watch()) {
            plan = planned.get();
            inputs = read.files();
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.INVALID, e.getMessage(), e);
        }
        MemoryNeed.check(plan, threads.number());
        try {
            Shard share = study.shard();
            if (dry) {
                StudyPlanText.print(
                        plan, share, threads.number(), spec.commandLine().getOut());
                return ExitCode.DONE;
            }
            return start.execute(
                    spec, plan, share, output.folder(plan.head().name()), output, inputs, threads.number());
        } catch (SweepException e) {
            throw SweepJob.failure(e);
        }
    }
}
