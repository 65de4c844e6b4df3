package flashpoint.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.analysis.ChartNames;
import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Merge;
import flashpoint.experiment.plan.CommandSettings;
import flashpoint.experiment.plan.ExperimentReader;
import flashpoint.experiment.plan.Plan;
import flashpoint.experiment.plan.Planner;
import flashpoint.experiment.plan.Shard;
import flashpoint.experiment.plan.Task;
import flashpoint.experiment.store.PlanNotes;
import flashpoint.experiment.store.Store;
import flashpoint.yaml.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a factor's values are: numbers where the key takes numbers, and texts everywhere else. */
class ValuesOfFactorsTest {

    private static final String CODES = """
        meta: {name: coded, days: 0.1, replicates: 1}
        groups: [{label: A}, {label: B}]
        villages:
          - {name: "007", x: 0, y: 0, population: 30, shares: {A: 0.9}}
          - {name: "7", x: 4, y: 0, population: 30, shares: {A: 0.9}}
          - {name: "1.10", x: 4, y: 4, population: 30, shares: {A: 0.9}}
          - {name: "1e3", x: 0, y: 4, population: 30, shares: {A: 0.9}}
          - {name: "41702215818010", x: 8, y: 4, population: 30, shares: {A: 0.9}}
          - {name: "[draft] x", x: 8, y: 8, population: 30, shares: {A: 0.9}}
          - {name: "'tis", x: 9, y: 8, population: 30, shares: {A: 0.9}}
          - {name: "\\"q\\"", x: 9, y: 9, population: 30, shares: {A: 0.9}}
        rumours:
          - {id: quarrel, kind: INCITE, blamed: B, audience: [A]}
        events:
          - {id: quarrel, type: QUARREL, t: 1, village: "7", rumour: quarrel, group: A}
        """;

    private static final List<String> NAMES =
            List.of("007", "1.10", "1e3", "41702215818010", "[draft] x", "'tis", "\"q\"");

    @TempDir
    Path temp;

    private Plan plan(String experiment, List<String> vary, Map<String, String> fields) throws Exception {
        Files.writeString(temp.resolve("s.yaml"), CODES, StandardCharsets.UTF_8);
        Path file = temp.resolve("x.yaml");
        Files.writeString(file, "scenario: s.yaml\n" + experiment, StandardCharsets.UTF_8);
        return Planner.plan(ExperimentReader.read(file, new CommandSettings(List.of(), vary, fields)));
    }

    private void runsWhereItSays(Plan plan) {
        assertThat(plan.points().subList(1, plan.points().size()))
                .containsExactlyElementsOf(NAMES.stream().map(List::of).toList());
        for (int p = 1; p < plan.points().size(); p++) {
            assertThat(plan.resolved(plan.base(), p).events().get(0).values().get("village"))
                    .isEqualTo(NAMES.get(p - 1));
        }
        assertThat(plan.head().numbers()).containsExactly(false);
    }

    @Test
    void textsStayTextsInYamlInTablesAndInTheStore() throws Exception {
        String quoted = "[\"007\", \"1.10\", \"1e3\", \"41702215818010\", \"[draft] x\", \"'tis\", '\"q\"']";
        Plan plan = plan("factors: {events.quarrel.village: " + quoted + "}\n", List.of(), Map.of());
        runsWhereItSays(plan);
        Files.writeString(
                temp.resolve("p.csv"),
                "events.quarrel.village\n007\n1.10\n1e3\n41702215818010\n[draft] x\n'tis\n\"\"\"q\"\"\"\n",
                StandardCharsets.UTF_8);
        runsWhereItSays(plan("points: p.csv\n", List.of(), Map.of()));
        Path folder = temp.resolve("out");
        SmallSweeps.sweep(plan, folder, 1);
        assertThat(Planner.plan(ExperimentReader.read(folder.resolve("experiment.yaml"), CommandSettings.NONE))
                        .points())
                .isEqualTo(plan.points());
        assertThat(Files.readString(folder.resolve("points.csv"))).startsWith("design,events.quarrel.village\n1,007\n");
    }

