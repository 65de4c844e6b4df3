package flashpoint.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import flashpoint.cli.Main;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Estimate;
import flashpoint.experiment.execute.TrialSweep;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code plan} says that a sweep costs, and what it then costs: processor time of the whole process, rows, and room. */
class PlanCostTest {

    private static final int TURNS = 3;

    @TempDir
    Path temp;

    /** The samples are those of the sweep, and a sweep that is no longer than they are is known as a whole. */
    @Test
    void aTrialLeavesNothingAndIsNoLongerThanTheSweep() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of("replicates", "2", "stop", "{ticks: 2}", "metrics", "deaths"));
        Plan small = plan.sample(Shard.WHOLE, 5);
        assertThat(small.points()).hasSize(5).startsWith(plan.points().get(0));
        assertThat(plan.points()).containsAll(small.points());
        assertThat(small.head().replicates()).isEqualTo(1);
        assertThat(plan.sample(Shard.WHOLE, 1000).points()).hasSameElementsAs(plan.points());
        assertThat(plan.sample(Shard.WHOLE, 1000).head().replicates()).isEqualTo(2);
        Estimate estimate = Estimate.ofThreeRuns(plan, Shard.WHOLE);
        TrialSweep trial = TrialSweep.of(plan, Shard.WHOLE, 2, estimate, 1);
        assertThat(trial.secondsPerRun()).isPositive();
        assertThat(trial.once()).isPositive();
        assertThat(trial.bytesOnce()).isPositive();
        assertThat(trial.rowsPerRun()).as("series and incidents are not kept").isEqualTo(1);
        assertThat(trial.work(3)).isEqualTo(trial.once() + 3 * trial.secondsPerRun());
    }

    /** Output of a process, and the processor time that it used, s. */
    private double seconds(List<String> words, Path out) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                "TIMEFORMAT='%U %S'; exec 3>&1; time \"$@\" >&3",
                "time",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(words);
        Path said = temp.resolve("times");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        double sum = 0;
        for (String time : lines.get(lines.size() - 1).split(" ")) {
            sum += Double.parseDouble(time);
        }
        return sum;
    }

    private static double number(String plan, String line) {
        Matcher matcher =
                Pattern.compile("(?m)^" + line + " +(?:about )?([0-9.]+)").matcher(plan);
        assertThat(matcher.find()).as(line).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /** Lines below the headers of the tables of runs, series and events. */
    private static long rows(Path folder) throws IOException {
        long rows = 0;
        for (String name : List.of("runs.csv", "series.csv", "events.csv")) {
            if (Files.exists(folder.resolve(name))) {
                try (Stream<String> lines = Files.lines(folder.resolve(name))) {
                    rows += lines.count() - 1;
                }
            }
        }
        return rows;
    }

    /**
     * Processor time is compared, since a machine may be busy with others; even that grows where cores are shared, from minute to
     * minute, so that plan and sweep take turns three times and their medians are compared.
     */
    @Tag("heavy")
    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scenarios/sweeps/police-delay-by-video.yaml",
                "scenarios/korday-2020.yaml --vary police.reinf.delay=2..8/2 --replicates 30 --metrics"
                        + " deaths,fled_total",
                "scenarios/three-villages.yaml --vary rumours.video.credibility=0.1..0.9 --vary"
                        + " rumour.credulity=0.2..0.8 --design lhs --samples 200 --replicates 10 --series 4 --events"
            })
    void aSweepCostsWhatWasSaidWithinFifteenPercent(String sweep) throws Exception {
        List<String> words = new ArrayList<>(List.of("plan"));
        words.addAll(List.of(sweep.split(" ")));
        words.addAll(List.of("--threads", "2"));
        List<String> doing = new ArrayList<>(words);
        Path folder = temp.resolve("sweep");
        doing.set(0, "sweep");
        doing.addAll(List.of("--out", folder.toString(), "--force", "--quiet"));
        double[] said = new double[TURNS];
        double[] took = new double[TURNS];
        double[] saidRows = new double[TURNS];
        double[] saidRoom = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            seconds(words, temp.resolve("plan"));
            String plan = Files.readString(temp.resolve("plan"));
            said[turn] = 3600 * number(plan, "work");
            saidRows[turn] = number(plan, "rows");
            saidRoom[turn] = number(plan, "room");
            took[turn] = seconds(doing, temp.resolve("out"));
            System.out.printf("%s: said %.0f s, took %.0f s%n", sweep, said[turn], took[turn]);
        }
        double rows = rows(folder);
        double room = size(folder) / 1e6;
        System.out.printf(
                "rows said %.0f, are %.0f; room said %.1f MB, is %.1f MB%n", saidRows[0], rows, saidRoom[0], room);
        assertThat(median(said)).isCloseTo(median(took), within(0.15 * median(took)));
        assertThat(median(saidRows)).isCloseTo(rows, within(0.15 * rows));
        // The file of a store grows by blocks of a quarter of a megabyte, and keeps some that are free.
        assertThat(median(saidRoom)).isCloseTo(room, within(Math.max(1, 0.15 * room)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
