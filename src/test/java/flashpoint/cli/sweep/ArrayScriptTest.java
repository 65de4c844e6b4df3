package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import flashpoint.cli.CommandRunner;
import flashpoint.cli.Main;
import flashpoint.experiment.plan.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed scripts are run as a batch system runs them: with the number of the task in their environment. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ArrayScriptTest {

    @TempDir
    Path temp;

    private List<String> experiment() {
        String scenario =
                Path.of("scenarios/three-villages.yaml").toAbsolutePath().toString();
        return new ArrayList<>(List.of(
                scenario,
                "--vary",
                "police.reinf.delay=2,4",
                "--set",
                "meta.title=It's; so",
                "--replicates",
                "2",
                "--set",
                "meta.days=0.1",
                "--name",
                "array"));
    }

    private int bash(Path script, Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(temp.resolve("out").toFile())
                .start();
        return process.waitFor();
    }

    /** A program that writes its words down in the place of Java. */
    @ParameterizedTest
    @CsvSource({"SLURM, SLURM_ARRAY_TASK_ID, #SBATCH --time=10", "PBS, PBS_ARRAY_INDEX, #PBS -l walltime=00:10:00"})
    void theScriptCallsTheVerbs(ArrayScript.Queue queue, String index, String directive) throws Exception {
        List<String> lines = new ArrayScript(queue, experiment(), "results/it's", 3).lines(new Parts(4, 9), 60);
        assertThat(lines).contains(directive);
        Path script = Files.writeString(temp.resolve("job.sh"), String.join("\n", lines) + "\n");
        Path java = Files.writeString(temp.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String path = temp + ":" + System.getenv("PATH");
        assertThat(bash(script, Map.of("PATH", path), "layout")).isZero();
        List<String> layout = new ArrayList<>(List.of("sweep"));
        layout.addAll(experiment());
        layout.addAll(List.of("--parts", "4", "--out", "results/it's"));
        assertThat(said().lines().toList()).endsWith(layout.toArray(String[]::new));
        assertThat(bash(script, Map.of("PATH", path, index, "3"))).isZero();
        assertThat(said().lines().toList()).endsWith("part", "results/it's", "3", "--threads", "3", "--quiet");
        assertThat(bash(script, Map.of("PATH", path), "merge")).isZero();
        assertThat(said().lines().toList()).endsWith("merge", "results/it's");
        assertThat(bash(script, Map.of("PATH", path), "all")).isEqualTo(2);
        assertThat(bash(script, Map.of("PATH", path))).as("outside an array").isNotZero();
    }

    /** A program that runs all tasks of an array, the last first, as a batch system does. */
    private void batchSystem(String name, String directive, String index) throws Exception {
        Path program = Files.writeString(
                temp.resolve(name),
                "#!/bin/bash\nset -e\nlast=$(sed -n 's/^#" + directive + "1-//p' \"$1\")\n"
                        + "for i in $(seq $last -1 1); do " + index + "=$i bash \"$1\"; done\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** The commands that the script itself names are carried out in their order, with a batch system that runs tasks one by one. */
    @Tag("heavy")
    @ParameterizedTest
    @CsvSource({"--slurm, sbatch, 'SBATCH --array=', SLURM_ARRAY_TASK_ID", "--pbs, qsub, 'PBS -J ', PBS_ARRAY_INDEX"})
    void theScriptDoesTheSweepByTheCommandsItContains(String queue, String submit, String directive, String index)
            throws Exception {
        batchSystem(submit, directive, index);
        List<String> words = experiment();
        words.add(0, "plan");
        words.addAll(List.of(queue, "--parts", "2", "--threads", "1"));
        CommandRunner shell = CommandRunner.run(words.toArray(String[]::new));
        assertThat(shell.exit()).isZero();
        assertThat(shell.out()).startsWith("#!/bin/bash\n").contains("#" + directive + "1-2\n");
        assertThat(shell.err()).contains("core-hours", "rows ");
        Path script = Files.writeString(temp.resolve("job.sh"), shell.out());
        List<String> commands = shell.out()
                .lines()
                .filter(line -> line.contains("THIS-FILE"))
                .map(line -> line.replaceFirst("^#\\s+", "").replaceFirst(" {2,}when.*", ""))
                .map(line -> line.replace("THIS-FILE", script.getFileName().toString()))
                .toList();
        assertThat(commands).containsExactly("bash job.sh layout", submit + " job.sh", "bash job.sh merge");
        Map<String, String> path = Map.of("PATH", temp + ":" + System.getenv("PATH"));
        Path early = Files.writeString(
                temp.resolve("early.sh"), "bash -n job.sh && bash job.sh layout\nbash job.sh merge\n");
        assertThat(bash(early, path)).as("nothing is done yet").isEqualTo(2);
        assertThat(said()).contains("2 of 2 parts are not done");
        Path all =
                Files.writeString(temp.resolve("all.sh"), "set -e\n" + commands.get(1) + "\n" + commands.get(2) + "\n");
        assertThat(bash(all, path)).as(said()).isZero();
        Path plain = temp.resolve("plain");
        List<String> sweep = experiment();
        sweep.add(0, "sweep");
        sweep.addAll(List.of("--out", plain.toString(), "--quiet"));
        assertThat(CommandRunner.run(sweep.toArray(String[]::new)).exit()).isZero();
        assertThat(temp.resolve("results/array/runs.csv")).hasSameBinaryContentAs(plain.resolve("runs.csv"));
        assertThat(temp.resolve("results/array/scenario.yaml")).hasSameBinaryContentAs(plain.resolve("scenario.yaml"));
    }

    private String said() throws IOException {
        Path out = temp.resolve("out");
        return Files.exists(out) ? Files.readString(out, StandardCharsets.UTF_8) : "";
    }

    @Test
    void wordsAreQuotedForTheShell() {
        assertThat(ArrayScript.quoted("a=1,2")).isEqualTo("a=1,2");
        assertThat(ArrayScript.quoted("It's $(rm)")).isEqualTo("'It'\\''s $(rm)'");
        assertThat(ArrayScript.quoted("")).isEqualTo("''");
    }

    @Test
    void aLongSweepHasManyPartsAndAShortOneTwo() {
        assertThat(ArrayScript.parts(1, 4)).isEqualTo(2);
        assertThat(ArrayScript.parts(6000, 2)).isEqualTo(10);
        assertThat(ArrayScript.parts(1e9, 1)).isEqualTo(1000);
    }

    @Test
    void theClassThatAScriptStartsIsTheProgram() {
        assertThat(ArrayScript.MAIN).isEqualTo(Main.class.getName());
    }
}
