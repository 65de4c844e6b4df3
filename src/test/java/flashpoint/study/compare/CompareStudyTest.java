package flashpoint.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.plan.Block;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.SweepException;
import flashpoint.experiment.store.Store;
import flashpoint.experiment.store.StudyRows;
import flashpoint.experiment.study.Study;
import flashpoint.experiment.study.StudyFiles;
import flashpoint.experiment.study.StudyReproduction;
import flashpoint.experiment.study.StudyRun;
import flashpoint.results.ColumnsTable.Column;
import flashpoint.results.Manifest;
import flashpoint.study.Studies;
import flashpoint.yaml.InputException;
import flashpoint.yaml.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of the three villages. No chance: seeds are fixed. */
class CompareStudyTest {

    private static final String PLANTED =
            "events=[{id: planted, type: QUARREL, t: 50, village: Middle, rumour: quarrel, group: A, seeds: 60}]";

    @TempDir
    private static Path shared;

    @TempDir
    private Path temporary;

    /** A difference from tick 200 on, in one village. */
    private static Plan planted() {
        return request(List.of(PLANTED)).pairs(3, null, false).plan();
    }

    private static CompareRequest request(List<String> changes) {
        return new CompareRequest()
                .scenarios(List.of(SmallSweeps.SCENARIO), List.of("meta.days=2.2"))
                .changed("changed", changes, SourcePosition.of("test"));
    }

    @BeforeAll
    static void once() throws Exception {
        tables(SweepFolder.begin(planted(), shared, Shard.WHOLE, false), 1);
    }

    private static void finish(Store store, int threads) throws Exception {
        try (store) {
            new StudyRun(store, Studies.of(store.plan()), threads, (done, total) -> {}).run();
            StudyFiles.write(store, Studies.of(store.plan()), Map.of(), 1);
        }
    }