    @Test
    void numbersKeepTheirShortestForm() throws Exception {
        assertThat(plan("", List.of("police.reinf.delay=007,1.10,1e1"), Map.of())
                        .points())
                .contains(List.of("7"), List.of("1.1"), List.of("10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta.seed", "meta.replicates", "random-seed", "meta.name", "seed", "repetitions"})
    void whatEveryRunHasAnywayCannotBeVaried(String key) {
        assertThatThrownBy(() -> plan("", List.of(key + "=1,2"), Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be varied")
                .hasMessageContaining("--");
        assertThatThrownBy(() -> plan("points: [{" + key + ": 1}, {" + key + ": 2}]\n", List.of(), Map.of()))
                .hasMessageContaining("cannot be varied");
    }

    @Test
    void aNameCannotBeVariedEither() {
        assertThatThrownBy(() -> plan("", List.of("villages.007.name=a,b"), Map.of()))
                .hasMessageContaining("a name cannot be changed");
    }

    @Test
    void pointsThatAreRunAgainAreSaid() throws Exception {
        Plan plan = plan("points: [{police.reinf.delay: 1}, {police.reinf.delay: 1.0}]\n", List.of(), Map.of());
        assertThat(PlanNotes.of(plan)).singleElement().asString().contains("2 is 1");
        String base = plan.points().get(0).get(0);
        assertThat(PlanNotes.of(plan("", List.of("police.reinf.delay=1," + base), Map.of())))
                .singleElement()
                .asString()
                .contains("Point 2 has the values of the baseline");
        assertThat(PlanNotes.of(plan("", List.of("police.reinf.delay=1,2"), Map.of("stop", "{seconds: 5}"))))
                .singleElement()
                .asString()
                .contains("depends on the speed");
    }

    @Test
    void independentSeedsAreNumbersThatEveryProgramHolds() throws Exception {
        Plan plan = plan("", List.of("police.reinf.delay=1..40/1"), Map.of("seeds", "independent", "replicates", "50"));
        Set<Long> seeds = new HashSet<>();
        for (int p = 0; p < plan.points().size(); p++) {
            for (int r = 0; r < 50; r++) {
                assertThat(plan.seed(p, r)).isBetween(0L, (1L << 53) - 1);
                seeds.add(plan.seed(p, r));
            }
        }
        assertThat(seeds).hasSize(plan.points().size() * 50);
    }

    @Test
    void allUnknownColumnsOfATableAreNamedAtOnce() throws Exception {
        Files.writeString(temp.resolve("p.csv"), "police.sped,police.reinf.dely\n1,2\n", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> plan("points: p.csv\n", List.of(), Map.of()))
                .hasMessageContaining("p.csv:1:1: police.sped: unknown key; did you mean police.speed?")
                .hasMessageContaining("p.csv:1:2: police.reinf.dely: unknown key; did you mean police.reinf.delay?");
    }

    @Test
    void moreFactorsByFlagDoNotTakeAwayThoseOfAMap() throws Exception {
        Plan plan = plan("factors: {police.speed: [20, 30]}\n", List.of("police.reinf.delay=1,2"), Map.of());
        assertThat(plan.head().keys()).containsExactly("police.speed", "police.reinf.delay");
    }

    @Test
    void moreShardsThanPointsCanBeMerged() throws Exception {
        Plan plan = plan("", List.of("police.reinf.delay=1,2"), Map.of());
        List<Path> shards = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            shards.add(temp.resolve("s" + i));
            SmallSweeps.sweep(plan, shards.get(i - 1), new Shard(i, 5), 1, Task::call);
        }
        Path whole = temp.resolve("whole");
        try (Store store = Merge.join(shards, whole, false)) {
            assertThat(store.count("true")).isEqualTo(3);
        }
    }

    @Test
    void pointsThatMissThePrecisionAreNamed() throws Exception {
        Plan plan = SmallSweeps.plan(Map.of(
                "metrics",
                "heard_share",
                "precision",
                "heard_share=0.0001",
                "replicates",
                "2",
                "maxReplicates",
                "3",
                "stop",
                "{ticks: 70}"));
        Path folder = temp.resolve("precise");
        SmallSweeps.sweep(plan, folder, 2);
        List<String> points = SmallSweeps.lines(folder.resolve("points.csv"));
        assertThat(points.get(0)).endsWith(",precision_reached");
        assertThat(points.stream().skip(1)).allMatch(line -> line.endsWith("true") || line.endsWith("false"));
        assertThat(points).anyMatch(line -> line.endsWith("false"));
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("did not reach the precision with 3 replicates", "not reached")
                .doesNotContain("{heard_share");
    }

    @Test
    void chartsOfAllKeysHaveDistinctShortNames() {
        ChartNames names = new ChartNames();
        List<String> given = List.of("Масанчи", "Сортобе", "A B", "A_B", "a_b", "x".repeat(300), "x".repeat(299), "日本");
        List<String> made = given.stream()
                .map(key -> names.of("curve", "deaths", "villages." + key + ".population")
                        .toLowerCase(Locale.ROOT))
                .toList();
        assertThat(made).doesNotHaveDuplicates().allMatch(n -> n.length() < 130 && n.matches("[a-z0-9._-]+"));
        assertThat(new ChartNames().of("curve", "deaths", "police.reinf.delay"))
                .isEqualTo("curve-deaths-police.reinf.delay");
    }
}
