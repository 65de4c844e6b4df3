package flashpoint.experiment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashpoint.experiment.SmallSweeps;
import flashpoint.experiment.execute.Sweep;
import flashpoint.experiment.execute.SweepFolder;
import flashpoint.experiment.export.BehaviorSpaceTable;
import flashpoint.experiment.store.Store;
import flashpoint.yaml.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentReaderTest {

    private static final String GOOD = """
        name: test
        scenario: base.yaml
        set: {meta.days: 2}
        factors:
          - {key: police.reinf.delay, from: 1, to: 3, step: 1}
          - {key: rumours.video.credibility, values: [.3, 0.90]}
        replicates: 2
        metrics: [deaths, injuries]
        stop: {hours: 5}
        """;

    @TempDir
    Path temp;

    @BeforeEach
    void scenario() throws Exception {
        Files.copy(SmallSweeps.SCENARIO, temp.resolve("base.yaml"));
    }

    private Plan plan(String text, CommandSettings request) throws Exception {
        Path file = temp.resolve("x.yaml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Planner.plan(ExperimentReader.read(file, request));
    }

    private String error(String text) {
        try {
            plan(text, CommandSettings.NONE);
        } catch (InputException e) {
            return e.getMessage().replace(temp + "/", "");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("accepted");
    }

    @Test
    void aFileSaysEverything() throws Exception {
        Plan plan = plan(GOOD, CommandSettings.NONE);
        assertThat(plan.points()).hasSize(7);
        assertThat(plan.points().get(0)).containsExactly("6", "0.85");
        assertThat(plan.points().get(6)).containsExactly("3", "0.9");
        assertThat(plan.head().stop().ticks()).isEqualTo(20);
        assertThat(plan.head().metrics()).containsExactly("deaths", "injuries");
        assertThat(plan.base().scenario(List.of()).meta().days()).isEqualTo(2);
    }

    @Test
    void flagsWinOverTheFile() throws Exception {
        CommandSettings request = new CommandSettings(
                List.of("meta.days=1"),
                List.of("police.reinf.delay=8,9", "events.video.t=14..18/2"),
                Map.of("replicates", "5", "seed", "-7", "design", "oat"));
        Plan plan = plan(GOOD, request);
        assertThat(plan.head().keys())
                .containsExactly("rumours.video.credibility", "police.reinf.delay", "events.video.t");
        assertThat(plan.points()).hasSize(1 + 2 + 2 + 3);
        assertThat(plan.points().get(0)).containsExactly("0.85", "6", "15.5");
        assertThat(plan.seed(3, 4)).isEqualTo(-3);
        assertThat(plan.base().scenario(List.of()).meta().days()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        replicates: 2       | replicats: 2      | x.yaml:7:1: replicats: unknown key; did you mean replicates?
        replicates: 2       | replicates: two   | x.yaml:7:13: replicates: got "two", allowed: a whole number from 1 to 1000000
        replicates: 2       | design: ful       | x.yaml:7:9: design: got "ful", allowed: full, list, lhs, sobol, oat; did you mean full?
        replicates: 2       | design: lhs       | x.yaml:1:1: samples: missing, allowed: a number for the designs lhs and sobol, and for no other
        base.yaml           | none.yaml         | x.yaml:2:11: scenario: got "none.yaml", no such file
        police.reinf.delay  | police.reinf.dela | x.yaml:5:11: police.reinf.dela: unknown key; did you mean police.reinf.delay?
        from: 1, to: 3      | from: 1, to: 300  | x.yaml:5:11: params.police.reinf.delay: got 241, allowed: a number from 0 to 240 h
        step: 1             | step: 0           | x.yaml:5:38: police.reinf.delay: got "1..3/0", allowed: values a,b,c or a range lo..hi/step, lo..hi#n or lo..hi
        step: 1             | stp: 1            | x.yaml:5:51: factors.stp: unknown key; did you mean step?
        [.3, 0.90]          | [.3, 0.30]        | x.yaml:6:46: rumours.video.credibility: value "0.3" given twice
        deaths, injuries    | deths, injuries   | x.yaml:8:10: metrics: unknown metric "deths", allowed: those that describe metrics lists; did you mean deaths?
        hours: 5            | hour: 5           | x.yaml:9:8: stop.hour: unknown key; did you mean hours?
        name: test          | name: a/b         | x.yaml:1:7: name: got "a/b", allowed: letters, digits, dots, hyphens and underscores; did you mean a-b?
        """)
    void aMistakeIsNamedWithPlaceAndRemedy(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        String known = error(GOOD.replace(right, wrong));
        assertThat(known.replaceAll(":[0-9]+:[0-9]+:", ":")).isEqualTo(message.replaceAll(":[0-9]+:[0-9]+:", ":"));
        assertThat(known.replaceAll("^(x.yaml:[0-9]+).*", "$1"))
                .isEqualTo(message.replaceAll("^(x.yaml:[0-9]+).*", "$1"));
    }

    @Test
    void pointsComeFromATable() throws Exception {
        Files.writeString(
                temp.resolve("p.csv"), "police.reinf.delay,legit.L0.A\n1,.50\n2.0,0.6\n", StandardCharsets.UTF_8);
        Plan plan = plan("scenario: base.yaml\npoints: p.csv\n", CommandSettings.NONE);
        assertThat(plan.points()).hasSize(3).contains(List.of("1", "0.5"), List.of("2", "0.6"));
        Files.writeString(temp.resolve("p.csv"), "police.reinf.delay,legit.L0.A\n1\n", StandardCharsets.UTF_8);
        assertThat(error("scenario: base.yaml\npoints: p.csv\n"))
                .isEqualTo("p.csv:2:1: points: a row of 1 cell, allowed: 2 cells as in the header");
    }

    @Test
    void aParameterThatOthersDefaultToStillReachesThem() throws Exception {
        Plan plan = plan("scenario: base.yaml\nfactors: {border.capacity: [7, 8]}\n", CommandSettings.NONE);
        assertThat(plan.resolved(plan.base(), 2).refuges().get(0).capacity()).isEqualTo(8);
    }

    @Test
    void rangesOfWholeNumbersAreSampledAsSuch() throws Exception {
        CommandSettings right = new CommandSettings(
                List.of(), List.of("prov.count=1..4", "legit.L0=0.2..0.8"), Map.of("design", "lhs", "samples", "8"));
        Plan plan = plan("scenario: base.yaml\n", right);
        List<String> counts =
                plan.points().stream().skip(1).map(p -> p.get(0)).sorted().toList();
        assertThat(counts).containsExactly("1", "1", "2", "2", "3", "3", "4", "4");
    }

    private static final String OLD = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE experiments SYSTEM "behaviorspace.dtd">
        <experiments>
          <experiment name="my exp" repetitions="3" runMetricsEveryStep="false">
            <setup>setup</setup><go>go</go><timeLimit steps="40"/>
            <metric>deaths</metric><metric>count turtles</metric>
            <enumeratedValueSet variable="rumours.video.credibility"><value value="0.3"/><value value="0.9"/></enumeratedValueSet>
            <steppedValueSet variable="police.reinf.delay" first="1" step="2" last="5"/>
          </experiment>
        </experiments>
        """;

    @Test
    void experimentsOfBehaviorSpaceAreDesigns() throws Exception {
        Path file = temp.resolve("e.xml");
        Files.writeString(file, OLD, StandardCharsets.UTF_8);
        CommandSettings request = new CommandSettings(
                List.of(),
                List.of(),
                Map.of("scenario", temp.resolve("base.yaml").toString()));
        Plan plan = Planner.plan(ExperimentReader.read(file, request));
        assertThat(plan.head().name()).isEqualTo("my-exp");
        assertThat(plan.head().replicates()).isEqualTo(3);
        assertThat(plan.head().stop().ticks()).isEqualTo(40);
        assertThat(plan.head().metrics()).containsExactly("deaths");
        assertThat(plan.points()).hasSize(7).contains(List.of("0.9", "5"));
        Files.writeString(
                temp.resolve("m.nlogo"),
                "to go\nend\n@#$#@#$#@\n" + OLD.substring(OLD.indexOf("<exp")) + "@#$#@#$#@\n");
        assertThat(Planner.plan(ExperimentReader.read(temp.resolve("m.nlogo"), request))
                        .points())
                .isEqualTo(plan.points());
    }

    @Test
    void oneOfSeveralExperimentsIsChosenByTheNameItHasInNetLogo() throws Exception {
        Path file = temp.resolve("two.xml");
        String second = OLD.substring(OLD.indexOf("<experiment "), OLD.indexOf("</experiments>"))
                .replace("my exp", "the other one")
                .replace("repetitions=\"3\"", "repetitions=\"5\"");
        Files.writeString(file, OLD.replace("</experiments>", second + "</experiments>"), StandardCharsets.UTF_8);
        String base = temp.resolve("base.yaml").toString();
        CommandSettings named =
                new CommandSettings(List.of(), List.of(), Map.of("scenario", base, "name", "the other one"));
        Plan plan = Planner.plan(ExperimentReader.read(file, named));
        assertThat(plan.head().name()).isEqualTo("the-other-one");
        assertThat(plan.head().replicates()).isEqualTo(5);
        assertThatThrownBy(() -> ExperimentReader.read(
                        file, new CommandSettings(List.of(), List.of(), Map.of("scenario", base))))
                .hasMessageContaining("--name with one of \"my exp\", \"the other one\"");
    }

    @Test
    void subExperimentsOfNetLogoSevenFollowOneAnother() throws Exception {
        Path file = temp.resolve("m.nlogox");
        Files.writeString(file, """
            <?xml version="1.0" encoding="utf-8"?>
            <model version="NetLogo 7.0.0"><experiments>
              <experiment name="seven" repetitions="2" timeLimit="40">
                <setup>setup</setup><go>go</go>
                <metrics><metric>deaths</metric><metric>injuries</metric></metrics>
                <constants>
                  <enumeratedValueSet variable="rumours.video.credibility"><value value="0.3"/></enumeratedValueSet>
                </constants>
                <subExperiments>
                  <subExperiment><steppedValueSet variable="police.reinf.delay" first="1" step="1" last="2"/></subExperiment>
                  <subExperiment>
                    <enumeratedValueSet variable="police.reinf.delay"><value value="9"/></enumeratedValueSet>
                  </subExperiment>
                </subExperiments>
              </experiment>
            </experiments></model>
            """, StandardCharsets.UTF_8);
        CommandSettings request = new CommandSettings(
                List.of(),
                List.of(),
                Map.of("scenario", temp.resolve("base.yaml").toString()));
        Plan plan = Planner.plan(ExperimentReader.read(file, request));
        assertThat(plan.points().subList(1, 4))
                .containsExactly(List.of("0.3", "1"), List.of("0.3", "2"), List.of("0.3", "9"));
        assertThat(plan.head().metrics()).containsExactly("deaths", "injuries");
    }

    @Test
    void entitiesOfAnXmlFileReachNothing() throws Exception {
        Path secret = temp.resolve("secret.txt");
        Files.writeString(secret, "hidden", StandardCharsets.UTF_8);
        Path file = temp.resolve("e.xml");
        Files.writeString(
                file,
                "<!DOCTYPE e [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><experiments><experiment name=\"a\">"
                        + "<metric>&x;</metric></experiment></experiments>",
                StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ExperimentReader.read(file, CommandSettings.NONE))
                .isInstanceOf(InputException.class)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void theBehaviorSpaceTableHasSixLinesAHeaderAndARowForEachRun() throws Exception {
        Plan plan = plan(GOOD, CommandSettings.NONE);
        Path table = temp.resolve("table.csv");
        try (Store store = SweepFolder.begin(plan, temp.resolve("s"), Shard.WHOLE, false)) {
            new Sweep(store, 1, Task::call, (done, total) -> {}).run();
            BehaviorSpaceTable.write(store, table);
        }
        List<String> lines = SmallSweeps.lines(table);
        assertThat(lines).hasSize(7 + 12);
        assertThat(lines.get(6))
                .isEqualTo(
                        "\"[run"
                                + " number]\",\"police.reinf.delay\",\"rumours.video.credibility\",\"[step]\",\"deaths\",\"injuries\"");
        assertThat(lines.get(7)).isEqualTo("\"1\",\"1\",\"0.3\",\"20\",\"0\",\"0\"");
        assertThat(lines.get(18)).startsWith("\"12\",\"3\",\"0.9\",");
    }
}