    /** The same without charts and report, which take longer than the runs. */
    private static void tables(Store store, int threads) throws Exception {
        try (store) {
            Study study = new CompareStudy(store.plan());
            new StudyRun(store, study, threads, (done, total) -> {}).run();
            Study plain = new Study() {
                @Override
                public Optional<Block> next(StudyRows rows) throws SweepException {
                    return study.next(rows);
                }

                @Override
                public List<Column> tables(Store of, Path folder) throws SweepException, IOException {
                    return study.tables(of, folder);
                }

                @Override
                public void report(Store of, Path folder, int painters) {}

                @Override
                public List<String> summary(Store of) {
                    return List.of();
                }
            };
            StudyFiles.write(store, plain, Map.of(), 1);
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = SmallSweeps.lines(file);
        String[] head = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new TreeMap<>();
            for (int k = 0; k < head.length; k++) {
                row.put(head[k], cells[k]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void whatIsPlantedIsTheFirstDivergenceThereAndThen() throws Exception {
        assertThat(rows(shared.resolve("pairs.csv"))).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("first_divergence_tick")).isEqualTo("200");
            assertThat(row.get("first_divergence_village")).isEqualTo("Middle");
        });
        assertThat(rows(shared.resolve("course.csv")))
                .isNotEmpty()
                .filteredOn(row -> Double.parseDouble(row.get("hour")) < 50)
                .allMatch(row -> row.get("difference").equals("0"));
    }

    @Test
    void aScenarioAgainstItselfIsZeroEverywhereAndSaysSo() throws Exception {
        Plan plan = request(List.of()).pairs(2, null, false).plan();
        tables(SweepFolder.begin(plan, temporary, Shard.WHOLE, false), 2);
        assertThat(rows(temporary.resolve("effects.csv"))).hasSize(4).allSatisfy(row -> {
            assertThat(row.get("difference") + row.get("lower") + row.get("upper"))
                    .isEqualTo("000");
            assertThat(row.get("share_equal")).isEqualTo("1");
            assertThat(row.get("verdict")).isEqualTo("identical");
        });
        assertThat(rows(temporary.resolve("course.csv")))
                .isNotEmpty()
                .allMatch(row -> (row.get("difference") + row.get("lower") + row.get("upper")).equals("000"));
        assertThat(rows(temporary.resolve("pairs.csv")))
                .allMatch(row -> row.get("first_divergence_tick").isEmpty());
        assertThat(rows(temporary.resolve("fates.csv")))
                .isNotEmpty()
                .allMatch(row -> row.get("fate_a").equals(row.get("fate_b")));
        try (Store store = SweepFolder.resume(temporary)) {
            assertThat(new CompareStudy(plan).summary(store).get(0)).contains("all 2 pairs are identical");
        }
    }

    @Test
    @Tag("heavy")
    void theReportOfAScenarioAgainstItselfSaysSo() throws Exception {
        Plan plan = request(List.of()).pairs(4, null, false).plan();
        finish(SweepFolder.begin(plan, temporary, Shard.WHOLE, false), 2);
        assertThat(Files.readString(temporary.resolve("report.html")))
                .contains("all 4 pairs are identical, in every number of every village and tick");
    }

    /** Each person has one fate; the dead and the hurt are those of each run's own books. */
    @Test
    void marginsOfFatesAreThoseOfTheLedgers() throws Exception {
        List<Map<String, String>> runs = rows(shared.resolve("runs.csv"));
        for (String side : List.of("fate_a", "fate_b")) {
            String arm = side.equals("fate_a") ? "three-villages" : "changed";
            for (String group : List.of("A", "B")) {
                double dead = persons(side, group, "dead");
                double hurt = persons(side, group, "hurt");
                assertThat(dead).isCloseTo(mean(runs, arm, "deaths_" + group), within());
                double injured = mean(runs, arm, "injuries_" + group);
                assertThat(hurt).isBetween(injured - dead - 1e-9, injured + 1e-9);
            }
        }
        double all = 0;
        for (Map<String, String> row : rows(shared.resolve("fates.csv"))) {
            all += Double.parseDouble(row.get("persons"));
        }
        long people = planted().base().scenario(List.of()).villages().stream()
                .mapToLong(v -> v.population())
                .sum();
        assertThat(all).isCloseTo(people, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    private static double persons(String side, String group, String fate) throws IOException {
        return rows(shared.resolve("fates.csv")).stream()
                .filter(r -> r.get(side).equals(fate) && r.get("group").equals(group))
                .mapToDouble(r -> Double.parseDouble(r.get("persons")))
                .sum();
    }

    private static double mean(List<Map<String, String>> runs, String arm, String metric) {
        return runs.stream()
                .filter(r -> r.get("(arm)").equals(arm))
                .mapToDouble(r -> Double.parseDouble(r.get(metric)))
                .average()
                .orElseThrow();
    }

    private static Map<String, String> expected() {
        return SmallSweeps.files(shared);
    }

    /** Stopped after a unit, and gone on with by more threads. */
    private void stopped(Path folder, int stops) throws Exception {
        SweepFolder.begin(planted(), folder, Shard.WHOLE, false).close();
        for (int k = 0; k < stops; k++) {
            try (Store store = SweepFolder.resume(folder)) {
                StudyRun[] run = new StudyRun[1];
                run[0] = new StudyRun(store, Studies.of(store.plan()), 1, (done, total) -> run[0].stop());
                run[0].run();
            }
        }
        tables(SweepFolder.resume(folder), 4);
        assertThat(SmallSweeps.files(folder)).isEqualTo(expected());
    }

    @Test
    void threadsAndAStopChangeNoByte() throws Exception {
        stopped(temporary.resolve("stopped"), 1);
    }

    @Test
    @Tag("heavy")
    void shardsAndManyStopsChangeNoByte() throws Exception {
        Path parallel = temporary.resolve("parallel");
        tables(SweepFolder.begin(planted(), parallel, Shard.WHOLE, false), 4);
        assertThat(SmallSweeps.files(parallel)).isEqualTo(expected());
        List<Path> shards = new ArrayList<>();
        for (int k = 1; k <= 3; k++) {
            Path folder = temporary.resolve("shard-" + k);
            tables(SweepFolder.begin(planted(), folder, new Shard(k, 3), false), 1);
            shards.add(folder);
        }
        Path whole = temporary.resolve("whole");
        tables(Merge.join(shards, whole, false), 2);
        assertThat(SmallSweeps.files(whole)).isEqualTo(expected());
        stopped(temporary.resolve("stopped"), 5);
    }

    @Test
    void itIsReproduced() throws Exception {
        Path again = Files.createDirectory(temporary.resolve("again"));
        List<String> files =
                StudyReproduction.of(shared, Manifest.read(shared), Studies::of).run(again, 2, (done, total) -> {});
        assertThat(files).contains("pairs.csv", "effects.csv", "fates.csv", "course.csv", "runs.csv");
        for (String name : files) {
            assertThat(again.resolve(name)).hasSameBinaryContentAs(shared.resolve(name));
        }
    }

    @Test
    @Tag("heavy")
    void threeScenariosAreComparedWithTheFirst() throws Exception {
        Plan plan = request(List.of("police.reinf.delay=1"))
                .changed("late", List.of("police.reinf.delay=9"), SourcePosition.of("test"))
                .flags("three", List.of("injuries", "fled_peak"), 5L, null, null)
                .pairs(4, null, false)
                .plan();
        finish(SweepFolder.begin(plan, temporary, Shard.WHOLE, false), 2);
        assertThat(rows(temporary.resolve("effects.csv")))
                .extracting(r -> r.get("arm") + " " + r.get("metric"))
                .containsExactly("changed injuries", "changed fled_peak", "late injuries", "late fled_peak");
        assertThat(rows(temporary.resolve("runs.csv")))
                .hasSize(12)
                .extracting(r -> r.get("seed"))
                .containsOnly("5", "6", "7", "8");
        assertThat(Files.readString(temporary.resolve("report.html"))).contains("the best mean is that of");
    }

    @Test
    @Tag("heavy")
    void pairsAreAddedUntilTheVerdictIsClear() throws Exception {
        Plan plan = request(List.of("mob.aZ=0"))
                .flags("until", List.of("injuries"), null, null, null)
                .margin("injuries=30")
                .pairs(20, 40, true)
                .plan();
        tables(SweepFolder.begin(plan, temporary, Shard.WHOLE, false), 2);
        List<String> decisions = SmallSweeps.lines(temporary.resolve("decisions.csv"));
        assertThat(decisions.get(1)).isEqualTo("0,40,20 pairs to begin with");
        Map<String, String> effect = rows(temporary.resolve("effects.csv")).get(0);
        assertThat(effect.get("verdict")).isIn("equivalent", "better", "worse", "identical");
        assertThat(effect.get("p")).isEmpty();
        assertThat(rows(temporary.resolve("pairs.csv"))).hasSize((decisions.size() - 1) * 20);
    }

    private Plan over() throws IOException {
        Path posterior = temporary.resolve("posterior.csv");
        Files.writeString(posterior, "point,weight,police.reinf.delay\n0,.5,2\n1,.25,4\n2,.25,6\n3,0,8\n");
        return request(List.of("police.report=0.1"))
                .flags("over", List.of("injuries"), null, null, posterior)
                .pairs(8, null, false)
                .plan();
    }

    @Test
    void aPosteriorGivesEachPointTwoPairs() throws Exception {
        assertThat(over().points())
                .hasSize(8)
                .extracting(p -> p.get(1))
                .containsExactly("2", "2", "2", "2", "4", "4", "6", "6");
    }

    @Test
    @Tag("heavy")
    void aComparisonOverAPosteriorSaysOfHowManyPoints() throws Exception {
        Path out = temporary.resolve("out");
        finish(SweepFolder.begin(over(), out, Shard.WHOLE, false), 2);
        assertThat(rows(out.resolve("pairs.csv"))).hasSize(8);
        assertThat(Files.readString(out.resolve("report.html"))).contains("points of the posterior, 2 pairs each");
    }

    /** Two points with the same two differences each differ by luck alone; constant ones by parameters alone. */
    @Test
    void varianceIsSplitIntoLuckAndParameters() {
        assertThat(CompareSpread.parts(new double[] {1, 3, 1, 3, 1, 3})).containsExactly(2, 0);
        assertThat(CompareSpread.parts(new double[] {1, 1, 3, 3})).containsExactly(0, 2);
    }

    @Test
    void whatCannotBeComparedIsRefusedInOneLine() {
        assertThatThrownBy(() -> new CompareRequest()
                        .scenarios(List.of(SmallSweeps.SCENARIO), List.of())
                        .plan())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one scenario");
        assertThatThrownBy(() -> request(List.of("meta.dt=0.5")).plan())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one clock");
        assertThatThrownBy(() -> request(List.of())
                        .flags(null, List.of("death"), null, null, null)
                        .plan())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("deaths");
        assertThatThrownBy(() -> request(List.of()).margin("deaths=-1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("above 0");
    }
}
