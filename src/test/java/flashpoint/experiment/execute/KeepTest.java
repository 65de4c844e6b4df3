package flashpoint.experiment.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.export.Exports;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Keep;
import flashpoint.experiment.plan.Parts;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.RunRecord;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.FailedRuns;
import flashpoint.experiment.store.PartFolder;
import flashpoint.experiment.store.PartLayout;
import flashpoint.experiment.store.Store;
import flashpoint.yaml.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are not kept: what is left of them is the same however the sweep was done, and whatever is kept. */
class KeepTest {

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private static Path all;

    @BeforeAll
    static void aSweepThatKeepsEveryRow() throws Exception {
        all = swept(shared.resolve("all"), plan(Keep.ROWS, 105), Shard.WHOLE, 1);
    }

    private static Plan plan(Keep keep, int replicates) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "kept", "keep", keep.label()));
        fields.putAll(Map.of("replicates", "" + replicates, "stop", "{ticks: 3}", "series", "2", "events", "on"));
        fields.put("metrics", "deaths,injuries,peak_active,heard_share");
        return Planner.plan(ExperimentReader.read(
                SmallSweeps.SCENARIO, new CommandSettings(List.of(), List.of("police.reinf.delay=2"), fields)));
    }

    /** Replicate 3 of point 1 fails. */
    private static RunRecord planted(Task task) {
        RunRecord r = task.call();
        return r.design() == 1 && r.replicate() == 3
                ? RunRecord.failed(r.run(), 1, 3, r.seed(), 5, "planted", r.metrics().length)
                : r;
    }

    private static Path swept(Path folder, Plan plan, Shard shard, int threads) throws Exception {
        try (Store store = SweepFolder.begin(plan, folder, shard, false)) {
            Sweep.Outcome outcome = new Sweep(store, threads, KeepTest::planted, (done, total) -> {}).run();
            assertThat(outcome.runs()).isEqualTo(store.runs());
            Exports.tables(store);
        }
        return folder;
    }

    private static Map<String, String> tables(Path folder) {
        Map<String, String> tables = new TreeMap<>(SmallSweeps.files(folder));
        tables.keySet().removeIf(name -> name.contains("/") || name.startsWith("."));
        return tables;
    }

    @ParameterizedTest
    @EnumSource(
            value = Keep.class,
            names = {"FAILURES", "SAMPLE", "NONE"})
    void statisticsAreThoseOfAllRunsAndRowsThoseThatAreKept(Keep keep) throws Exception {
        Plan plan = plan(keep, 105);
        Path some = swept(temp.resolve("some"), plan, Shard.WHOLE, 2);
        assertThat(some.resolve("statistics.csv")).hasSameBinaryContentAs(all.resolve("statistics.csv"));
        List<String> rows = new ArrayList<>(SmallSweeps.lines(all.resolve("runs.csv")));
        rows.removeIf(row -> {
            String[] cells = row.split(",");
            return !cells[0].equals("run") && !keep.keeps(Integer.parseInt(cells[2]), cells[5].equals("failed"));
        });
        assertThat(SmallSweeps.lines(some.resolve("runs.csv"))).isEqualTo(rows);
        int expected = Map.of(Keep.ROWS, 210, Keep.FAILURES, 1, Keep.SAMPLE, 5, Keep.NONE, 0)
                .get(keep);
        assertThat(rows).hasSize(1 + expected);
        try (Store store = SweepFolder.resume(some)) {
            assertThat(store.runs()).isEqualTo(210);
            assertThat(store.failedRuns()).isEqualTo(1);
            long series = store.count("run IN (SELECT run FROM series)");
            assertThat(series)
                    .isEqualTo(keep == Keep.FAILURES ? 0 : keep == Keep.SAMPLE ? 4 : keep == Keep.NONE ? 0 : 209);
            if (keep == Keep.NONE) {
                assertThatThrownBy(() -> FailedRuns.forget(store)).hasMessageContaining("keep: none");
            } else {
                assertThat(FailedRuns.forget(store)).isEqualTo(1);
                assertThat(store.runs()).isEqualTo(209);
                new Sweep(store, 1, Task::call, (done, total) -> {}).run();
                assertThat(store.failedRuns()).isZero();
            }
        }
        assertThat(Planner.plan(ExperimentReader.read(some.resolve("experiment.yaml"), CommandSettings.NONE))
                        .fingerprint())
                .as("the experiment in the folder is the sweep")
                .isNotEmpty();
        assertThat(some.resolve("experiment.yaml"))
                .content()
                .satisfies(text ->
                        assertThat(text.contains("keep: " + keep.label())).isEqualTo(keep != Keep.ROWS));
    }

    @Test
    void threadsShardsAndPartsLeaveTheSameBytes() throws Exception {
        Plan plan = plan(Keep.SAMPLE, 11);
        Map<String, String> expected;
        Path whole = temp.resolve("whole");
        try (Store store = SweepFolder.begin(plan, whole, Shard.WHOLE, false)) {
            new Sweep(store, 3, Task::call, (done, total) -> {}).run();
            Exports.tables(store);
        }
        expected = tables(whole);
        List<Path> shards = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            shards.add(temp.resolve("shard" + i));
            try (Store store = SweepFolder.begin(plan, shards.get(i - 1), new Shard(i, 2), false)) {
                new Sweep(store, 1, Task::call, (done, total) -> {}).run();
            }
        }
        try (Store merged = Merge.join(shards, temp.resolve("merged"), false)) {
            Exports.tables(merged);
        }
        assertThat(tables(temp.resolve("merged"))).isEqualTo(expected);
        Path parts = parts("parts", plan, 3);
        try (Store gathered = Merge.gather(parts)) {
            Exports.tables(gathered);
        }
        assertThat(tables(parts)).isEqualTo(expected);
    }

    private Path parts(String name, Plan plan, int number) throws Exception {
        Path folder = temp.resolve(name);
        try (Store store = SweepFolder.begin(plan, folder, Shard.WHOLE, false)) {
            PartLayout.begin(store, Parts.of(plan, number));
        }
        try (Store store = Store.look(folder)) {
            PartFolder parts = PartLayout.of(store);
            for (int part = number; part >= 1; part--) {
                assertThat(new PartRun(store.plan(), parts, UnitWorker.RUNS, 1, (done, total) -> {}).execute(part))
                        .isTrue();
            }
        }
        return folder;
    }

    /** Above a bound the rows stay where they are, and what is known of all of them is the same. */
    @Test
    void aboveABoundThePartsAreTheResult() throws Exception {
        for (Keep keep : List.of(Keep.ROWS, Keep.NONE)) {
            Plan plan = plan(keep, 6);
            Path folder = parts(keep.label(), plan, 2);
            Map<String, String> expected;
            try (Store store = SweepFolder.begin(plan, temp.resolve(keep + "w"), Shard.WHOLE, false)) {
                new Sweep(store, 1, Task::call, (done, total) -> {}).run();
                Exports.tables(store);
                expected = tables(store.folder());
            }
            try (Store store = Merge.gather(folder, 11)) {
                assertThat(store.inParts()).isTrue();
                assertThat(store.runs()).isEqualTo(12);
                assertThat(store.count("true")).isZero();
                Exports.write(store, Map.of(), 1);
            }
            assertThat(folder.resolve("runs.csv")).doesNotExist();
            assertThat(folder.resolve("report.html")).content().contains("The rows are in the parts of the sweep");
            assertThat(folder.resolve("views.sql")).content().contains("read_parquet('parts/part-*/events.parquet')");
            assertThat(tables(folder))
                    .containsEntry("statistics.csv", expected.get("statistics.csv"))
                    .containsEntry("points.csv", expected.get("points.csv"));
            if (keep == Keep.ROWS) {
                continue;
            }
            try (Store store = Merge.gather(folder, 12)) {
                assertThat(store.inParts()).as("at the bound").isFalse();
                Exports.write(store, Map.of(), 1);
            }
            Map<String, String> asked = tables(folder);
            expected.forEach((name, digest) -> assertThat(asked).containsEntry(name, digest));
            assertThat(folder.resolve("views.sql")).as("of the other form").doesNotExist();
        }
    }

    /** Against the definitions, on values that no bin holds exactly; and on whole numbers, where each has its own. */
    @Test
    void statisticsAreThoseOfTheRows() throws Exception {
        List<String> rows = SmallSweeps.lines(all.resolve("runs.csv"));
        List<String> head = List.of(rows.get(0).split(","));
        int checked = 0;
        for (String line : SmallSweeps.lines(all.resolve("statistics.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("design")) {
                assertThat(line).isEqualTo("design,metric,runs,failed,n,mean,m2,q05,q25,q50,q75,q95");
                continue;
            }
            double[] values = rows.stream()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .filter(row -> row[1].equals(cells[0]))
                    .map(row -> row[head.indexOf(cells[1])])
                    .filter(value -> !value.isEmpty())
                    .mapToDouble(Double::parseDouble)
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double m2 = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            assertThat(List.of(cells[2], cells[3], cells[4]))
                    .containsExactly("105", cells[0].equals("1") ? "1" : "0", "" + values.length);
            assertThat(Double.parseDouble(cells[5])).isCloseTo(mean, within(1e-12 * Math.max(1, mean)));
            assertThat(Double.parseDouble(cells[6])).isCloseTo(m2, within(1e-9 * Math.max(1, m2)));
            double median = values[(values.length + 1) / 2 - 1];
            assertThat(Double.parseDouble(cells[9])).isCloseTo(median, within(0.001 * median));
            checked++;
        }
        assertThat(checked).isEqualTo(8);
        assertThat(Files.readString(all.resolve("columns.csv"))).contains("statistics.csv,q05,number");
    }

    @Test
    void aPrecisionNeedsEveryRow() {
        Map<String, String> fields = Map.of("keep", "none", "precision", "deaths=0.5");
        assertThatThrownBy(() -> Planner.plan(ExperimentReader.read(
                        SmallSweeps.SCENARIO, new CommandSettings(List.of(), List.of("police.reinf.delay=2"), fields))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("keep")
                .hasMessageContaining("rows, or a fixed number of replicates");
        assertThatThrownBy(() -> ExperimentReader.read(
                        SmallSweeps.SCENARIO,
                        new CommandSettings(List.of(), List.of("police.reinf.delay=2"), Map.of("keep", "some"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("rows");
    }
}
